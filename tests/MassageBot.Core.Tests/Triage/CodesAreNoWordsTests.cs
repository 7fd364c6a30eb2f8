using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Triage;

/// <summary>A booking's code is drawn by lot: "72HJ57" asks for nothing indecent.</summary>
public sealed class CodesAreNoWordsTests
{
    /// <summary>Of which the calendar makes its codes.</summary>
    private const string Letters = "ACDEFGHJKMNPQRTVWXYZ2345679";

    [Fact]
    public void No_code_ends_a_conversation()
    {
        var random = new Random(7);
        var taken = Enumerable.Range(0, 20_000).Select(_ => new string(random.GetItems<char>(Letters, 6))).Where(code => code.Any(char.IsAsciiDigit))
            .Concat(["72HJ57", "HJ5577", "5577HJ", "BJ2345"])
            .SelectMany(code => Enum.GetValues<Language>().Select(language => (code, ShippedRules.Triage.Assess(code, language).Gravest)))
            .Where(read => read.Gravest is { Disposition: Disposition.Emergency or Disposition.Boundary })
            .Select(read => $"{read.code}: {read.Gravest!.RuleId}");

        taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("do you do hj")]
    [InlineData("hj for 50 extra?")]
    public void What_is_asked_in_those_letters_is_still_heard(string text) =>
        ShippedRules.Triage.Assess(text, Language.English).Gravest.ShouldNotBeNull().Disposition.ShouldBe(Disposition.Boundary);
}
