using MassageBot.Bot.OptOut;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using Microsoft.Bot.Builder;

namespace MassageBot.Bot.FrontDesk;

/// <summary>What is left to do when all was heard and decided: what is not wanted any more is given back, and the turn speaks.</summary>
internal sealed class TurnEnd(IScheduler scheduler)
{
    public async Task EndAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        NoteScreen(frame);
        await ReleaseHoldAsync(frame, cancellationToken);
        await PassOfferAsync(frame, cancellationToken);
        await SpeakAsync(turnContext, frame, cancellationToken);
    }

    /// <summary>An answer to the safety screen may be graver than any words so far.</summary>
    private static void NoteScreen(TurnFrame frame)
    {
        if (frame.Record.Screen is { } screen && screen.Disposition > frame.Effects.Disposition)
        {
            frame.Effects.Disposition = screen.Disposition;
        }
    }

    /// <summary>A slot that is no longer wanted is free for others at once.</summary>
    private async Task ReleaseHoldAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Record.HoldToRelease is not { } hold)
        {
            return;
        }

        await scheduler.ReleaseAsync(hold, cancellationToken);
        frame.Record = frame.Record with { HoldToRelease = null };
    }

    private Task PassOfferAsync(TurnFrame frame, CancellationToken cancellationToken) =>
        frame.OfferToPass is { } wait ? scheduler.PassOfferAsync(wait, cancellationToken) : Task.CompletedTask;

    private static async Task SpeakAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Texts.IsSilent && frame.Speech is { IsEmpty: false, EvenAfterStop: false })
        {
            TextsDesk.TellUnsaid(frame);
            return;
        }

        if (!frame.Speech.IsEmpty)
        {
            if (frame.Speech.Begins is null)
            {
                Repetition.Avoid(frame);
            }

            // The framework lets the sender's locale overrule that of a reply; the conversation's language is what counts.
            turnContext.Activity.Locale = frame.Language.Code();
            await turnContext.SendActivityAsync(ReplyActivity.From(frame.Speech.ToReply(), frame.Language).Begun(frame.Speech.Begins), cancellationToken);
            if (FirstText.After(frame) is { } terms)
            {
                await turnContext.SendActivityAsync(ReplyActivity.From(terms, frame.Language).Begun(frame.Speech.Begins), cancellationToken);
            }
        }
    }
}
