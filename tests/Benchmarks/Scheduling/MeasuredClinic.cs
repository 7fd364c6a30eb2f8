using System.Globalization;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>
/// Ten therapists, ten rooms, open 8 to 20 every day. Its half hours are counted through: ten at once, 240 a day, and taken in an order that
/// spreads them over the years, as bookings do.
/// </summary>
internal static class MeasuredClinic
{
    public const int Therapists = 10;
    public const int Minutes = 30;
    public const string Service = "swedish";

    /// <summary>How many half hours there are: more than any load can book.</summary>
    public const int Slots = Therapists * HalfHoursADay * Days;

    /// <summary>Has no divisor in common with <see cref="Slots"/>, so that every half hour comes once.</summary>
    public const int Stride = 7919;

    public const int HalfHoursADay = 24;
    private const int Days = 2_000;
    private const string Zone = "America/Phoenix";

    private static readonly LocalTime Opens = new(8, 0);
    private static readonly LocalTime Closes = new(20, 0);
    private static readonly string[] Skills = ["deep", "sports", "prenatal"];

    public static CalendarSetup Setup { get; } = new()
    {
        Zone = Zone,
        ClinicName = "Measured Clinic",
        Address = "1 Sample Street, Sampletown",
        Services = [Of("swedish", [30, 60, 90]), Of("deep_tissue", [30, 60], "deep"), Of("sports", [60], "sports"), Of("prenatal", [60], "prenatal")],
        Therapists = [.. Enumerable.Range(0, Therapists).Select(Therapist)],
        Rooms = [.. Enumerable.Range(0, Therapists).Select(n => new RoomSetup($"r{n}", []))],
        Opening = EveryDay,
    };

    /// <summary>The first morning that is counted, far enough ahead that no load catches up with it.</summary>
    public static Instant FirstMorning { get; } =
        DateTimeZoneProviders.Tzdb[Zone].AtStrictly(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date.PlusDays(7) + Opens).ToInstant();

    /// <summary>Where a booking's half hour lies.</summary>
    public static (int Therapist, Instant Start) At(long booking)
    {
        var slot = booking * Stride % Slots;
        var (day, within) = (slot / (Therapists * HalfHoursADay), slot % (Therapists * HalfHoursADay));
        return ((int)(within % Therapists), FirstMorning + Duration.FromDays(day) + Duration.FromMinutes(Minutes * (within / Therapists)));
    }

    /// <summary>The offer that the endpoint makes of that half hour while the book is empty.</summary>
    public static string OfferOf(long booking)
    {
        var (therapist, start) = At(booking);
        return new Slot
        {
            Wish = new VisitWish { Service = Service, Minutes = Minutes, Therapist = TherapistId(therapist) },
            StartMilliseconds = start.ToUnixTimeMilliseconds(),
            Crew = [TherapistId(therapist)],
            Room = "r0",
        }.ToOfferId();
    }

    public static string TherapistId(int number) => $"t{number}";

    public static string WallTime(Instant instant) =>
        instant.InZone(DateTimeZoneProviders.Tzdb[Zone]).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static IReadOnlyList<WeeklyHours> EveryDay =>
        [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, Opens, Closes))];

    private static ServiceSetup Of(string id, int[] minutes, params string[] skills) => new()
    {
        Id = id,
        Family = "spa",
        Names = new Dictionary<string, string> { ["en"] = id },
        Lengths = [.. minutes.Select(length => new LengthSetup(length, "$90"))],
        Skills = skills,
    };

    private static TherapistSetup Therapist(int number) => new()
    {
        Id = TherapistId(number),
        FirstName = $"Name {number}",
        Gender = number % 2 == 0 ? "female" : "male",
        Skills = [.. Skills.Where((_, skill) => number % 3 != skill)],
        Hours = EveryDay,
    };
}
