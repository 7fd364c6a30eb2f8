using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Triage;

/// <summary>Lines that follow each other within seconds are read together; the second is answered at once, with what both say.</summary>
public sealed class BurstTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 15, 0);

    [Theory]
    [InlineData("my chest", "hurts", "E01")]
    [InlineData("i feel this pressure", "in my chest", "E01")]
    [InlineData("me duele", "el pecho", "E01")]
    [InlineData("my left calf", "is swollen and hot", "U01")]
    public void Two_lines_say_together_what_neither_says_alone(string first, string second, string rule) =>
        Read(second, new RecentLine(first, Now - Duration.FromSeconds(9))).Flags.ShouldContain(flag => flag.RuleId == rule);

    [Fact]
    public void A_line_of_a_minute_ago_is_another_thought() =>
        Read("hurts", new RecentLine("my chest", Now - Duration.FromMinutes(1))).Flags.ShouldBeEmpty();

    [Fact]
    public void What_the_first_line_said_alone_is_not_raised_twice()
    {
        var first = "i have a blood clot in my leg";
        var known = ShippedRules.Triage.Assess(first, Language.English).Flags.Select(flag => flag.RuleId).ToList();
        var together = ShippedRules.Triage.Assess($"{first}\nok thanks", Language.English);

        Burst.Add(TriageAssessment.Clear, together, known).Flags.ShouldBeEmpty();
    }

    [Fact]
    public void Three_short_lines_are_kept_and_none_after_something_was_found()
    {
        var kept = Burst.Keep([], "one", Now, TriageAssessment.Clear);
        kept = Burst.Keep(kept, "two", Now, TriageAssessment.Clear);
        kept = Burst.Keep(kept, "three", Now, TriageAssessment.Clear);
        kept = Burst.Keep(kept, "four", Now, TriageAssessment.Clear);

        kept.Select(line => line.Text).ShouldBe(["two", "three", "four"]);
        Burst.Keep(kept, "my chest hurts", Now, ShippedRules.Triage.Assess("my chest hurts", Language.English)).ShouldBeEmpty();
    }

    [Fact]
    public void A_long_line_is_a_sentence_of_its_own() =>
        Burst.Keep([], new string('a', 120), Now, TriageAssessment.Clear).ShouldBeEmpty();

    private static TriageAssessment Read(string text, RecentLine before)
    {
        var alone = ShippedRules.Triage.Assess(text, Language.English);
        return Burst.Join([before], text, Now) is { } joined ? Burst.Add(alone, ShippedRules.Triage.Assess(joined, Language.English), []) : alone;
    }
}
