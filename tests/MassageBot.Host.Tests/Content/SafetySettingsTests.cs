using MassageBot.Core;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

/// <summary>Country numbers and thresholds: one choice each, in clinic.yaml, and a bad one stops the start.</summary>
public sealed class SafetySettingsTests : IDisposable
{
    private const string Clinic = "clinic.yaml";

    private readonly ContentCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("CA", "911", "988")]
    [InlineData("GB", "999", "116 123")]
    [InlineData("IE", "112", "116 123")]
    public void The_country_chooses_the_numbers(string country, string emergency, string crisis)
    {
        var numbers = CountryNumbers.Complete(country, new EmergencyNumbers());

        (numbers.Emergency, numbers.CrisisLine).ShouldBe((emergency, crisis));
    }

    [Fact]
    public void A_number_that_nobody_set_is_never_that_of_another_country()
    {
        _copy.Replace(Clinic, "country: US", "country: GB");

        _copy.Problems.ShouldBe([
            "dialogs/clinic.yaml:8: the 'assault-line' number of GB is not known here; add 'assault-line:' below 'emergency:', checked by you",
            "dialogs/clinic.yaml:8: the 'poison-control' number of GB is not known here; add 'poison-control:' below 'emergency:', checked by you",
            "dialogs/clinic.yaml:8: the 'violence-line' number of GB is not known here; add 'violence-line:' below 'emergency:', checked by you",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Single_numbers_may_be_set_and_stand_in_the_lines()
    {
        _copy.Replace(Clinic, "country: US", "country: GB\nemergency:\n  poison-control: \"111\"\n  violence-line: \"0555 010 0199\"\n  assault-line: \"0555 010 0198\"");

        var rules = Read().TriageRules.Rules;

        LineOf(rules, "E01").ShouldContain("999");
        LineOf(rules, "S02").ShouldContain("0555 010 0199");
    }

    [Fact]
    public void Thresholds_of_the_clinic_take_the_place_of_the_rules_own()
    {
        _copy.Replace(Clinic, "fever-free-hours: 24", "fever-free-hours: 48");
        _copy.Replace(Clinic, "fresh-injury-hours: 72", "fresh-injury-hours: 48");
        _copy.Replace(Clinic, "surgery-weeks: 12", "surgery-weeks: 6");
        _copy.Replace(Clinic, "injection-site-days: 30", "injection-site-days: 14");
        _copy.Replace(Clinic, "adult-age: 18", "adult-age: 21");

        var rules = Read().TriageRules;

        Rule(rules, "H01").Constraints.EarliestInDays.ShouldBe(3);
        Rule(rules, "H05").Constraints.EarliestInDays.ShouldBe(2);
        Rule(rules, "C06").Past!.OlderThanDays.ShouldBe(42);
        Rule(rules, "L04").Past!.OlderThanDays.ShouldBe(14);
        rules.Numbers.AdultAge.ShouldBe(21);
        rules.Screen.Items[ScreenItem.Illness].Constraints.EarliestInDays.ShouldBe(3);
        rules.Screen.Items[ScreenItem.InjuryOrSurgery].OlderThanDays.ShouldBe(42);
    }

    [Fact]
    public void Without_settings_the_rules_keep_their_own_defaults()
    {
        var shipped = Read().TriageRules;
        File.WriteAllLines(_copy.PathOf(Clinic), File.ReadAllLines(_copy.PathOf(Clinic)).Where(line => !IsThreshold(line)));

        var bare = Read().TriageRules;

        bare.Rules.Select(rule => (rule.Id, rule.Constraints.EarliestInDays, rule.Past))
            .ShouldBe(shipped.Rules.Select(rule => (rule.Id, rule.Constraints.EarliestInDays, rule.Past)));
        bare.Screen.Items[ScreenItem.InjuryOrSurgery].OlderThanDays.ShouldBe(shipped.Screen.Items[ScreenItem.InjuryOrSurgery].OlderThanDays);
    }

    [Theory]
    [InlineData("clearance", "C08")]
    [InlineData("as-later", "M01")]
    public void The_first_weeks_of_a_pregnancy_are_a_switch(string choice, string rule)
    {
        _copy.Replace(Clinic, "first-trimester: clearance", $"first-trimester: {choice}");

        var flags = Read().Triage.Assess("i am 8 weeks pregnant", Language.English).Flags;

        flags[0].RuleId.ShouldBe(rule);
    }

    [Theory]
    [InlineData("fever-free-hours: 24", "fever-free-hours: 2", "'fever-free-hours' has to be between 24 and 336")]
    [InlineData("surgery-weeks: 12", "surgery-weeks: 99", "'surgery-weeks' has to be between 6 and 52")]
    [InlineData("adult-age: 18", "adult-age: 8", "'adult-age' has to be between 16 and 21")]
    [InlineData("first-trimester: clearance", "first-trimester: never", "first-trimester")]
    public void A_bad_value_stops_the_start_and_names_its_line(string old, string bad, string says)
    {
        var line = File.ReadAllLines(_copy.PathOf(Clinic)).ToList().FindIndex(text => text.Contains(old, StringComparison.Ordinal)) + 1;

        _copy.Replace(Clinic, old, bad);

        var problem = _copy.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith($"dialogs/clinic.yaml:{line}: ");
        problem.ShouldContain(says);
    }

    private static bool IsThreshold(string line) =>
        line.StartsWith("safety:", StringComparison.Ordinal)
        || new[] { "fever-free-hours", "fresh-injury-hours", "surgery-weeks", "first-trimester", "injection-site-days" }.Any(key => line.TrimStart().StartsWith(key, StringComparison.Ordinal));

    private static string LineOf(IEnumerable<TriageRule> rules, string id) => rules.Single(rule => rule.Id == id).Lines[Language.English].Text;

    private static TriageRule Rule(TriageRules rules, string id) => rules.Rules.Single(rule => rule.Id == id);

    private Core.Content.ClinicContent Read()
    {
        var reading = ContentReader.ReadAll(_copy.Folder, ShippedContent.Models);
        reading.Problems.ShouldBeEmpty();
        return reading.Content!;
    }
}
