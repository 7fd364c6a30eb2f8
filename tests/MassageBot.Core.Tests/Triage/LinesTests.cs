using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Triage;

public sealed class LinesTests
{
    private static readonly string[] Promises =
        ["cure", "heal ", "healing", "detox", "guarantee", "diagnos", "cortisol", "serotonin", "curar", "sanar", "desintoxicar", "garantiz"];

    public static TheoryData<string> EmergencyRules => [.. ShippedRules.Rules.Rules.Where(rule => rule.Disposition == Disposition.Emergency).Select(rule => rule.Id)];

    [Fact]
    public void No_line_keeps_a_placeholder() =>
        Lines().ShouldAllBe(line => !line.Text.Contains('{', StringComparison.Ordinal));

    [Fact]
    public void No_line_promises_what_massage_cannot_keep() =>
        Lines().ShouldAllBe(line => !Promises.Any(promise => line.Text.Contains(promise, StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [MemberData(nameof(EmergencyRules))]
    public void An_emergency_line_names_the_countrys_number(string rule)
    {
        var lines = ShippedRules.Rules.Rules.First(one => one.Id == rule).Lines;

        lines[Language.English].Text.ShouldContain("911");
        lines[Language.Spanish].Text.ShouldContain("911");
    }

    [Fact]
    public void A_line_is_spoken_in_the_language_of_the_turn() =>
        ShippedRules.Triage.Assess("me duele el pecho", Language.Spanish).Gravest!.Line.Text.ShouldStartWith("Llame al 911");

    [Fact]
    public void A_line_has_the_key_of_its_rule() =>
        ShippedRules.Triage.Assess("my chest hurts", Language.English).Gravest!.Line.Key.ShouldBe("red-flags.e01");

    private static IEnumerable<Sentence> Lines() => ShippedRules.Rules.Rules.SelectMany(rule => rule.Lines.Values.Concat(rule.Questions.Values));
}
