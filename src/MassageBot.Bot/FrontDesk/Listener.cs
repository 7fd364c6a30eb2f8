using MassageBot.Bot.Booking;
using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Triage;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

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

        var asked = frame.Record.AskedBack;
        var picked = asked is not null && HearsPick(frame, asked);
        if (asked is not null && !picked && AfterAskingBack(frame, asked) is { } answer)
        {
            return answer;
        }

        if (!picked && Shortcuts.Read(frame) is { } shortcut && !(frame.Record.Asking is not null && shortcut == Shortcut.JustAQuestion))
        {
            return Shortcuts.Take(frame, shortcut);
        }

        return Decide(frame, picked);
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
        var answered = TakeIn(frame);
        frame.Corrected = frame.Record.Wish.Corrects(before.Wish);
        frame.DayIsNews = (before.Wish.When?.Date, before.Wish.When?.Time) != (frame.Record.Wish.When?.Date, frame.Record.Wish.When?.Time);
        var situation = new Situation
        {
            Asking = questions.NameOf(before),
            AnswersOpenQuestion = answered,
            ConcernsSafety = frame.Assessment.Ask || !frame.Assessment.Flags.IsEmpty,
            Misunderstandings = frame.Record.Misunderstandings,
            ChangesSomethingElse = !Equals(before.Wish, frame.Record.Wish) || !Equals(before.Triage, frame.Record.Triage),
            Listening = frame.Words.Listening,
            OtherLanguages = OtherLanguages(frame),
        };
        var move = isCertain ? NextMove.AfterPick(frame.Understood!, situation) : NextMove.Decide(frame.Understood!, situation);
        if (move is Move.Explain && frame.Corrected)
        {
            // Who asks what another massage is has not changed what they are booking: the slot they hold stays theirs.
            frame.Record = before with { Triage = frame.Record.Triage };
            frame.Corrected = false;
            frame.DayIsNews = false;
        }

        return move;
    }

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
        return questions.Hear(frame);
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
        };
        var wish = frame.Record.Wish.With(said);
        frame.Record = frame.Record.WithWish(wish with { When = wish.When is { } when ? WishDoubt.Settle(when, frame.LocalNow, frame.Clinic) : null });
    }

    /// <summary>A time beside a complaint ("hurts since Monday") or in the past is no wish for an appointment, unless a massage is named with it.</summary>
    private static bool SpeaksOfAVisit(TurnFrame frame) =>
        (frame.Understood!.Intent != Intents.Symptom || frame.Mentions is { Service: not null, When.HasTime: true })
        && (!frame.Mentions.When.Past || frame.Record.Asking == BookingQuestionIds.When);

    /// <summary>Jan, Eve and April are names where a name was asked for; a plain day or hour beside the name is meant.</summary>
    private static bool IsOnlyAName(Mentions mentions, string? open) =>
        open == BookingQuestionIds.Name && mentions is { Name: not null, When: { Date: null, Time: null } };

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

    private static List<(Language, IReadOnlyList<string>)> OtherLanguages(TurnFrame frame) =>
    [
        .. frame.Content.Words.Where(pair => pair.Key != frame.Language).Select(pair => (pair.Key, pair.Value.Listening.ThisLanguage)),
    ];
}
