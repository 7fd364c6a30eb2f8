using MassageBot.Core.Booking;
using NodaTime;

namespace MassageBot.Core.Tests.Visits;

/// <summary>Visits and a clinic as small as a rule about them needs. Clinic time is UTC; today is Wednesday, March 4, 2026.</summary>
internal static class Known
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 4, 10, 15);

    public static Visit Visit(string id, int day, int hour, string service = "swedish", string name = "Sam", string therapist = "Ana", int minutes = 60) => new()
    {
        Id = id,
        ConfirmationCode = id,
        Service = new ServiceId(service),
        Minutes = minutes,
        Start = Instant.FromUtc(2026, 3, day, hour, 0),
        End = Instant.FromUtc(2026, 3, day, hour, 0) + Duration.FromMinutes(minutes),
        TherapistName = therapist,
        FirstName = name,
        Pending = false,
    };

    public static BookingPolicy Policy { get; } = new()
    {
        Version = "1",
        CancellationNotice = Duration.FromHours(24),
        Summary = new Dictionary<string, string>(),
        MinimumNotice = Duration.Zero,
        BookAheadDays = 90,
        LateFeePercent = 50,
        IllnessIsWaived = true,
    };

    public static Clinic Clinic(BookingPolicy? policy = null) => new()
    {
        Name = "Test clinic",
        Zone = DateTimeZone.Utc,
        Country = "US",
        Hours = new Dictionary<IsoDayOfWeek, OpeningHours>(),
        Services =
        [
            new Service
            {
                Id = new ServiceId("swedish"),
                Family = MassageFamily.Spa,
                Names = new Dictionary<string, string>(),
                Lengths = [new(60, "$95")],
                UsualMinutes = 60,
            },
        ],
        Therapists = [],
        Rooms = [],
        Policy = policy ?? Policy,
    };
}
