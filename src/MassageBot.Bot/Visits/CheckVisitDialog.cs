using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>Tells a client when the next visit is; who says that they will come has it noted.</summary>
internal sealed class CheckVisitDialog : VisitDialog
{
    private readonly IScheduler _scheduler;

    public CheckVisitDialog(QuestionBook questions, VisitFinder finder, IScheduler scheduler)
        : base(nameof(CheckVisitDialog), questions, finder)
    {
        _scheduler = scheduler;
        Steps([.. Identify, TellAsync]);
    }

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        var visit = frame.Record.Visits.Chosen ?? frame.Record.Visits.Found[0];
        if (frame.Record.Visits.TakesPlaceOf is { } offered && frame.Record.Visits.Found.FirstOrDefault(found => found.Id == offered) is { } held)
        {
            await TakeAsync(frame, held, cancellationToken);
        }
        else if (frame.Record.Visits.Confirms && !visit.Pending)
        {
            await ConfirmAsync(frame, visit, cancellationToken);
        }
        else
        {
            frame.Say(VisitSpeech.Next(frame));
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Whoever says yes to what is held for them has it, or people see to it: it is not asked a second time.</summary>
    private async Task TakeAsync(TurnFrame frame, Visit visit, CancellationToken cancellationToken)
    {
        var key = Alert.IdOf($"accept|{visit.Id}|{visit.Start.ToUnixTimeMilliseconds()}");
        if (await _scheduler.AcceptProposalAsync(key, visit.Id, cancellationToken) is BookingAnswer.Booked { Visit: var moved })
        {
            frame.Say(frame.Words.Notices.PlaceTaken.Say(("day", VisitSpeech.Day(frame, moved.Start)), ("time", VisitSpeech.Time(frame, moved.Start))));
            return;
        }

        frame.Effects.Alerts.Add(About(frame, visit, "client-takes-another-place"));
        frame.Say(frame.Words.Notices.PlacePassedOn.Say());
    }

    private static Alert About(TurnFrame frame, Visit visit, string reason) => new()
    {
        Id = Guid.NewGuid(),
        Kind = AlertKind.HandOff,
        RaisedAt = frame.Now,
        Reason = reason,
        FirstName = visit.FirstName,
        Phone = frame.CallerNumber ?? frame.Record.Visits.Phone,
        Start = visit.Start,
        VisitId = visit.Id,
    };

    private async Task ConfirmAsync(TurnFrame frame, Visit visit, CancellationToken cancellationToken)
    {
        var noted = visit.ClientConfirmed || await _scheduler.NoteComingAsync(visit.Id, cancellationToken);
        if (!noted)
        {
            frame.Effects.Alerts.Add(About(frame, visit, "client-confirms"));
        }

        var sentence = noted ? frame.Words.Visits.ComingNoted : frame.Words.Visits.ComingPassedOn;
        frame.Say(sentence.Say(("day", VisitSpeech.Day(frame, visit.Start)), ("time", VisitSpeech.Time(frame, visit.Start))));
    }
}
