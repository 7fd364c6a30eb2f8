using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Triage;

public sealed class AssertionTests
{
    [Theory]
    [InlineData("no fever, cough or chills")]
    [InlineData("I don't have a fever, a cough, or anything contagious")]
    [InlineData("never had blood clots, heart trouble, cancer or surgery")]
    [InlineData("sin fiebre, tos ni diarrea")]
    public void A_denied_list_raises_nothing(string text) => Assess(text).Flags.ShouldBeEmpty();

    [Theory]
    [InlineData("no fever but my chest hurts", "E01")]
    [InlineData("No cough. My calf is swollen and hot", "U01")]
    [InlineData("the chest pain is not getting better", "E01")]
    [InlineData("no idea why my chest hurts", "E01")]
    public void A_denial_ends_where_the_thought_ends(string text, string rule) => Rules(text).ShouldContain(rule);

    [Theory]
    [InlineData("had a heart attack in 2016", "C04")]
    [InlineData("i had chest pain two years ago", "C04")]
    [InlineData("tuve un derrame hace tres años", "C04")]
    public void What_is_long_past_goes_to_the_rule_for_histories(string text, string rule)
    {
        var assessment = Assess(text);

        assessment.IsEmergency.ShouldBeFalse();
        assessment.Flags.Select(flag => flag.RuleId).ShouldContain(rule);
    }

    [Theory]
    [InlineData("my husband is having chest pains, we need to move it")]
    [InlineData("mi mamá no puede respirar")]
    public void Another_persons_emergency_is_an_emergency(string text)
    {
        var assessment = Assess(text);

        assessment.IsEmergency.ShouldBeTrue();
        assessment.Gravest!.Assertion.ShouldBe(Assertion.SomeoneElse);
    }

    [Theory]
    [InlineData("my mom has a pacemaker, i dont")]
    [InlineData("my dog had surgery")]
    [InlineData("mi hermana está embarazada")]
    public void Another_persons_condition_is_not_the_clients(string text) => Assess(text).Flags.ShouldBeEmpty();

    [Fact]
    public void It_counts_when_the_visit_is_for_that_person() => Rules("booking for my mom, she has a pacemaker").ShouldContain("C04");

    [Fact]
    public void What_is_only_supposed_is_asked_about_and_raises_nothing()
    {
        var assessment = Assess("do you treat people who had blood clots?");

        assessment.Flags.ShouldBeEmpty();
        assessment.Ask.ShouldBeTrue();
    }

    [Fact]
    public void A_health_word_that_no_rule_explains_is_asked_about() => Assess("they found something on my thyroid biopsy").Ask.ShouldBeTrue();

    [Theory]
    [InlineData("can i book saturday at 3")]
    [InlineData("how much is parking")]
    [InlineData("i need to cancel")]
    [InlineData("my neck is stiff from my desk job")]
    [InlineData("quiero cita el lunes")]
    public void Ordinary_talk_is_neither_flagged_nor_asked_about(string text)
    {
        var assessment = Assess(text);

        assessment.Disposition.ShouldBe(Disposition.Clear);
        assessment.Ask.ShouldBeFalse();
    }

    [Fact]
    public void The_gravest_is_spoken_and_all_are_kept()
    {
        var assessment = Assess("20 weeks pregnant and my chest is so tight i cant breathe, also a cold");

        assessment.Gravest!.RuleId.ShouldBe("E01");
        assessment.Flags.Select(flag => flag.RuleId).ShouldContain("M01");
    }

    [Fact]
    public void The_trace_holds_no_words_of_the_client() =>
        Assess("zanzibar chest pain").Trace.ShouldAllBe(line => !line.Contains("zanzibar", StringComparison.OrdinalIgnoreCase) && !line.Contains("chest", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀😀")]
    [InlineData("?!.,;")]
    public void Nothing_said_is_nothing_found(string text) => Assess(text).Flags.ShouldBeEmpty();

    [Theory]
    [InlineData("my swolen calf", "U01")]
    [InlineData("i take warfrin", "C02")]
    [InlineData("high feaver", "H01")]
    public void Misspelt_words_are_understood(string text, string rule) => Rules(text).ShouldContain(rule);

    private static TriageAssessment Assess(string text) => ShippedRules.Triage.Assess(text, Language.English);

    private static IEnumerable<string> Rules(string text) => Assess(text).Flags.Select(flag => flag.RuleId);
}
