using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Core.Tests.StaffDay;

/// <summary>Monday 30 November 2026 in New York, 10:00 by the clock unless a test says otherwise. Mia, Ana and Leo work from 8 to 20.</summary>
internal static class TheDay
{
    public static readonly LocalDate Date = new(2026, 11, 30);

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static readonly TherapistId Mia = new("mia");

    public static readonly TherapistId Ana = new("ana");

    public static readonly TherapistId Leo = new("leo");

    public static readonly DayRules Rules = new(Duration.FromMinutes(30), AsksForForms: true);

    public static Instant Now => At(10);

    public static Instant At(int hour, int minute = 0, LocalDate? date = null) => Zone.AtLeniently((date ?? Date).At(new LocalTime(hour, minute))).ToInstant();

    public static Interval From(int hour, int minute, int untilHour, int untilMinute) => new(At(hour, minute), At(untilHour, untilMinute));

    public static DayVisit Visit(string id, TherapistId therapist, int hour, int minute = 0, int minutes = 60, string name = "Anna Bell") => new()
    {
        Id = id,
        Version = 1,
        Code = "ABC" + id.PadLeft(3, '2'),
        Therapist = therapist,
        TherapistName = char.ToUpperInvariant(therapist.Value[0]) + therapist.Value[1..],
        Service = new ServiceId("swedish"),
        Minutes = minutes,
        Start = At(hour, minute),
        End = At(hour, minute) + Duration.FromMinutes(minutes),
        ClientName = name,
        Phone = "+12125550170",
        State = VisitState.Booked,
    };

    public static TherapistDay Of(TherapistId therapist, params DayVisit[] visits) => new()
    {
        Therapist = therapist,
        Name = char.ToUpperInvariant(therapist.Value[0]) + therapist.Value[1..],
        Hours = [new Interval(At(8), At(20))],
        Visits = [.. visits],
    };

    public static ClinicDay Day(params TherapistDay[] therapists) => new() { Date = Date, Therapists = [.. therapists] };

    public static Offer Offer(TherapistId therapist, int hour, int minute = 0, int minutes = 60) => new()
    {
        Id = $"{therapist}-{hour}-{minute}",
        Start = At(hour, minute),
        End = At(hour, minute) + Duration.FromMinutes(minutes),
        Therapist = therapist,
        TherapistName = therapist.Value,
    };

    public static Clinic Clinic() => new()
    {
        Name = "A Clinic",
        Zone = Zone,
        Country = "US",
        Hours = Week(),
        Services =
        [
            new Service
            {
                Id = new ServiceId("swedish"),
                Family = MassageFamily.Spa,
                Names = new Dictionary<string, string>(),
                Lengths = [new PricedLength(30, "$50"), new PricedLength(60, "$85")],
                UsualMinutes = 60,
            },
            new Service
            {
                Id = new ServiceId("prenatal"),
                Family = MassageFamily.Spa,
                Names = new Dictionary<string, string>(),
                Lengths = [new PricedLength(60, "$95")],
                UsualMinutes = 60,
                Skills = ["prenatal"],
            },
        ],
        Therapists = [Therapist("mia", Gender.Female, "prenatal"), Therapist("ana", Gender.Female), Therapist("leo", Gender.Male)],
        Rooms = [],
        Policy = new BookingPolicy
        {
            Version = "1",
            CancellationNotice = Duration.FromHours(24),
            Summary = new Dictionary<string, string>(),
            MinimumNotice = Duration.FromMinutes(30),
            BookAheadDays = 120,
        },
    };

    private static Therapist Therapist(string id, Gender gender, params string[] skills) => new()
    {
        Id = new TherapistId(id),
        FirstName = char.ToUpperInvariant(id[0]) + id[1..],
        Gender = gender,
        Skills = skills,
        Hours = Week(),
    };

    private static Dictionary<IsoDayOfWeek, OpeningHours> Week() => Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)
        .ToDictionary(day => day, _ => new OpeningHours(new LocalTime(8, 0), new LocalTime(20, 0)));
}
