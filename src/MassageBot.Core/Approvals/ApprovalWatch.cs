using NodaTime;

namespace MassageBot.Core.Approvals;

/// <summary>What time does to a visit that waits for the clinic's word.</summary>
public enum ApprovalAlarm
{
    None,

    /// <summary>Half of the time has passed.</summary>
    Half,

    /// <summary>Little is left.</summary>
    Last,

    /// <summary>Nobody has decided: it is declined.</summary>
    Expire,
}

/// <summary>The clock of approvals. Pure.</summary>
public static class ApprovalWatch
{
    private static readonly double[] Parts = [0.5, 0.9, 1];

    /// <summary>Never later than the visit itself: nobody approves what has begun.</summary>
    public static Instant ExpiryOf(Instant raised, Instant start, Duration within) => Instant.Max(raised, Instant.Min(raised + within, start));

    /// <summary>When its desk is to look at it again; null for never.</summary>
    public static Instant? NextLook(VisitApproval approval)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return approval.IsOver ? null : At(approval, Parts[Math.Min(approval.Warnings, Parts.Length - 1)]);
    }

    /// <summary>What is to be done now; nothing where somebody was quicker than the clock.</summary>
    public static ApprovalAlarm Look(VisitApproval approval, Instant now)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return approval switch
        {
            { IsOver: true } => ApprovalAlarm.None,
            _ when now >= approval.ExpiresAt => ApprovalAlarm.Expire,
            { Warnings: < 2 } when now >= At(approval, Parts[1]) => ApprovalAlarm.Last,
            { Warnings: 0 } when now >= At(approval, Parts[0]) => ApprovalAlarm.Half,
            _ => ApprovalAlarm.None,
        };
    }

    private static Instant At(VisitApproval approval, double part)
    {
        var from = approval.Proposed?.At ?? approval.RaisedAt;
        return from + ((approval.ExpiresAt - from) * part);
    }
}
