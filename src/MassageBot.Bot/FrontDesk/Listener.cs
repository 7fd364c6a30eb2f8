using MassageBot.Bot.Booking;
using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Triage;
using MassageBot.Bot.Turn;
using MassageBot.Bot.Notices;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Privacy;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using NodaTime;

namespace MassageBot.Bot.FrontDesk;

/// <summary>
/// Hears a message: first as an answer to the open question, then for anything else it says about the visit, and decides the move.
/// </summary>
internal sealed class Listener(QuestionBook questions)
{
    public Move Hear(TurnFrame frame)
    {
        if (frame.Forced is { } forced)
        {
            return forced;
        }

        if (Resumes(frame) is { } resumed)
        {
            return resumed;
        }

        if (Waits.Hear(frame) is { } waiting)
        {
            return waiting;
        }

        if (NoticeAnswers.Hear(frame) is { } reminded)
        {
            TakeInWish(frame, reminded);
            return reminded;
        }

        var asked = frame.Record.AskedBack;
        var picked = asked is not null && HearsPick(frame, asked);
        if (asked is not null && !picked && AfterAskingBack(frame, asked) is { } answer)
        {
            return answer;
        }

        if (!picked && Shortcuts.Read(frame) is { } way && !(frame.Record.Asking is not null && way.Shortcut == Shortcut.JustAQuestion))
        {
            return Shortcuts.Take(frame, way);
        }

        return PrivacyRequest.Read(frame.Text, frame.Words.Privacy) switch
        {
            PrivacyWish.Forget => new Move.Begin(Flow.Forget),
            PrivacyWish.WhatIsKept => new Move.Begin(Flow.WhatIsKept),
            _ => Decide(frame, picked),
        };
    }

    /// <summary>What was asked for beside something else, now that its turn has come: heard again as it was said then.</summary>
    public Move HearLater(TurnFrame frame, LaterRequest later)
    {
        frame.Record = frame.Record with { Later = null };
        HearAgain(frame, later.Asked.Said, frame.MomentAt(later.SaidAt), later.Asked.Intent);
        return Decide(frame, isCertain: true);
    }

    private Move Decide(TurnFrame frame, bool isCertain)
    {
        var before = frame.Record;
        var wantsToWait = frame.Mentions.WantsWaitlist || SlotQuestion.PicksWaiting(frame);
        var answered = TakeIn(frame);
        if (wantsToWait && frame.Record.Awaiting is null)
        {
            return new Move.Begin(Flow.Waitlist);
        }

        frame.Corrected = frame.Record.Wish.Corrects(before.Wish) || frame.PickedAnew;
        frame.DayIsNews = DayAndHours(before) != DayAndHours(frame.Record);
        var situation = new Situation
        {
            Asking = questions.NameOf(before),
            AnswersOpenQuestion = answered,
            Books = Books(before),
            OnlyCallBack = before.Asking == "handoff.phone",
            KnowsName = before.Wish.FirstName is not null,
            ConcernsSafety = frame.Assessment.Ask || !frame.Assessment.Flags.IsEmpty,
            Known = Explaining.Known(frame),
            SaidOutside = frame.Record.SaidOutside,
            Misunderstandings = frame.Record.Misunderstandings,
            ChangesSomethingElse = !Equals(before.Wish, frame.Record.Wish) || !Equals(before.Triage, frame.Record.Triage) || frame.PickedAnew,
            Listening = frame.Words.Listening,
            Languages = frame.Content.Words.ToDictionary(pair => pair.Key, pair => pair.Value.Listening),
        };
        var move = isCertain ? NextMove.AfterPick(frame.Understood!, situation) : NextMove.Decide(frame.Understood!, situation);
        if (move is Move.Explain && frame.Corrected)
        {
            // Who asks what another massage is has not changed what they are booking: the slot they hold stays theirs.
            frame.Record = before with { Triage = frame.Record.Triage };
            frame.Corrected = false;
            frame.DayIsNews = false;
        }

        if (before.Awaiting is not null && frame.Corrected && before.Asking is null && move is Move.Begin { Flow: Flow.Booking or Flow.Triage or Flow.MoveVisit } or Move.Replay or Move.Confused)
        {
            // The calendar works on the visit as it was said.
            frame.Record = before;
            return new Move.TooLateToChange();
        }

        return Returning.IsAskedAfter(frame, move) ? new Move.WelcomeBack() : move;
    }

