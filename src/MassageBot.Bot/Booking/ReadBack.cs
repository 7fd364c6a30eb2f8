using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>A visit told back before it is booked, and told again once it is: always weekday, date, time and zone.</summary>
internal static class ReadBack
{
    public static Spoken Say(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        var said = Visit(frame);
        if (BookingProgress.ConsultationMinutes(frame.Record.Wish, frame.Clinic) is > 0 and var minutes)
        {
            said = said.Then(words.ReadBackConsultation.Say(("minutes", Naming.Minutes(minutes))));
        }

        said = said.Then(WhoseName(frame));

        if (frame.Record.Screen is { Disposition: Disposition.TherapistReview })
        {
            said = said.Then(words.ReadBackPending.Say());
        }

        var policy = words.ReadBackPolicy.Say(("policy", frame.Clinic.Policy.Summary[frame.Language.Code()]));
        if (SpokeOfHealth(frame))
        {
            said = said.ThenParagraph(Clinician.SayOnce(frame));
        }

        return said.ThenParagraph(policy).ThenParagraph(Consents(frame)).ThenParagraph(words.AskConfirm.Say());
    }

    /// <summary>The sentence for a visit that the calendar has.</summary>
    public static Spoken Booked(TurnFrame frame, Visit visit)
    {
        var words = frame.Words.Booking;
        var start = frame.Local(visit.Start);
        var service = frame.Clinic.FindService(visit.Service);
        var sentence = visit.Pending ? words.BookedPending : words.Booked;
        return sentence.Say(
            ("service", service is null ? visit.Service.Value : Naming.InSentence(service, frame.Language)),
            ("minutes", Naming.Minutes(visit.Minutes)),
            ("day", SpokenTime.Day(start.Date, frame.Language)),
            ("time", SpokenTime.Time(start.TimeOfDay, frame.Language)),
            ("zone", SpokenTime.Zone(start)),
            ("therapist", visit.TherapistName),
            ("code", visit.ConfirmationCode));
    }

    /// <summary>There are health answers, and the client has not refused to have them kept.</summary>
    public static bool AsksAboutHealth(TurnFrame frame) =>
        frame.Record.KeepHealthAnswers && TherapistNote.HasHealthAnswers(frame.Record.Triage, frame.Record.Screen, frame.Record.AlsoWrote);

    private static Spoken WhoseName(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        return frame.Record.Wish switch
        {
            { FirstName: null } => Spoken.Nothing,
            { ForSomeoneElse: true, IsSurprise: var surprise, FirstName: var name, Phone: { } phone } =>
                (surprise ? words.ReadBackSurprise : words.ReadBackForOther).Say(("name", name), ("phone", SpokenPhone.Say(phone))),
            { FirstName: var name } => words.ReadBackName.Say(("name", name)),
        };
    }

    private static Spoken Visit(TurnFrame frame)
    {
        var wish = frame.Record.Wish;
        var offer = frame.Record.Chosen!;
        frame.Record = frame.Record with { QuotedPrice = BookingProgress.Price(wish, frame.Clinic) };
        var start = frame.Local(offer.Start);
        return frame.Words.Booking.ReadBack.Say(
            ("service", Naming.InSentence(frame.Clinic.FindService(wish.Service!.Value)!, frame.Language)),
            ("minutes", Naming.Minutes(wish.Minutes!.Value)),
            ("day", SpokenTime.Day(start.Date, frame.Language)),
            ("time", SpokenTime.Time(start.TimeOfDay, frame.Language)),
            ("zone", SpokenTime.Zone(start)),
            ("therapist", offer.TherapistName),
            ("price", frame.Record.QuotedPrice ?? ""));
    }

    private static bool SpokeOfHealth(TurnFrame frame) =>
        TherapistNote.HasHealthAnswers(frame.Record.Triage, frame.Record.Screen, frame.Record.AlsoWrote);

    /// <summary>What the yes also allows, as far as the client has not said no to it.</summary>
    private static Spoken Consents(TurnFrame frame)
    {
        var words = frame.Words.Booking;
        var health = AsksAboutHealth(frame);
        var texts = frame.Record.TextReminders && !frame.Record.Wish.IsSurprise && frame.RemindsByText;
        return (health ? words.ReadBackConsent.Say() : Spoken.Nothing).Then(texts ? words.ReadBackTexts.Say() : Spoken.Nothing);
    }
}
