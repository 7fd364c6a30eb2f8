using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Understanding;
using MassageBot.Core.Visits;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Visits;

/// <summary>
/// A client will be late. Staff hear of it at once; who can be told which visit it is hears what remains of it, and keeps it short or moves it.
/// </summary>
internal sealed class RunningLateDialog : VisitDialog
{
    private readonly VisitFinder _finder;
    private readonly LateRoom _room;

    public RunningLateDialog(QuestionBook questions, VisitFinder finder, IScheduler scheduler)
        : base(nameof(RunningLateDialog), questions, finder)
    {
        _finder = finder;
        _room = new LateRoom(scheduler);
        Steps([PassOnAtOnceAsync, .. AskWho, FindTodaysAsync, AskMovingAsync, AskMinutesAsync, TellAsync, ActAsync]);
    }

    /// <summary>What cannot be settled in this turn is passed on as it is known: the client may write no more.</summary>
    private static Task<DialogTurnResult> PassOnAtOnceAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Visits.PassedOn || (frame.CallerNumber is not null && frame.Record.Visits.Late is not null))
        {
            return step.NextAsync(cancellationToken: cancellationToken);
        }

        LateSpeech.PassOn(frame, frame.Record.Visits.Late?.Minutes);
        frame.Say(LateSpeech.Thanks(frame));
        return step.NextAsync(cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> FindTodaysAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        var finding = await _finder.FindAsync(frame, cancellationToken);
        if (finding == Finding.Found)
        {
            LateSpeech.ChooseTodays(frame);
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (finding == Finding.AskMore)
        {
            return await AgainAsync(step, cancellationToken);
        }

        if (!frame.Record.Visits.PassedOn)
        {
            LateSpeech.PassOn(frame, frame.Record.Visits.Late?.Minutes);
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>No visit today: maybe it is one to move.</summary>
    private static Task<DialogTurnResult> AskMovingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(
            record.Visits.ChosenId is not null || record.Confirmation != Confirmation.Open, step, "visits.not-today", cancellationToken);
    }

    private static Task<DialogTurnResult> AskMinutesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        return AskUnlessAsync(frame.Record.Visits.Chosen is null || LateSpeech.MinutesLate(frame) is not null, step, "visits.late-by", cancellationToken);
    }

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Visits.Chosen is not { } visit || frame.Record.Confirmation != Confirmation.Open)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        var minutes = LateSpeech.MinutesLate(frame)!.Value;
        var late = LateVisit.Of(visit, minutes, frame.Clinic.Policy);
        LateSpeech.PassOn(frame, minutes, visit, late);
        if (late is not LateVisit.Shortened shortened)
        {
            frame.Say(LateSpeech.Tell(frame, visit, late));
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        frame.Say(LateSpeech.Remains(frame, visit, shortened));
        if (await _room.IsFreeAfterAsync(frame, visit, minutes, cancellationToken))
        {
            frame.Say(frame.Words.Visits.FreeAfterwards.Say(("therapist", visit.TherapistName)));
        }

        return await AskAsync(step, "visits.late-choice", cancellationToken);
    }

    private static Task<DialogTurnResult> ActAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Confirmation == Confirmation.Change)
        {
            var next = frame.Record.Visits.Chosen ?? frame.Record.Visits.Found[0];
            frame.Record = frame.Record with { Confirmation = Confirmation.Open, Visits = frame.Record.Visits with { ChosenId = next.Id } };
            return step.EndDialogAsync(Flow.MoveVisit, cancellationToken);
        }

        frame.Say(LateSpeech.Kept(frame));
        frame.Record = frame.Record with { Confirmation = Confirmation.Open };
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
