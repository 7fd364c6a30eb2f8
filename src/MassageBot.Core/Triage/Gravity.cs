namespace MassageBot.Core.Triage;

/// <summary>The order in which flags are spoken when several hold.</summary>
public static class Gravity
{
    /// <summary>Threats are heard before health advice; other boundary cases after it.</summary>
    private const string Threat = "B03";

    /// <summary>Lower is graver: emergency, crisis, threat, doctor first, boundary, therapist's look by tier, the rest.</summary>
    public static int RankOf(RedFlag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return flag.RuleId == Threat ? 15 : (10 * OutcomeRank(flag.Disposition)) + TierRank(flag.Tier);
    }

    private static int OutcomeRank(Disposition disposition) => disposition switch
    {
        Disposition.Emergency => 0,
        Disposition.DoctorFirst => 2,
        Disposition.Boundary => 3,
        Disposition.TherapistReview => 4,
        Disposition.Guardian => 5,
        Disposition.LocalCaution => 6,
        Disposition.Clear => 7,
    };

    private static int TierRank(Tier tier) => tier switch
    {
        Tier.Emergency => 0,
        Tier.Crisis => 1,
        Tier.Urgent => 2,
        Tier.Boundary => 3,
        Tier.Hold => 4,
        Tier.Clearance => 5,
        Tier.Policy => 6,
        Tier.Modify => 7,
        Tier.Local => 8,
    };
}