    private static Move? Resumes(TurnFrame frame)
    {
        if (!frame.Record.Resuming)
        {
            return null;
        }

        frame.Record = frame.Record with { Resuming = false };
        return Returning.Hear(frame);
    }

    private static bool Books(ConversationRecord record) =>
        record is { Moving: null, Asking: { } asking }
        && (asking.StartsWith("booking.", StringComparison.Ordinal) || asking.StartsWith("triage.", StringComparison.Ordinal));

    private static (LocalDate?, LocalTime?, LocalTime?, LocalTime?) DayAndHours(ConversationRecord record) =>
        (record.Wish.When?.Date, record.Wish.When?.Time, record.Wish.When?.TimeFrom, record.Wish.When?.TimeTo);

    /// <summary>A meaning was picked: the message it was picked for is heard again, now certain.</summary>
    private static bool HearsPick(TurnFrame frame, AskedBack asked)
    {
        if (DidYouMean.Pick(frame, asked) is not { } meaning)
        {
            return false;
        }

        frame.Record = frame.Record with { AskedBack = null, Misunderstandings = 0 };
        HearAgain(frame, asked.Said, frame.Moment, meaning);
        return true;
    }

    /// <summary>Reads words of before once more, now knowing what they ask for.</summary>
    private static void HearAgain(TurnFrame frame, string said, Moment moment, string intent)
    {
        var read = frame.Content.Understanding.Read(said, moment);
        var alsoAsks = read.Intent == intent;
        frame.Understood = read with
        {
            Ranked = [new ScoredIntent(intent, 1)],
            AlsoIntent = alsoAsks ? read.AlsoIntent : null,
            AlsoSaid = alsoAsks ? read.AlsoSaid : null,
            LowMargin = false,
        };
    }

    /// <summary>No meaning was picked: a plain "yes" is asked again which, "none of these" asks for other words, and the rest is a new message.</summary>
    private static Move? AfterAskingBack(TurnFrame frame, AskedBack asked)
    {
        if (frame.Mentions.YesNo == true)
        {
            return new Move.AskBack(asked.Meanings);
        }

        frame.Record = frame.Record with { AskedBack = null };
        return DidYouMean.IsNone(frame, asked) ? new Move.Rephrase() : null;
    }

    /// <summary>Hears the open question, then merges the rest of what was said. True when the question was answered.</summary>
    private bool TakeIn(TurnFrame frame)
    {
        var open = frame.Record.Asking;
        if (questions.Hear(frame))
        {
            if (!questions.TakesTheWholeAnswer(open!))
            {
                MergeVisit(frame, open);
            }

            MergeTriage(frame);
            return true;
        }

        MergeVisit(frame, open);
        MergeTriage(frame);
        if (questions.Hear(frame))
        {
            return true;
        }

        PickAnew(frame, open);
        return false;
    }

    /// <summary>Who answers a text of ours with another time has said which.</summary>
    private static void TakeInWish(TurnFrame frame, Move answer)
    {
        if (answer is Move.Begin { Flow: Flow.MoveVisit or Flow.Booking })
        {
            MergeVisit(frame, open: null);
        }
    }

    /// <summary>"The second one", said when name or number is asked for already, is still about the times that were offered.</summary>
    private static void PickAnew(TurnFrame frame, string? open)
    {
        var offers = frame.Record.Offers;
        var isOpen = open == BookingQuestionIds.Name || (open == BookingQuestionIds.Phone && frame.Text.Any(char.IsLetter));
        if (isOpen && frame.Mentions.Pick is { } pick && pick >= 1 && pick <= offers.Length && offers[pick - 1] != frame.Record.Chosen)
        {
            frame.Record = frame.Record.WithOffer(offers[pick - 1]);
            frame.PickedAnew = true;
        }
    }

