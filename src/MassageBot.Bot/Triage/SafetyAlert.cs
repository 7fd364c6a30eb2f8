using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Triage;

namespace MassageBot.Bot.Triage;

/// <summary>What staff are told when safety has spoken: rule ids, contact, and the visit that it may concern.</summary>
internal static class SafetyAlert
{
    /// <summary>The rule for what a client tells about a member of the team.</summary>
    private const string Misconduct = "S03";

    public static Alert Of(TurnFrame frame, IReadOnlyList<RedFlag> flags, string? reason = null)
    {
        var kind = KindOf(flags);
        return About(frame, kind, reason) with
        {
            RuleIds = [.. flags.Select(flag => flag.RuleId)],
            NotTo = kind == AlertKind.Misconduct ? frame.Mentions.Therapist?.Named : null,
        };
    }

    /// <summary>The calendar took a booking after the conversation was halted: it stands, and staff decide.</summary>
    public static Alert VisitWhileHalted(TurnFrame frame, Visit visit, Guid intentId)
    {
        var flags = Screening.EarlierFlags(frame);
        return About(frame, KindOf(flags), "booked-while-halted") with
        {
            RuleIds = [.. flags.Select(flag => flag.RuleId)],
            FirstName = visit.FirstName,
            Start = visit.Start,
            IntentId = intentId,
        };
    }

    /// <summary>The visit that is being moved, the next one of this conversation, or the one that is being booked.</summary>
    public static (Guid? IntentId, NodaTime.Instant? Start)? VisitConcerned(TurnFrame frame)
    {
        if (frame.Record.Moving is { } moving)
        {
            return (frame.Record.Awaiting, moving.Start);
        }

        var ahead = frame.Record.Booked.Where(visit => visit.Start > frame.Now).OrderBy(visit => visit.Start).FirstOrDefault();
        return ahead is not null ? (ahead.IntentId, ahead.Start)
            : frame.Record.Awaiting is { } awaited ? (awaited, frame.Record.Chosen?.Start)
            : null;
    }

    private static AlertKind KindOf(IReadOnlyList<RedFlag> flags)
    {
        if (flags.Any(flag => flag.RuleId == Misconduct))
        {
            return AlertKind.Misconduct;
        }

        if (flags.Any(flag => flag is { Tier: Tier.Crisis, Disposition: Disposition.Emergency }))
        {
            return AlertKind.Crisis;
        }

        return flags.Any(flag => flag.Disposition == Disposition.Emergency) || flags.All(flag => flag.Disposition != Disposition.Boundary)
            ? AlertKind.RedFlag
            : AlertKind.Boundary;
    }

    private static Alert About(TurnFrame frame, AlertKind kind, string? reason)
    {
        var visit = VisitConcerned(frame);
        return new Alert
        {
            Id = Guid.NewGuid(),
            Kind = kind,
            RaisedAt = frame.Now,
            Reason = reason,
            FirstName = frame.Record.Wish.FirstName,
            Phone = frame.CallerNumber ?? frame.Record.Wish.Phone,
            Wish = WishSummary.Of(frame.Record.Wish) is { Length: > 0 } wish ? wish : null,
            Start = visit?.Start,
            IntentId = visit?.IntentId,
        };
    }
}
