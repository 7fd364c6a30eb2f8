using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>The client said yes: the booking becomes an intent that is committed with this turn.</summary>
internal static class HandOver
{
    /// <summary>A calendar that answers sooner than this is told of in one message instead of two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Commit(TurnFrame frame, ScreenResult screen)
    {
        var intent = Intent(frame, Request(frame, screen));
        frame.Effects.Intents.Add(intent);
        frame.Effects.HealthKept |= frame.Record.KeepHealthAnswers;
        frame.Effects.Held.Add(new HeldReply(intent.Id, Patience, new Reply { Spoken = frame.Words.Booking.Booking.Say() }));
        frame.Record = frame.Record with { Awaiting = intent.Id };
    }

    private static BookingIntent Intent(TurnFrame frame, BookingRequest request) => frame.Record.Moving is { } moving
        ? new BookingIntent.Reschedule { Id = Guid.NewGuid(), MadeAt = frame.Now, VisitId = moving.Id, Offer = request.Offer, HoldId = request.HoldId, Pending = request.Screen.PendingOnly }
        : new BookingIntent.Book { Id = Guid.NewGuid(), MadeAt = frame.Now, Order = request.ToOrder(), Client = Facts(frame, request.Consent) };

    /// <summary>What the yes allowed, with the wording it was said to; what was not asked about is not written down.</summary>
    private static ClientFacts Facts(TurnFrame frame, Consent consent)
    {
        var words = frame.Words.Booking;
        var consents = new List<ConsentRecord> { Said(frame, ConsentKind.Policy, true, consent.PolicyVersion) };
        if (ReadBack.AsksAboutHealth(frame) || !consent.StoreHealthAnswers)
        {
            consents.Add(Said(frame, ConsentKind.HealthAnswers, consent.StoreHealthAnswers, ConsentRecord.VersionOf(words.ReadBackConsent)));
        }

        if (frame.RemindsByText || !consent.TextReminders)
        {
            consents.Add(Said(frame, ConsentKind.Texts, consent.TextReminders, ConsentRecord.VersionOf(words.ReadBackTexts)));
        }

        return new ClientFacts
        {
            Language = frame.Language,
            NumberIsProven = frame.CallerNumber is { } number && number == frame.Record.Wish.Phone,
            Consents = [.. consents],
        };
    }

    private static ConsentRecord Said(TurnFrame frame, ConsentKind kind, bool given, string wording) =>
        new() { Kind = kind, Given = given, Wording = wording, Channel = frame.Channel, At = frame.Now };

    private static BookingRequest Request(TurnFrame frame, ScreenResult screen)
    {
        var record = frame.Record;
        var consent = new Consent
        {
            PolicyVersion = frame.Clinic.Policy.Version,
            StoreHealthAnswers = record.KeepHealthAnswers,
            TextReminders = record.TextReminders && !record.Wish.IsSurprise,
            GivenAt = frame.Now,
        };
        return new BookingRequest(screen, consent)
        {
            Service = record.Wish.Service!.Value,
            Minutes = record.Wish.Minutes!.Value,
            Offer = record.Chosen!,
            HoldId = record.HoldId,
            FirstName = record.Wish.FirstName!,
            Phone = record.Wish.Phone!,
            Email = record.Wish.Email,
            FirstVisit = BookingProgress.IsFirstVisit(record.Wish),
            WaitId = record.ForWait,
            ForSomeoneElse = record.Wish.ForSomeoneElse,
            IsSurprise = record.Wish.IsSurprise,
            Pressure = record.Wish.Pressure,
            Note = TherapistNote.Of(record.Triage, screen, record.AlsoWrote),
        };
    }
}