    private static void MergeVisit(TurnFrame frame, string? open)
    {
        // Who asks whether a length is enough has not wished for it.
        var mentions = LengthDoubt.IsAsked(frame)
            ? frame.Mentions with { Minutes = null, When = frame.Mentions.When with { Minutes = null } }
            : frame.Mentions;
        var said = new SaidAboutVisit
        {
            Service = IsComparing(frame) ? null : mentions.Service,
            Minutes = mentions.Minutes,
            Therapist = mentions.Therapist,
            When = SpeaksOfAVisit(frame) && !IsOnlyAName(mentions, open) ? mentions.When : WhenWish.Nothing,
            Pressure = mentions.Pressure,
            FirstName = mentions.Name,
            Phone = mentions.Phone,
            Email = mentions.Email,
            FirstVisit = mentions.FirstVisit,
            ForSomeoneElse = mentions.ForSomeoneElse,
            ForWhom = mentions.ForWhom,
            IsSurprise = mentions.IsSurprise,
        };
        var wish = frame.Record.Wish.With(said);
        if (WishMerge.ForYetAnother(frame.Record.Wish, said))
        {
            // The answers were about the person before.
            frame.Record = frame.Record with { Screen = null, FollowUp = null };
        }

        frame.Record = frame.Record.WithWish(wish with
        {
            When = wish.When is { } when ? WishDoubt.Settle(AtTheSameTime(frame, when), frame.LocalNow, frame.Clinic) : null,
            SameTime = wish.SameTime || mentions.SameTime,
        });
    }

    /// <summary>"Friday, same time" while a visit is moved: at its hour.</summary>
    private static WhenWish AtTheSameTime(TurnFrame frame, WhenWish when) => frame is { Mentions.SameTime: true, Record.Moving: { } visit }
        ? when with { Time = frame.Local(visit.Start).TimeOfDay, TimeFrom = null, TimeTo = null, Times = [] }
        : when;

    /// <summary>A time beside a complaint ("hurts since Monday") or in the past is no wish for an appointment, unless a massage is named with it.</summary>
    private static bool SpeaksOfAVisit(TurnFrame frame) =>
        frame.Understood is not { Intent: Intents.Goodbye or Intents.Thanks, Score: >= 1 }
        && (frame.Understood!.Intent != Intents.Symptom || frame.Mentions is { Service: not null, When.HasTime: true })
        && (!frame.Mentions.When.Past || frame.Record.Asking == BookingQuestionIds.When);

    /// <summary>Jan, Eve and April are names where a name was asked for; a plain day or hour beside the name is meant.</summary>
    private static bool IsOnlyAName(Mentions mentions, string? open) =>
        (open == BookingQuestionIds.Name || mentions.Phone is not null) && mentions is { Name: not null, When: { Date: null, Time: null } };

    /// <summary>"Therapeutic or relaxation, what is the difference": what is held side by side is not wished for yet.</summary>
    private static bool IsComparing(TurnFrame frame) => frame.Understood is { Intent: Intents.AskDifferences, AlsoIntent: null };

    private static void MergeTriage(TurnFrame frame)
    {
        var (mentions, triage) = (frame.Mentions, frame.Record.Triage);
        var need = mentions.Need == Need.Relaxation && IsComparing(frame) ? null : mentions.Need;
        var merged = triage with
        {
            Need = need ?? triage.Need,
            NeedWords = need is null ? triage.NeedWords : OwnWords.ForNeed(frame),
            SleepOrStress = need is null ? triage.SleepOrStress : mentions.SleepOrStress,
            SinceWords = triage.SinceWords ?? OwnWords.SinceWhen(frame),
            BodyAreas = mentions.BodyAreas.IsEmpty ? triage.BodyAreas : mentions.BodyAreas,
            Onset = mentions.Onset ?? triage.Onset,
            Severity = mentions.Severity ?? triage.Severity,
        };
        frame.Record = frame.Record with { Triage = merged };
    }
}
