using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Triage;

namespace MassageBot.Host.Content.Triage;

/// <summary>Puts the clinic's own thresholds in the place of those that the rules bring along.</summary>
internal sealed class ClinicThresholds
{
    private const int HoursOfADay = 24;
    private const int DaysOfAWeek = 7;

    private const string Fever = "H01";
    private const string FreshInjury = "H05";
    private const string Surgery = "C06";
    private const string EarlyPregnancy = "C08";
    private const string Pregnancy = "M01";
    private const string InjectionSite = "L04";

    /// <summary>What a pattern about the first weeks holds.</summary>
    private static readonly string[] EarlyWords = ["@early-weeks", "@early-pregnancy"];

    private readonly SafetyThresholds _safety;
    private readonly int? _adultAge;

    private ClinicThresholds(SafetyThresholds safety, int? adultAge) => (_safety, _adultAge) = (safety, adultAge);

    public static ClinicThresholds None { get; } = new(new SafetyThresholds(), null);

    private bool EarlyIsAsLater => _safety.FirstTrimester == FirstTrimester.AsLater;

    public static ClinicThresholds Of(Clinic clinic) => new(clinic.Safety, clinic.Policy.AdultAge);

    public RedFlagsFile Apply(RedFlagsFile file) => file with { Rules = [.. file.Rules.Select(Apply)] };

    public ScreenFile Apply(ScreenFile file) => file with
    {
        Items = file.Items.ToDictionary(item => item.Key, item => item.Key switch
        {
            ScreenItem.Illness => item.Value with { Constraints = NotBefore(item.Value.Constraints, DaysToBeWell) },
            ScreenItem.InjuryOrSurgery => item.Value with { OlderThanDays = _safety.SurgeryWeeks * DaysOfAWeek ?? item.Value.OlderThanDays },
            _ => item.Value,
        }),
    };

    public NumberLimits Apply(NumberLimits limits) => limits with
    {
        AdultAge = _adultAge ?? limits.AdultAge,
        EarlyPregnancyWeeks = EarlyIsAsLater ? 0 : limits.EarlyPregnancyWeeks,
    };

    /// <summary>What a rule listens for in an added language: without the first weeks where the clinic treats them as any later ones.</summary>
    public AddedRule Apply(string ruleId, AddedRule own) =>
        ruleId == EarlyPregnancy && EarlyIsAsLater ? own with { Patterns = Without(own.Patterns) } : own;

    /// <summary>A fever has to end first: a day for that, and then the hours without.</summary>
    private int? DaysToBeWell => 1 + DaysOf(_safety.FeverFreeHours);

    private RedFlagEntry Apply(RedFlagEntry rule) => rule.Id switch
    {
        Fever => rule with { Constraints = NotBefore(rule.Constraints, DaysToBeWell) },
        FreshInjury => After(rule, DaysOf(_safety.FreshInjuryHours)) with { Constraints = NotBefore(rule.Constraints, DaysOf(_safety.FreshInjuryHours)) },
        Surgery => After(rule, _safety.SurgeryWeeks * DaysOfAWeek),
        InjectionSite => After(rule, _safety.InjectionSiteDays),
        EarlyPregnancy when EarlyIsAsLater => rule with { Patterns = Without(rule.Patterns) },
        Pregnancy when EarlyIsAsLater => rule with { Patterns = rule.Patterns.Add("@early-pregnancy") },
        _ => rule,
    };

    private static int? DaysOf(int? hours) => (hours + HoursOfADay - 1) / HoursOfADay;

    private static ConstraintsEntry NotBefore(ConstraintsEntry constraints, int? days) =>
        constraints with { EarliestInDays = days ?? constraints.EarliestInDays };

    private static RedFlagEntry After(RedFlagEntry rule, int? days) =>
        days is { } set && rule.Past is { } past ? rule with { Past = past with { OlderThanDays = set } } : rule;

    private static ImmutableArray<string> Without(ImmutableArray<string> patterns) =>
        [.. patterns.Where(pattern => !EarlyWords.Any(word => pattern.Contains(word, StringComparison.Ordinal)))];
}
