using System.Globalization;
using MassageBot.Bot.OptOut;
using MassageBot.Bot.Turn;
using MassageBot.Core.Approvals;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Approvals;

/// <summary>What the client of a waiting visit hears, and what they answer.</summary>
internal static class ApprovalTalk
{
    /// <summary>True when it was about an approval. Nobody hears of visits after being told to call for help: staff tell it then.</summary>
    public static bool Hear(TurnFrame frame, Telling telling)
    {
        if (telling is not (Telling.VisitDecided or Telling.TimeProposed or Telling.ProposalDone or Telling.ClinicAsks))
        {
            return false;
        }

        if (frame.Record.Halt != Halt.None)
        {
            TextsDesk.TellUnsaid(frame);
            return true;
        }

        Say(frame, telling);
        return true;
    }

    /// <summary>True when the message was the answer and nothing else: only the very next one can be.</summary>
    public static bool Answer(TurnFrame frame)
    {
        if (frame.Record.ClinicAsked is not { } asked)
        {
            return false;
        }

        frame.Record = frame.Record with { ClinicAsked = null };
        return asked.IsTime ? AnswerTime(frame, asked) : AnswerQuestion(frame, asked);
    }

    private static void Say(TurnFrame frame, Telling telling)
    {
        var words = frame.Words.Approvals;
        switch (telling)
        {
            case Telling.VisitDecided decided:
                frame.Record = frame.Record with { ClinicAsked = null };
                SayDecision(frame, decided);
                break;
            case Telling.TimeProposed proposed:
                AskAboutTime(frame, proposed);
                break;
            case Telling.ProposalDone { Start: { } start }:
                frame.Say(At(frame, words.ToldMoved, start));
                break;
            case Telling.ProposalDone:
                frame.Say(words.ToldLost.Say());
                break;
            case Telling.ClinicAsks asks:
                frame.Record = frame.Record with { ClinicAsked = new ClinicAsked(asks.Approval, asks.Desk, IsTime: false) };
                frame.Say(words.Asks.Say(("text", asks.Text)));
                break;
        }
    }

    private static void SayDecision(TurnFrame frame, Telling.VisitDecided decided)
    {
        var words = frame.Words.Approvals;
        var said = (decided.State, decided.Reason) switch
        {
            (ApprovalState.Approved, _) => words.ToldApproved,
            (ApprovalState.Expired, _) => words.ToldExpired,
            (_, DeclineReason.DoctorFirst) => words.ToldDoctorFirst,
            (_, DeclineReason.NoTherapist) => words.ToldNoTherapist,
            (_, DeclineReason.NotNow) => words.ToldNotNow,
            _ => words.ToldWeCall,
        };
        var callUs = decided.State != ApprovalState.Approved && frame.Clinic.Phone is { } phone ? words.CallUs.Say(("phone", phone)) : Spoken.Nothing;
        frame.Say(At(frame, said, decided.Start).Then(callUs));
    }

    private static void AskAboutTime(TurnFrame frame, Telling.TimeProposed proposed)
    {
        var (before, after) = (frame.Local(proposed.Instead), frame.Local(proposed.Start));
        frame.Speech.Ask(new Reply
        {
            Spoken = frame.Words.Approvals.OffersTime.Say(
                ("day", SpokenTime.Day(before.Date, frame.Language)),
                ("time", SpokenTime.Time(before.TimeOfDay, frame.Language)),
                ("new-day", SpokenTime.Day(after.Date, frame.Language)),
                ("new-time", SpokenTime.Time(after.TimeOfDay, frame.Language)),
                ("zone", SpokenTime.Zone(after)),
                ("therapist", proposed.Therapist)),
            Choices = [ReplyChoice.Of(frame.Words.Conversation.ChoiceYes.Text), ReplyChoice.Of(frame.Words.Conversation.ChoiceNo.Text)],
            Asking = Questions.OtherTime,
        });
        frame.Record = frame.Record with { ClinicAsked = new ClinicAsked(proposed.Approval, proposed.Desk, IsTime: true) };
    }

    /// <summary>Anything but a plain yes or no is heard as ever, and the question stays open.</summary>
    private static bool AnswerTime(TurnFrame frame, ClinicAsked asked)
    {
        if (Answered(frame) is not { } accepts)
        {
            frame.Record = frame.Record with { ClinicAsked = asked };
            return false;
        }

        frame.Effects.Tell(asked.Desk, Key(frame, asked), new Telling.ClientChose(asked.Approval, accepts));
        frame.Say((accepts ? frame.Words.Approvals.Taken : frame.Words.Approvals.Left).Say());
        return true;
    }

    /// <summary>Staff read whatever is written next. What also asks for something of its own is heard as that too.</summary>
    private static bool AnswerQuestion(TurnFrame frame, ClinicAsked asked)
    {
        frame.Effects.Tell(asked.Desk, Key(frame, asked), new Telling.ClientAnswered(asked.Approval, frame.Text));
        var asksForMore = frame.Understood is { Score: >= 0.5, Intent: Intents.Cancel or Intents.Reschedule or Intents.Book or Intents.TalkToHuman };
        if (!asksForMore)
        {
            frame.Say(frame.Words.Approvals.PassedOn.Say());
        }

        return !asksForMore;
    }

    private static string Key(TurnFrame frame, ClinicAsked asked) =>
        $"approval|{asked.Approval:N}|answer|{frame.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";

    private static bool? Answered(TurnFrame frame) => frame switch
    {
        { Mentions.Pick: 1 } => true,
        { Mentions.Pick: 2 } => false,
        { Understood.Intent: Intents.Affirm, Mentions.YesNo: true } => true,
        { Understood.Intent: Intents.Deny, Mentions.YesNo: false } => false,
        _ => null,
    };

    private static Spoken At(TurnFrame frame, Sentence words, Instant start)
    {
        var local = frame.Local(start);
        return words.Say(
            ("day", SpokenTime.Day(local.Date, frame.Language)), ("time", SpokenTime.Time(local.TimeOfDay, frame.Language)), ("zone", SpokenTime.Zone(local)));
    }
}
