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
            .SelectMany(code => Language.Required.Select(language => (code, ShippedRules.Triage.Assess(code, language).Gravest)))
            .Where(read => read.Gravest is { Disposition: Disposition.Emergency or Disposition.Boundary })
            .Select(read => $"{read.code}: {read.Gravest!.RuleId}");

        taken.ShouldBeEmpty();
    }

    /// <summary>Numbers are answers to all kinds of questions; what was said in week 35 of a pregnancy makes none of them an emergency.</summary>
    [Theory]
    [InlineData("en", "{0}", "{0} weeks", "i'm {0} weeks", "{0} weeks pregnant", "i'm {0}", "room {0}", "{0} please")]
    [InlineData("es", "{0}", "{0} semanas", "tengo {0} semanas", "{0} semanas de embarazo", "tengo {0} años", "{0} por favor")]
    public void No_bare_number_is_an_emergency(string language, params string[] said)
    {
        var taken = Enumerable.Range(0, 100)
            .SelectMany(number => said.Select(text => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, number)))
            .Where(text => ShippedRules.Triage.Assess(text, Language.Of(language)).Gravest is { Disposition: Disposition.Emergency or Disposition.Boundary });

        taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("do you do hj")]
    [InlineData("hj for 50 extra?")]
    public void What_is_asked_in_those_letters_is_still_heard(string text) =>
        ShippedRules.Triage.Assess(text, Language.English).Gravest.ShouldNotBeNull().Disposition.ShouldBe(Disposition.Boundary);
}
