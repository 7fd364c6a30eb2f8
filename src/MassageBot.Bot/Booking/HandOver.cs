using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
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
        : new BookingIntent.Book { Id = Guid.NewGuid(), MadeAt = frame.Now, Order = request.ToOrder() };

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
