using MassageBot.Bot.Turn;
using MassageBot.Bot.Booking;
using MassageBot.Bot.Handoff;
using MassageBot.Bot.MassageTypes;
using MassageBot.Bot.Privacy;
using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Triage;
using MassageBot.Bot.Visits;
using MassageBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.FrontDesk;

/// <summary>
/// The root of every conversation: decides one move a message, and carries it out on the flow that is open or on a new one.
/// </summary>
internal sealed class MainDialog : ComponentDialog
{
    private const string GaveUp = "gave-up";

    private readonly Listener _listener;
    private readonly QuestionBook _questions;
    private readonly FrontDeskPresence _presence;

    public MainDialog(QuestionBook questions, FrontDeskPresence presence, IEnumerable<FlowDialog> flows)
        : base(nameof(MainDialog))
    {
        _presence = presence;
        _questions = questions;
        _listener = new Listener(questions);
        foreach (var flow in flows)
        {
            AddDialog(flow);
        }
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) => TakeTurnAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TakeTurnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var frame = TurnFrame.Of(dc.Context);
        if (frame.Understood is null && frame.Forced is null)
        {
            var outcome = await FollowOnAsync(dc, await dc.ContinueDialogAsync(cancellationToken), cancellationToken);
            return await GoOnToLaterAsync(dc, frame, outcome, cancellationToken);
        }

