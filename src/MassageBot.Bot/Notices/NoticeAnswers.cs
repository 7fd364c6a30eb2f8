using MassageBot.Bot.Turn;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Notices;
using MassageBot.Core.Understanding;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Notices;

/// <summary>Hears what is answered to a text that the host began.</summary>
internal static class NoticeAnswers
{
    private const double Sure = 0.5;

    /// <summary>The move that a client's words ask for in answer; null where they are about something else.</summary>
    public static Move? Hear(TurnFrame frame)
    {
        if (frame.Record.Reminded is not { } notice)
        {
            return ConfirmsByNumber(frame) ? new Move.Begin(Flow.CheckVisit) : null;
        }

        var move = notice.Kind is NoticeKind.Reminder or NoticeKind.Confirmation ? HearOfReminder(frame, notice) : HearOfOther(frame, notice);
        frame.Record = frame.Record with { Reminded = move is null ? notice with { IsLast = false } : null };
        return move;
    }

    private static Move? HearOfReminder(TurnFrame frame, VisitNotice notice)
    {
        var reply = notice.Start > frame.Now ? ReminderReplies.Of(AfterReminder(frame, notice)) : ReminderReply.SomethingElse;
        return reply switch
        {
            ReminderReply.SomethingElse => null,
            ReminderReply.Coming => About(frame, notice, Flow.CheckVisit, confirms: true),
            ReminderReply.Move => About(frame, notice, Flow.MoveVisit),
            ReminderReply.Cancel => About(frame, notice, Flow.CancelVisit),
            _ => ForStaff(frame),
        };
    }

    private static Move? HearOfOther(TurnFrame frame, VisitNotice notice)
    {
        var words = frame.Words.Notices;
        frame.ByClinic = notice.Kind.IsByClinic();
        return (notice.IsLast ? NoticeReplies.Of(notice.Kind, AfterNotice(frame)) : NoticeReply.SomethingElse) switch
        {
            NoticeReply.SomethingElse => null,
            NoticeReply.Move => About(frame, notice, Flow.MoveVisit),
            NoticeReply.Cancel => About(frame, notice, Flow.CancelVisit),
            NoticeReply.Take => Takes(frame, notice),
            NoticeReply.Book => new Move.Begin(Flow.Booking),
            NoticeReply.NoThanks => Answered(frame, words.NoThanks),
            NoticeReply.Glad => Answered(frame, words.CareGlad),
            _ => ForStaff(frame),
        };
    }

    private static Move.Begin Takes(TurnFrame frame, VisitNotice notice)
    {
        frame.TakesPlaceOf = notice.VisitId;
        return About(frame, notice, Flow.CheckVisit);
    }

    private static Move.Begin ForStaff(TurnFrame frame)
    {
        frame.Record = frame.Record with { Opening = "after-notice" };
        return new Move.Begin(Flow.HandOff);
    }

    private static Move.Answered Answered(TurnFrame frame, Sentence sentence)
    {
        frame.Say(sentence.Say());
        return new Move.Answered();
    }

    /// <summary>Somebody whose number is known says that they will come, with nothing asked: a reply to a reminder from elsewhere, or to a booking.</summary>
    private static bool ConfirmsByNumber(TurnFrame frame) =>
        frame is { CallerNumber: not null, Record.Asking: null, Mentions: { Confirms: true, YesNo: not false } }
        && (frame.Understood!.Intent is Intents.Affirm or Intents.CheckAppointment
            || (frame.Understood.Intent is Intents.Goodbye or Intents.Thanks && !frame.Record.Booked.IsEmpty));

    private static HeardAfterReminder AfterReminder(TurnFrame frame, VisitNotice notice)
    {
        var heard = AfterNotice(frame);
        return new HeardAfterReminder
        {
            Number = heard.Number,
            YesNo = heard.YesNo,
            Confirms = frame.Mentions.Confirms,
            WantsToMove = heard.WantsToMove,
            WantsToCancel = heard.WantsToCancel,
            IsLate = frame.Understood is { Score: >= Sure, Intent: Intents.RunningLate },
            IsUnderstood = heard.IsUnderstood,
            ReminderIsLast = notice.IsLast,
        };
    }

    private static HeardAfterNotice AfterNotice(TurnFrame frame)
    {
        var understood = frame.Understood!;
        var sure = understood.Score >= Sure;
        return new HeardAfterNotice(
            frame.Mentions.Pick,
            frame.Mentions.YesNo,
            WantsToMove: sure && understood.Intent == Intents.Reschedule,
            WantsToCancel: understood.Intent == Intents.Cancel,
            IsUnderstood: sure && understood.Intent != Intents.OutOfScope);
    }

    /// <summary>The visit is the one of the notice, whatever else stands under the number.</summary>
    private static Move.Begin About(TurnFrame frame, VisitNotice notice, Flow flow, bool confirms = false)
    {
        var start = frame.Local(notice.Start).LocalDateTime;
        var visit = new WhenWish { Date = start.Date, Time = start.TimeOfDay };
        var said = frame.Mentions;
        frame.Understood = frame.Understood! with
        {
            Mentions = flow == Flow.MoveVisit ? said with { MovedFrom = visit } : said with { When = visit, Confirms = confirms },
        };
        return new Move.Begin(flow);
    }
}
