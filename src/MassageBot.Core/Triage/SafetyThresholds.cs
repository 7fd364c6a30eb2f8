namespace MassageBot.Core.Triage;

/// <summary>What a clinic decides about the first weeks of a pregnancy; sources disagree.</summary>
public enum FirstTrimester
{
    /// <summary>A doctor's or midwife's okay first: booked as pending.</summary>
    Clearance,

    /// <summary>As any later week.</summary>
    AsLater,
}

/// <summary>
/// Thresholds of the safety rules on which sources disagree, as <c>clinic.yaml</c> may set them under <c>safety:</c>. What is absent stays as the
/// rules have it: 24 hours, 72 hours, 12 weeks, clearance, 30 days.
/// </summary>
public sealed record SafetyThresholds
{
    /// <summary>Hours without fever before a visit.</summary>
    public int? FeverFreeHours { get; init; }

    /// <summary>Hours that a fresh strain or sprain is left alone.</summary>
    public int? FreshInjuryHours { get; init; }

    /// <summary>Weeks after surgery in which a doctor's okay comes first.</summary>
    public int? SurgeryWeeks { get; init; }

    public FirstTrimester? FirstTrimester { get; init; }

    /// <summary>Days in which the site of an injection, filler or vaccine is left alone.</summary>
    public int? InjectionSiteDays { get; init; }
}