        var result = await CarryOutAsync(dc, frame, _listener.Hear(frame), cancellationToken);
        result = await FollowOnAsync(dc, result, cancellationToken);
        result = await GoOnToLaterAsync(dc, frame, result, cancellationToken);
        NameTheDay(frame);
        return result;
    }

    /// <summary>A day that was just understood is named at once, also where the question that follows does not speak of it.</summary>
    private static void NameTheDay(TurnFrame frame)
    {
        var silent = frame.Record.Asking is BookingQuestionIds.Service or BookingQuestionIds.Minutes or BookingQuestionIds.Name or BookingQuestionIds.Phone
            or ScreenQuestionIds.Screen;
        if (silent && frame.DayIsNews && !frame.SafetySpoke && WhenSpeech.Heard(frame) is { } line)
        {
            frame.Say(line);
        }
    }

    private Task<DialogTurnResult> CarryOutAsync(DialogContext dc, TurnFrame frame, Move move, CancellationToken cancellationToken) => move switch
    {
        Move.Continue answered => ContinueAsync(dc, frame, answered, cancellationToken),
        Move.Replay => ReplayAsync(dc, frame, cancellationToken),
        Move.Explain question => ExplainAsync(dc, frame, question, cancellationToken),
        Move.Begin begin => BeginAsync(dc, frame, begin, cancellationToken),
        Move.GoBack => GoBackAsync(dc, frame, cancellationToken),
        Move.StartOver => StartOverAsync(dc, frame, cancellationToken),
        Move.Drop => DropAsync(dc, frame, cancellationToken),
        Move.SmallTalk talk => SmallTalkAsync(dc, frame, talk.Intent, cancellationToken),
        Move.Speak speak => SpeakAsync(dc, frame, speak, cancellationToken),
        Move.WelcomeBack => WelcomeBackAsync(frame),
        Move.GoOn => GoOnAsync(dc, frame, cancellationToken),
        Move.AskAnew anew => AskAnewAsync(dc, frame, anew.Part, cancellationToken),
        Move.NotMyLanguage or Move.Abused or Move.OnlyEmoji or Move.Introduced => InPassingAsync(dc, frame, move, cancellationToken),
        Move.TooLateToChange => Task.FromResult(SayTooLate(frame)),
        Move.AskBack unclear => AskBackAsync(dc, frame, unclear, cancellationToken),
        Move.Rephrase => RephraseAsync(dc, frame, cancellationToken),
        Move.Answered => ReaskAsync(dc, cancellationToken),
        Move.Outside => OutsideAsync(dc, frame, cancellationToken),
        Move.Confused => ConfusedAsync(dc, frame, cancellationToken),
        _ => throw new InvalidOperationException($"No way to carry out {move.GetType().Name}."),
    };

    /// <summary>A flow that ends may name the one that goes on from it.</summary>
    private static async Task<DialogTurnResult> FollowOnAsync(DialogContext dc, DialogTurnResult result, CancellationToken cancellationToken)
    {
        while (result is { Status: DialogTurnStatus.Complete, Result: Flow next })
        {
            result = await dc.BeginDialogAsync(DialogOf(next), cancellationToken: cancellationToken);
        }

        return result;
    }

    /// <summary>The flow has ended: the other thing that was asked for in the message that opened it begins by itself.</summary>
    private async Task<DialogTurnResult> GoOnToLaterAsync(
        DialogContext dc, TurnFrame frame, DialogTurnResult result, CancellationToken cancellationToken)
    {
        while (result.Status == DialogTurnStatus.Complete && frame.Record.Later is { } later)
        {
            frame.Say(frame.Words.Conversation.OnToTheOther.Say());
            result = await CarryOutAsync(dc, frame, _listener.HearLater(frame, later), cancellationToken);
            result = await FollowOnAsync(dc, result, cancellationToken);
        }

        return result;
    }

    private static async Task<DialogTurnResult> ContinueAsync(
        DialogContext dc, TurnFrame frame, Move.Continue answered, CancellationToken cancellationToken)
    {
        if (answered.AlsoExplain is { } also)
        {
            Explaining.Beside(frame, also);
        }

        return await dc.ContinueDialogAsync(cancellationToken);
    }

    private static Task<DialogTurnResult> ReplayAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.Booking;
        frame.Say(frame.Corrected ? Asides.Changed(frame) : frame.Vary(words.Noted, words.NotedOther).Say());
        if (frame is { PickedAnew: true, Record.Chosen: { } chosen })
        {
            frame.Say(WhenSpeech.At(frame, chosen));
        }

        return AgainAsync(dc, frame, cancellationToken);
    }

    /// <summary>The open flow from its first step: what is known passes by, what is missing or no longer fits is asked.</summary>
    private static Task<DialogTurnResult> AgainAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        frame.Record = frame.Record with { Asking = null, Misunderstandings = 0, Confirmation = Confirmation.Open };
        return dc.ActiveDialog is { } active
            ? dc.ReplaceDialogAsync(active.Id, cancellationToken: cancellationToken)
            : dc.BeginDialogAsync(nameof(BookingDialog), cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> WelcomeBackAsync(TurnFrame frame)
    {
        Returning.Ask(frame);
        return Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting));
    }

    private static Task<DialogTurnResult> GoOnAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        frame.Record = Returning.LookAgain(frame.Record);
        frame.Resumed = true;
        return AgainAsync(dc, frame, cancellationToken);
    }

    private Task<DialogTurnResult> AskAnewAsync(DialogContext dc, TurnFrame frame, VisitPart part, CancellationToken cancellationToken)
    {
        if (part == VisitPart.Service)
        {
            // The length stays, if the other massage has it.
            frame.Record = frame.Record.WithWish(frame.Record.Wish with { Service = null });
        }
        else
        {
            _questions.Forget(frame, QuestionOf(part));
        }

        return AgainAsync(dc, frame, cancellationToken);
    }

    private static string QuestionOf(VisitPart part) => part switch
    {
        VisitPart.Name => BookingQuestionIds.Name,
        VisitPart.Phone => BookingQuestionIds.Phone,
        VisitPart.When => BookingQuestionIds.When,
        VisitPart.Service => BookingQuestionIds.Service,
        VisitPart.Minutes => BookingQuestionIds.Minutes,
    };

    private static async Task<DialogTurnResult> ExplainAsync(DialogContext dc, TurnFrame frame, Move.Explain question, CancellationToken cancellationToken)
    {
        frame.Record = frame.Record with { Misunderstandings = 0 };
        Explaining.Say(frame, question);

        if (dc.ActiveDialog is null && !frame.ToNoClient)
        {
            Shortcuts.Offer(frame, [Shortcut.HelpMeChoose, Shortcut.Book, Shortcut.Person]);
        }

        return await ReaskAsync(dc, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginAsync(
        DialogContext dc, TurnFrame frame, Move.Begin begin, CancellationToken cancellationToken)
    {
        if (begin.AlsoExplain is { } also)
        {
            Explaining.Beside(frame, also);
        }

        if (frame.Record.Awaiting is not null && WaitsForTheCalendar(begin.Flow))
        {
            return begin.Flow == Flow.CancelVisit && frame.Mentions.When.IsNothing ? await StopBookingAsync(dc, frame, cancellationToken) : SayStillBooking(frame);
        }

        if (begin.Flow == Flow.HandOff && await AskInAsync(dc, frame, cancellationToken))
        {
            return await ReaskAsync(dc, cancellationToken);
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        frame.Record = Opening.Prepare(frame, begin);
        if (begin is { Flow: Flow.Booking, Then.Flow: Flow.Booking })
        {
            frame.Say(frame.Words.Booking.OneThenTheOther.Say());
        }

        return await dc.BeginDialogAsync(DialogOf(begin.Flow), cancellationToken: cancellationToken);
    }

    /// <summary>Who wants a person in the middle of something keeps what is open: it stands there still when the person has left.</summary>
    private Task<bool> AskInAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken) =>
        dc.ActiveDialog is not null && frame.Record is { Asking: not null, Person: null, HandedOff: false }
            ? _presence.TryAskAsync(frame, frame.Record.Opening == GaveUp ? GaveUp : frame.Understood?.Intent ?? HandOffDialog.Asked, cancellationToken)
            : Task.FromResult(false);

    private async Task<DialogTurnResult> GoBackAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null || !_questions.GoBack(frame))
        {
            frame.Say(frame.Words.Conversation.NothingToGoBackTo.Say());
            return await ReaskAsync(dc, cancellationToken);
        }

        frame.Say(frame.Words.Conversation.WentBack.Say());
        return await AgainAsync(dc, frame, cancellationToken);
    }

    /// <summary>What changes the calendar or asks about it has to know first what becomes of the booking under way.</summary>
    private static bool WaitsForTheCalendar(Flow flow) => flow is Flow.Booking or Flow.CancelVisit or Flow.MoveVisit or Flow.CheckVisit
        or Flow.WhatIsKept or Flow.Forget or Flow.ChangeContact;

    /// <summary>A booking that is under way is taken back; a cancellation or a move under way has to end first.</summary>
    private static async Task<DialogTurnResult> StopBookingAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog?.Id != nameof(BookingDialog) || frame.Record.Moving is not null)
        {
            return SayStillBooking(frame);
        }

        TakingBack.Begin(frame);
        frame.Record = frame.Record with { Later = null };
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }

    private static DialogTurnResult SayTooLate(TurnFrame frame)
    {
        frame.Say(frame.Words.Booking.ChangeAfterBooking.Say());
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    private static DialogTurnResult SayStillBooking(TurnFrame frame)
    {
        frame.Say(frame.Vary(frame.Words.Booking.StillBooking, frame.Words.Booking.StillBookingOther).Say());
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    private static async Task<DialogTurnResult> StartOverAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Record.Awaiting is not null)
        {
            return SayStillBooking(frame);
        }

        frame.Record = frame.Record.Fresh() with { Later = null };
        SmallTalkSpeech.StartAgain(frame);
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }

    private static async Task<DialogTurnResult> DropAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Record.Awaiting is not null)
        {
            return await StopBookingAsync(dc, frame, cancellationToken);
        }

        var words = frame.Words.Conversation;
        frame.Say((dc.ActiveDialog is null ? words.NothingOpen : words.Stopped).Say());
        frame.Record = frame.Record.Fresh() with { Later = null };
        return await dc.CancelAllDialogsAsync(cancellationToken);
    }

    private static Task<DialogTurnResult> InPassingAsync(DialogContext dc, TurnFrame frame, Move move, CancellationToken cancellationToken)
    {
        Asides.Say(frame, move);
        return ReaskAsync(dc, cancellationToken);
    }

    private static Task<DialogTurnResult> SmallTalkAsync(DialogContext dc, TurnFrame frame, string intent, CancellationToken cancellationToken)
    {
        SmallTalkSpeech.Say(frame, intent);
        return ReaskAsync(dc, cancellationToken);
    }

    private static Task<DialogTurnResult> SpeakAsync(DialogContext dc, TurnFrame frame, Move.Speak speak, CancellationToken cancellationToken)
    {
        frame.Record = frame.Record with { Language = speak.Language };
        if (dc.ActiveDialog is null)
        {
            SmallTalkSpeech.Greet(frame);
            return Task.FromResult(new DialogTurnResult(DialogTurnStatus.Waiting));
        }

        frame.Say(frame.Words.Conversation.LanguageSwitched.Say());
        return ReaskAsync(dc, cancellationToken);
    }

    private static Task<DialogTurnResult> OutsideAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        frame.Record = frame.Record with { SaidOutside = true };
        frame.Say(frame.Words.Conversation.OutOfScope.Say());
        if (dc.ActiveDialog is null)
        {
            Shortcuts.Offer(frame, [Shortcut.HelpMeChoose, Shortcut.Book, Shortcut.Person]);
        }

        return ReaskAsync(dc, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfusedAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Record.Awaiting is not null && frame.Record.Asking is null)
        {
            return SayStillBooking(frame);
        }

        if (frame.SafetySpoke)
        {
            return await ReaskAsync(dc, cancellationToken);
        }

        if (frame.Record.Asking is null && (frame.Mentions.YesNo is not null || frame.Absence == Absence.Day))
        {
            SmallTalkSpeech.SayNothingAsked(frame);
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }

        ForReview.Keep(frame);
        SmallTalkSpeech.SayNotUnderstood(frame);
        return frame.Record.Misunderstandings < SmallTalkSpeech.MostMisunderstandings
            ? await ReaskAsync(dc, cancellationToken)
            : await GiveUpAsync(dc, frame, cancellationToken);
    }

    /// <summary>The open question, if there is one, stays open behind this one.</summary>
    private async Task<DialogTurnResult> AskBackAsync(DialogContext dc, TurnFrame frame, Move.AskBack unclear, CancellationToken cancellationToken)
    {
        if (frame.Record.Misunderstandings + 1 >= SmallTalkSpeech.MostMisunderstandings)
        {
            return await ConfusedAsync(dc, frame, cancellationToken);
        }

        ForReview.Keep(frame);
        DidYouMean.Ask(frame, unclear.Meanings);
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    private static Task<DialogTurnResult> RephraseAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.Understanding;
        frame.Say((dc.ActiveDialog is null ? words.SayItOtherwise : words.NoneOfThose).Say());
        return ReaskAsync(dc, cancellationToken);
    }

    private Task<DialogTurnResult> GiveUpAsync(DialogContext dc, TurnFrame frame, CancellationToken cancellationToken)
    {
        frame.Record = frame.Record with { Opening = GaveUp, Later = null };
        return BeginAsync(dc, frame, new Move.Begin(Flow.HandOff), cancellationToken);
    }

    /// <summary>The open question once more, if there is one.</summary>
    private static async Task<DialogTurnResult> ReaskAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Waiting);
    }

    private static string DialogOf(Flow flow) => flow switch
    {
        Flow.MassageTypes => nameof(MassageTypesDialog),
        Flow.SessionLengths => nameof(SessionLengthsDialog),
        Flow.Triage => nameof(TriageDialog),
        Flow.Booking => nameof(BookingDialog),
        Flow.CancelVisit => nameof(CancelVisitDialog),
        Flow.MoveVisit => nameof(MoveVisitDialog),
        Flow.CheckVisit => nameof(CheckVisitDialog),
        Flow.RunningLate => nameof(RunningLateDialog),
        Flow.Waitlist => nameof(WaitlistDialog),
        Flow.HandOff => nameof(HandOffDialog),
        Flow.WhatIsKept => nameof(WhatIsKeptDialog),
        Flow.Forget => nameof(ForgetDialog),
        Flow.ChangeContact => nameof(ChangeContactDialog),
    };
}
