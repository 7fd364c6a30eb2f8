using System.Globalization;
using MassageBot.Bot.Approvals;
using MassageBot.Bot.Elsewhere;
using MassageBot.Bot.Handoff;
using MassageBot.Bot.OptOut;
using MassageBot.Bot.Turn;
using MassageBot.Bot.Booking;
using MassageBot.Bot.Triage;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NodaTime;

namespace MassageBot.Bot.FrontDesk;

/// <summary>
/// The front desk: loads what the conversation remembers, looks at safety, lets the dialogs run, and says everything in one message.
/// The host puts an <see cref="IStorage"/> over the conversation's record, a <see cref="TurnEffects"/> and, with the event
/// <c>bookingOutcome</c>, the <see cref="BookingOutcome"/> into the turn state.
/// </summary>
internal sealed class FrontDeskBot(
    IContentSource content, MainDialog main, QuestionBook questions, TextsDesk texts, TextsByChat chat, OffersDesk offers, ElsewhereDesk elsewhere,
    ClinicTexts clinicTexts, IScheduler scheduler, TimeProvider clock) : ActivityHandler
{
    private readonly Reading _reading = new(clock);
    private readonly OwnEvents _events = new(main, texts, offers);
    private readonly TurnEnd _end = new(scheduler);

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var state = new ConversationState(turnContext.TurnState.Get<IStorage>());
        var records = state.CreateProperty<ConversationRecord>("frontDesk");
        var dialogs = state.CreateProperty<DialogState>("dialogs");
        var stored = await records.GetAsync(turnContext, () => NewRecord(turnContext.Activity), cancellationToken);
        var frame = Open(turnContext, stored);
        turnContext.TurnState.Add(frame);
        turnContext.TurnState.Add(dialogs);
        turnContext.TurnState.Add(records);
        turnContext.TurnState.Add(state);
        await RestartIfOutdatedAsync(turnContext, frame, dialogs, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
        frame.Record = frame.Record with { Trace = Trace(frame) ?? frame.Record.Trace };
        await _end.EndAsync(turnContext, frame, cancellationToken);
        await records.SetAsync(turnContext, frame.Record, cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <summary>No card of the front desk is answered by an invoke; so what stands in one is not even read, whatever it is.</summary>
    protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Task.FromResult<InvokeResponse?>(null);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(turnContext);
        if (!frame.Record.Greeted && membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            SmallTalkSpeech.Greet(frame);
            frame.Record = frame.Record with { Greeted = true };
        }

        return Task.CompletedTask;
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(turnContext);
        var text = MessageText.Of(turnContext.Activity);
        await NoteAbsenceAsync(turnContext, frame, cancellationToken);
        await texts.HearAsync(frame, text, CarrierWish.Of(turnContext.Activity), cancellationToken);
        if (text.Length == 0)
        {
            if (!PersonTalk.PassOn(frame, turnContext.Activity.Id, text))
            {
                await AnswerUnreadableAsync(turnContext, frame, cancellationToken);
            }

            return;
        }

        if (SensitiveNumbers.IsMasked(text))
        {
            frame.Say(frame.Words.Conversation.MaskedNumber.Say());
        }

        await _reading.ReadAsync(frame, text, cancellationToken);
        if (frame.Texts is { Stops: false, IsSilent: false, ByCarrier: false } && !ElsewhereDesk.MayBeCode(frame))
        {
            Disclosure.SayOnce(frame);
        }

        if (Unreadable.HasPicture(turnContext.Activity))
        {
            frame.Say(frame.Words.Conversation.PictureUnseen.Say());
        }

        var verdict = SafetyNet.Check(frame);
        switch (verdict)
        {
            case SafetyVerdict.Withdrawn:
                LateOutcome.TellUnheard(frame);
                return;
            case SafetyVerdict.Stop:
                await EndFlowsAsync(turnContext, cancellationToken);
                await KeepSafetyAsync(turnContext, frame, cancellationToken);
                await AnswerOptOutAsync(frame, cancellationToken);
                PassOnBesideSafety(turnContext, frame, text, spoke: true);
                return;
            case SafetyVerdict.HandOff when frame.Record.Person is not { IsHere: true }:
                await EndFlowsAsync(turnContext, cancellationToken);
                await KeepSafetyAsync(turnContext, frame, cancellationToken);
                SafetyHandOff.Begin(frame);
                break;
        }

        if (frame.Record.Person is { IsHere: true } && !frame.Texts.Stops)
        {
            PassOnBesideSafety(turnContext, frame, text, frame.SafetySpoke || verdict == SafetyVerdict.HandOff);
            return;
        }

        if (await AnswerTextsAsync(frame, cancellationToken) || await chat.AnswerAsync(frame, cancellationToken) || OffersDesk.Answer(frame) || ApprovalTalk.Answer(frame))
        {
            return;
        }

        if (await AnswerElsewhereAsync(turnContext, frame, cancellationToken))
        {
            return;
        }

        if (frame.Absence == Absence.Day)
        {
            frame.Say(frame.Words.Conversation.PutAside.Say());
        }

        await RunAsync(turnContext, cancellationToken);
    }

    /// <summary>A person has the chat: they read what was written, and that safety has spoken, if it has.</summary>
    private static void PassOnBesideSafety(ITurnContext turnContext, TurnFrame frame, string text, bool spoke)
    {
        if (PersonTalk.PassOn(frame, turnContext.Activity.Id, text) && spoke)
        {
            PersonTalk.TellOf(frame, turnContext.Activity.Id, ClientNewsKind.SafetySpoke);
        }
    }

    /// <summary>A code that brings a chat here is answered once that has arrived; anything else is answered as a first line has to be.</summary>
    private async Task<bool> AnswerElsewhereAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        var answered = await elsewhere.AnswerAsync(frame, turnContext.Activity.Id ?? "", cancellationToken);
        if (frame.Effects.TakesOver is null)
        {
            Disclosure.SayOnce(frame);
        }

        return answered;
    }

    /// <summary>STOP and START are the carriers' words and of no language: who has said nothing else has not begun to talk.</summary>
    private async Task<bool> AnswerTextsAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        var answered = await texts.AnswerAsync(frame, cancellationToken);
        if (answered)
        {
            PersonTalk.TellOf(frame, frame.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), ClientNewsKind.WantsNoTexts);
            frame.Record = frame.Record with { Turns = frame.Record.Turns - 1 };
        }

        return answered;
    }

    private async Task AnswerUnreadableAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (!await texts.AnswerAsync(frame, cancellationToken))
        {
            Disclosure.SayOnce(frame);
            frame.Say(Unreadable.Say(frame, turnContext.Activity));
            await RunAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>"Stop texting me, I want to die": both are heard.</summary>
    private async Task AnswerOptOutAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Texts.Stops)
        {
            await texts.AnswerAsync(frame, cancellationToken);
        }

        TextsByChat.NoteBesideSafety(frame);
    }

    /// <summary>What was left open a day ago is dropped before the message is read; a shorter absence is only noted.</summary>
    private static async Task NoteAbsenceAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        var record = frame.Record;
        var isOpen = record.Asking is not null && record.Awaiting is null;
        frame.Absence = isOpen ? Absences.Of(record.HeardAt, frame.Now) : Absence.None;
        if (frame.Absence == Absence.Day)
        {
            record = Returning.PutAside(record);
            await turnContext.TurnState.Get<IStatePropertyAccessor<DialogState>>().DeleteAsync(turnContext, cancellationToken);
        }

        frame.Record = record with { HeardAt = frame.Now, Turns = record.Turns + 1 };
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        _events.HearAsync(turnContext, cancellationToken);

    private static TurnTrace? Trace(TurnFrame frame) => frame.Understood is { Ranked: [var best, ..] }
        ? new TurnTrace(best.Label, best.Score, [.. frame.Assessment.Flags.Select(flag => flag.RuleId)], frame.Record.Asking)
        : null;

    private ConversationRecord NewRecord(Activity activity) => new()
    {
        Language = content.Current.FindSpoken(activity.Locale) ?? Language.English,
    };

    private TurnFrame Open(ITurnContext turnContext, ConversationRecord stored)
    {
        var activity = turnContext.Activity;
        var frame = new TurnFrame
        {
            Content = content.Current,
            Questions = questions,
            Now = Instant.FromDateTimeOffset(clock.GetUtcNow()),
            ConversationId = activity.Conversation.Id,
            CallerNumber = activity.ChannelId == Channels.Sms ? activity.From?.Id : null,
            Channel = activity.ChannelId,
            Visitor = activity.From?.Id,
            RemindsByText = clinicTexts.Number is not null && content.Current.Clinic is { Policy.RemindsByText: true, Notices.Reminders.Count: > 0 },
            Address = TurnOrigin.Of(activity.CallerId),
            Effects = turnContext.TurnState.Get<TurnEffects>(),
            Record = stored,
            Outcome = turnContext.TurnState.Get<BookingOutcome>(),
        };
        frame.Effects.Disposition = stored.Flags.Select(note => note.Disposition).Append(Disposition.Clear).Max();
        if (frame.CallerNumber is { } number && stored.Wish.Phone is null)
        {
            frame.Record = stored with { Wish = stored.Wish with { Phone = number } };
        }

        return frame;
    }

    /// <summary>A record of another version, or one whose open question no longer exists, begins again politely.</summary>
    private async Task RestartIfOutdatedAsync(
        ITurnContext turnContext, TurnFrame frame, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        var record = frame.Record;
        if (record.Version == ConversationRecord.CurrentVersion && (record.Asking is null || questions.Knows(record.Asking)))
        {
            return;
        }

        frame.Record = record.Fresh() with { Later = null };
        await dialogs.DeleteAsync(turnContext, cancellationToken);
        frame.Say(frame.Words.Conversation.Restarted.Say());
    }

    private Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        main.RunAsync(turnContext, turnContext.TurnState.Get<IStatePropertyAccessor<DialogState>>(), cancellationToken);

    private static Task EndFlowsAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        TurnFrame.Of(turnContext).Record = TurnFrame.Of(turnContext).Record with { Asking = null, Asked = [], AskedBack = null, Later = null };
        return turnContext.TurnState.Get<IStatePropertyAccessor<DialogState>>().DeleteAsync(turnContext, cancellationToken);
    }

    /// <summary>From here on line, alert and record of what safety found hold, whatever becomes of the rest of the turn.</summary>
    private static async Task KeepSafetyAsync(ITurnContext turnContext, TurnFrame frame, CancellationToken cancellationToken)
    {
        frame.Speech.EvenAfterStop = true;
        frame.Effects.Safety = new SafetyReply(frame.Speech.ToReply(), frame.Language);
        await turnContext.TurnState.Get<IStatePropertyAccessor<ConversationRecord>>().SetAsync(turnContext, frame.Record, cancellationToken);
        await turnContext.TurnState.Get<ConversationState>().SaveChangesAsync(turnContext, force: false, cancellationToken);
    }
}
