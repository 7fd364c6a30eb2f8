using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;

namespace MassageBot.Bot.Visits;

/// <summary>Finds the client's visit: by the number that the channel proves, or by number and confirmation code together.</summary>
internal sealed class VisitFinder(IScheduler scheduler)
{
    /// <summary>Looks once; what was found stays in the record. False when the flow has nothing to go on with (and has said so).</summary>
    public async Task<bool> FindAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        if (!frame.Record.Visits.Found.IsEmpty)
        {
            return true;
        }

        return await scheduler.FindVisitsAsync(frame.Record.Visits.Phone!, cancellationToken) switch
        {
            VisitsAnswer.Found found => TakeIn(frame, Own(frame, found.Visits)),
            _ => LeaveNote(frame),
        };
    }

    /// <summary>Only what the client has shown to be theirs: without a proven number the code must fit too.</summary>
    private static ImmutableArray<Visit> Own(TurnFrame frame, ImmutableArray<Visit> visits)
    {
        var search = frame.Record.Visits;
        return frame.CallerNumber is not null
            ? visits
            : [.. visits.Where(visit => string.Equals(visit.ConfirmationCode, search.Code, StringComparison.OrdinalIgnoreCase))];
    }

    private static bool TakeIn(TurnFrame frame, ImmutableArray<Visit> own)
    {
        if (own.IsEmpty)
        {
            frame.Say(frame.Words.Visits.NotFound.Say());
            return false;
        }

        VisitPicking.TakeIn(frame, own);
        return true;
    }

    private static bool LeaveNote(TurnFrame frame)
    {
        frame.Say(frame.Words.Visits.CalendarUnreachable.Say());
        frame.Effects.Alerts.Add(new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.CallBack,
            RaisedAt = frame.Now,
            Reason = "calendar-down",
            Phone = frame.Record.Visits.Phone,
        });
        return false;
    }
}
