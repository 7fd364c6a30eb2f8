using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Tests.Sealing;

/// <summary>A visit as the program writes it, without a look at what is free.</summary>
internal static class SealedVisit
{
    public static void Insert(ISession session, string id, string phone, string note, DateTimeOffset start)
    {
        var from = Instant.FromDateTimeOffset(start);
        var slot = new Slot
        {
            Wish = new VisitWish { Service = "swedish", Minutes = 60 },
            StartMilliseconds = from.ToUnixTimeMilliseconds(),
            Crew = ["mia"],
            Room = "birch",
        };
        var shown = new Appointment
        {
            Id = id,
            ConfirmationCode = id,
            Version = 1,
            Status = AppointmentStatus.Booked,
            Service = "swedish",
            Minutes = 60,
            ConsultationMinutes = 0,
            Start = start,
            End = start.AddHours(1),
            Local = "2026-03-05T10:00:00",
            Zone = "America/New_York",
            Offset = "-05:00",
            Therapist = new TherapistName("mia", "Mia"),
            Therapists = [new TherapistName("mia", "Mia")],
            Room = "birch",
            Client = new Client { FirstName = "Sam", Phone = phone },
            Constraints = [new Constraint("avoid_area", note)],
            Notes = note,
            Created = start,
            Updated = start,
        };
        var hour = Duration.FromHours(1);
        AppointmentTable.Insert(session, new BookedVisit(shown, slot, 0), new VisitSpan(from, from + hour, from + hour, from + hour, 0));
        IdempotencyKeys.Remember(session, $"key of {id}", "fingerprint", shown, from);
    }
}
