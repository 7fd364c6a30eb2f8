using MassageBot.Core.Booking;
using MassageBot.Core.Staff;
using NodaTime;

namespace MassageBot.Core.Approvals;

/// <summary>How an approval goes on. Pure: each gives the approval as it is from then on, or null where it is too late for that.</summary>
public static class ApprovalSteps
{
    private const int MostLines = 20;

    /// <summary>A manager decides about every visit, a therapist about their own; nobody else, since only they may know why it waits.</summary>
    public static bool MayDecide(this StaffMember member, TherapistId? therapist)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.IsManager || (member.Role == StaffRole.Therapist && member.Therapist is not null && (therapist is null || member.Therapist == therapist));
    }

    public static VisitApproval? Approve(this VisitApproval approval, ApprovalActor by, Instant now) => End(approval, ApprovalState.Approved, by, now);

    public static VisitApproval? Decline(this VisitApproval approval, DeclineReason reason, ApprovalActor by, Instant now) =>
        End(approval, ApprovalState.Declined, by, now) is { } declined ? declined with { Reason = reason } : null;

    public static VisitApproval? Expire(this VisitApproval approval, Instant now) => End(approval, ApprovalState.Expired, null, now);

    /// <summary>The calendar shows that nothing waits any more.</summary>
    public static VisitApproval? Leave(this VisitApproval approval, Instant now) => End(approval, ApprovalState.Gone, null, now);

    /// <summary>The clinic has answered: the client gets as long again, but never longer than until the earlier of both times.</summary>
    public static VisitApproval? Propose(this VisitApproval approval, Offer offer, ApprovalActor by, Duration within, Instant now)
    {
        ArgumentNullException.ThrowIfNull(approval);
        ArgumentNullException.ThrowIfNull(offer);
        return approval.IsOver
            ? null
            : approval with
            {
                Proposed = new ProposedTime(offer, by, now),
                Free = [],
                Warnings = 0,
                ExpiresAt = Instant.Min(now + within, Instant.Min(approval.Start, offer.Start)),
            };
    }

    /// <summary>What the client says to the time that was proposed last.</summary>
    public static VisitApproval? Answer(this VisitApproval approval, bool accepts)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return approval is { IsOver: false, Proposed: { Accepted: null } proposed } ? approval with { Proposed = proposed with { Accepted = accepts } } : null;
    }

    /// <summary>A line to the client, or the client's; <paramref name="by"/> is null for theirs.</summary>
    public static VisitApproval With(this VisitApproval approval, string? by, string text, Instant now)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return approval with { Talk = [.. approval.Talk.TakeLast(MostLines - 1), new ApprovalLine(by, text, now)] };
    }

    private static VisitApproval? End(VisitApproval approval, ApprovalState state, ApprovalActor? by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(approval);
        return approval.IsOver ? null : approval with { State = state, By = by, EndedAt = now, Free = [] };
    }
}
