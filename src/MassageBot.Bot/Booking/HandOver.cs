using MassageBot.Bot.Triage;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>The client said yes: the booking becomes an intent that is committed with this turn.</summary>
internal static class HandOver
{
    /// <summary>A calendar that answers sooner than this is told of in one message instead of two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Commit(TurnFrame frame)
    {
        var intent = Intent(frame);
        frame.Effects.Intents.Add(intent);
        frame.Effects.Held.Add(new HeldReply(intent.Id, Patience, new Reply { Spoken = frame.Words.Booking.Booking.Say() }));
        frame.Record = frame.Record with { Awaiting = intent.Id };
    }

    private static BookingIntent Intent(TurnFrame frame)
    {
        var request = Request(frame);
        return frame.Record.Moving is { } moving
            ? new BookingIntent.Reschedule { Id = Guid.NewGuid(), MadeAt = frame.Now, VisitId = moving.Id, Offer = request.Offer, HoldId = request.HoldId }
            : new BookingIntent.Book { Id = Guid.NewGuid(), MadeAt = frame.Now, Order = request.ToOrder() };
    }

    private static BookingRequest Request(TurnFrame frame)
    {
        var record = frame.Record;
        var consent = new Consent
        {
            PolicyVersion = frame.Clinic.Policy.Version,
            StoreHealthAnswers = record.KeepHealthAnswers,
            TextReminders = record.TextReminders,
            GivenAt = frame.Now,
        };
        return new BookingRequest(Screening.ResultOf(frame)!, consent)
        {
            Service = record.Wish.Service!.Value,
            Minutes = record.Wish.Minutes!.Value,
            Offer = record.Chosen!,
            HoldId = record.HoldId,
            FirstName = record.Wish.FirstName!,
            Phone = record.Wish.Phone!,
            Email = record.Wish.Email,
            FirstVisit = BookingProgress.IsFirstVisit(record.Wish),
            Pressure = record.Wish.Pressure,
            Note = PlacesToLookAt(record),
        };
    }

    /// <summary>Where it hurts, for the therapist: the places only, no words of the client.</summary>
    private static string? PlacesToLookAt(ConversationRecord record) => record.Triage.BodyAreas.IsEmpty
        ? null
        : string.Join(", ", record.Triage.BodyAreas.Select(area => $"{area.Side} {area.Id.Replace('_', ' ')}".Trim()));
}
