using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Privacy;

/// <summary>Forgets a client, or the chat alone: who, what goes with it, a yes, and only then the outbox.</summary>
internal sealed class ForgetDialog : VisitDialog
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly VisitFinder finder;

    public ForgetDialog(QuestionBook questions, VisitFinder finder)
        : base(nameof(ForgetDialog), questions, finder)
    {
        this.finder = finder;
        Steps(AskWhatAsync, FindByCodeAsync, SeeHowFarAsync, ConfirmAsync, HandOverAsync, TellOutcomeAsync);
    }

    private static Task<DialogTurnResult> AskWhatAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(record.ForgetChatOnly || record.Visits.Code is not null, step, "privacy.what", cancellationToken);
    }

    private async Task<DialogTurnResult> FindByCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        return frame.Record.ForgetChatOnly
            ? await step.NextAsync(cancellationToken: cancellationToken)
            : await GoOnAsync(step, await finder.FindAsync(frame, cancellationToken), cancellationToken);
    }

    private async Task<DialogTurnResult> SeeHowFarAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record is { ForgetChatOnly: false, Confirmation: Confirmation.Open, Awaiting: null })
        {
            var reachesAll = await finder.ReachAsync(frame, cancellationToken);
            frame.Record = frame.Record with { ForgetReachesAll = reachesAll };
        }

        return await step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var record = Frame(step).Record;
        return AskUnlessAsync(record.Confirmation != Confirmation.Open || record.Awaiting is not null, step, "privacy.confirm-forget", cancellationToken);
    }

    private static Task<DialogTurnResult> HandOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Record.Awaiting is null && frame.Record.Confirmation != Confirmation.Yes)
        {
            frame.Say(frame.Words.Privacy.NotForgotten.Say());
            frame.Record = frame.Record with { Confirmation = Confirmation.Open, Visits = new VisitSearch() };
            return step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        if (frame.Record.Awaiting is null)
        {
            Commit(frame);
        }

        return step.BeginDialogAsync(nameof(AwaitOutcomeDialog), cancellationToken: cancellationToken);
    }

    /// <summary>When it is done, nothing of this conversation is remembered, not even that this flow is open: then the outcome is told by itself.</summary>
    private static Task<DialogTurnResult> TellOutcomeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var frame = Frame(step);
        if (frame.Outcome is BookingOutcome.Delayed)
        {
            frame.Say(frame.Words.Privacy.ForgetDelayed.Say());
            return AgainAsync(step, cancellationToken);
        }

        frame.Say(frame.Words.Privacy.ForgetHandedToStaff.Say());
        frame.Record = frame.Record.Fresh();
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static void Commit(TurnFrame frame)
    {
        var intent = new BookingIntent.Forget { Id = Guid.NewGuid(), MadeAt = frame.Now, Erasure = ErasureOf(frame) };
        frame.Effects.Intents.Add(intent);
        frame.Effects.Held.Add(new HeldReply(intent.Id, Patience, new Reply { Spoken = frame.Words.Privacy.Forgetting.Say() }));
        frame.Record = frame.Record with { Awaiting = intent.Id, HoldToRelease = frame.Record.HoldId ?? frame.Record.HoldToRelease, HoldId = null };
    }

    private static Erasure ErasureOf(TurnFrame frame)
    {
        if (frame.Record.ForgetChatOnly)
        {
            return new Erasure();
        }

        var found = frame.Record.Visits.Found;
        return new Erasure
        {
            Phone = found[0].Phone,
            FirstName = found[0].FirstName,
            OnlyVisits = frame.Record.ForgetReachesAll ? [] : [.. found.Select(visit => visit.Id)],
            Ahead = [.. found.Where(visit => visit.Start > frame.Now && visit.Open).Select(visit => visit.Id)],
        };
    }
}
