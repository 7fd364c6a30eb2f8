using MassageBot.Bot.Approvals;
using MassageBot.Bot.Booking;
using MassageBot.Bot.Elsewhere;
using MassageBot.Bot.Handoff;
using MassageBot.Bot.Notices;
using MassageBot.Bot.OptOut;
using MassageBot.Bot.Turn;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;

namespace MassageBot.Bot.FrontDesk;

/// <summary>Hears what the host tells a conversation: what became of a booking, a text that is due, a chat that goes on somewhere else.</summary>
internal sealed class OwnEvents(MainDialog main, TextsDesk texts, OffersDesk offers)
{
    public async Task HearAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(turnContext);
        await texts.HearAsync(frame, "", carriers: null, cancellationToken);
        if (await MoveAsync(turnContext, frame, cancellationToken))
        {
            return;
        }

        if (turnContext.TurnState.Get<Telling>() is { } telling)
        {
            await HearAsync(turnContext, frame, telling, cancellationToken);
        }
        else if (turnContext.TurnState.Get<VisitNotice>() is { } notice)
        {
            TellOf(frame, notice);
        }
        else if (frame.Outcome is { } outcome && outcome.IntentId == frame.Record.Awaiting)
        {
            var ownVisit = frame.Record.Wish is { ForSomeoneElse: false, IsSurprise: false };
            await main.RunAsync(turnContext, turnContext.TurnState.Get<IStatePropertyAccessor<DialogState>>(), cancellationToken);
            await offers.AskAsync(frame, ownVisit, cancellationToken);
        }
        else if (frame.Outcome is { } late)
        {
            LateOutcome.Tell(frame, late);
        }
    }

    /// <summary>A person comes, speaks or leaves; after that what was open before is asked again.</summary>
    private async Task HearAsync(ITurnContext turnContext, TurnFrame frame, Telling telling, CancellationToken cancellationToken)
    {
        if (ApprovalTalk.Hear(frame, telling))
        {
            return;
        }

        if (PersonTalk.Hear(frame, telling) && frame.Record.Halt == Halt.None)
        {
            await main.RunAsync(turnContext, turnContext.TurnState.Get<IStatePropertyAccessor<DialogState>>(), cancellationToken);
        }
    }

    /// <summary>The chat goes on by text, or has come here from a chat, or what is told belongs where it went on. False for any other event.</summary>
    private async Task<bool> MoveAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        var dialogs = turnContext.TurnState.Get<IStatePropertyAccessor<DialogState>>();
        if (turnContext.TurnState.Get<GoesOnElsewhere>() is { } there)
        {
            PersonTalk.TellMoved(frame, there.Conversation, Channels.Sms);
            Departure.Leave(frame, there, await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken));
            await dialogs.DeleteAsync(turnContext, cancellationToken);
            return true;
        }

        if (turnContext.TurnState.Get<TakenOver>() is { } taken)
        {
            var comesAlong = Arrival.Take(frame, taken);
            await dialogs.SetAsync(turnContext, comesAlong ? taken.Dialogs! : new DialogState(), cancellationToken);
            if (frame.Record.Halt == Halt.None)
            {
                Disclosure.SayOnce(frame);
                await main.RunAsync(turnContext, dialogs, cancellationToken);
            }

            return true;
        }

        frame.Effects.PassOnTo = frame.Outcome is { } outcome && frame.Record.Moved is { } moved && moved.Intents.Contains(outcome.IntentId) ? moved.To : null;
        return frame.Effects.PassOnTo is not null;
    }

    /// <summary>After an emergency, or where the chat is closed, people tell it.</summary>
    private static void TellOf(TurnFrame frame, VisitNotice notice)
    {
        if (frame.Record.Halt == Halt.None)
        {
            NoticeSpeech.Say(frame, notice);
        }
        else
        {
            TextsDesk.TellUnsaid(frame);
        }
    }
}
