using MassageBot.Bot.Turn;
using MassageBot.Bot.Visits;
using MassageBot.Core;
using MassageBot.Core.Notices;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Notices;

/// <summary>Says a text that the host begins. Day and time only: who reads it may be somebody else.</summary>
internal static class NoticeSpeech
{
    public static void Say(TurnFrame frame, VisitNotice notice)
    {
        if (Words(frame, notice) is not { } words)
        {
            return;
        }

        frame.Speech.Begins = notice;
        frame.Say(words);
        // What a "1" is about from now on; a page to open asks for no answer.
        var asks = notice.Kind is not (NoticeKind.Form or NoticeKind.Review);
        frame.Record = asks ? frame.Record with { Reminded = notice, AskedAboutOffers = false } : frame.Record;
    }

    private static Spoken? Words(TurnFrame frame, VisitNotice notice)
    {
        var (words, clinic) = (frame.Words.Notices, ("clinic", frame.Clinic.Name));
        var (day, time) = (("day", VisitSpeech.Day(frame, notice.Start)), ("time", VisitSpeech.Time(frame, notice.Start)));
        return notice.Kind switch
        {
            NoticeKind.Reminder => frame.Words.Visits.Reminder.Say(clinic, day, time),
            NoticeKind.Confirmation => words.Confirmation.Say(clinic, day, time),
            NoticeKind.Form => frame.Clinic.Link(Clinic.IntakeForm) is { } form ? words.Form.Say(clinic, day, ("link", form)) : null,
            NoticeKind.Missed => words.Missed.Say(clinic, day),
            NoticeKind.Care => words.Care.Say(clinic),
            NoticeKind.Rebook => words.Rebook.Say(clinic),
            NoticeKind.Review => frame.Clinic.Link(Clinic.Review) is { } page ? words.Review.Say(clinic, ("link", page)) : null,
            NoticeKind.AnotherPlace when notice.Proposed == notice.Start => words.AnotherTherapist.Say(clinic, day, time),
            NoticeKind.AnotherPlace when notice.Proposed is { } held => words.AnotherTime.Say(
                clinic, day, time, ("newday", VisitSpeech.Day(frame, held)), ("newtime", VisitSpeech.Time(frame, held))),
            NoticeKind.Closed => words.Closed.Say(clinic, day, time),
            _ => words.TherapistAway.Say(clinic, day, time),
        };
    }
}
