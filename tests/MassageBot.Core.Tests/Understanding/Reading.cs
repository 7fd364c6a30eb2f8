using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Understanding;

/// <summary>Reads a sentence as the shipped reader does, for a small clinic and without a reader of dates.</summary>
internal static class Reading
{
    private static readonly Lazy<IntentModel> Trained = new(() => IntentModel.Train(ShippedWords.Content));
    private static readonly Lazy<MessageReader> Shared = new(() => With((_, _, _, _) => WhenWish.Nothing));

    public static IntentModel Model => Trained.Value;

    public static MessageReader With(Func<string, Language, LocalDateTime, WhenFocus, WhenWish> readWhen) =>
        new(ShippedWords.Content, Trained.Value, Clinic(), readWhen);

    /// <summary>Other words than those that ship, with what was learnt from these.</summary>
    public static MessageReader Over(UnderstandingContent words) => new(words, Trained.Value, Clinic(), (_, _, _, _) => WhenWish.Nothing);

    public static Understood Of(string text, string? asking = null, Language language = default) =>
        Shared.Value.Read(text, MomentOf(asking, language));

    public static Mentions Mentions(string text, string? asking = null, Language language = default) => Of(text, asking, language).Mentions;

    public static Moment MomentOf(string? asking = null, Language language = default) =>
        new() { Language = language, Now = new LocalDateTime(2026, 3, 4, 10, 15), Asking = asking };

    private static Clinic Clinic() => new()
    {
        Name = "Test clinic",
        Zone = DateTimeZone.Utc,
        Country = "US",
        Hours = new Dictionary<IsoDayOfWeek, OpeningHours>(),
        Services =
        [
            .. new[] { "swedish", "relaxation", "deep_tissue", "sports", "therapeutic", "prenatal", "hot_stone", "couples" }.Select(Service),
        ],
        Therapists = [Therapist("ana", "Ana", Gender.Female), Therapist("sam", "Sam", Gender.Male)],
        Rooms = [],
        Policy = new BookingPolicy
        {
            Version = "1",
            CancellationNotice = Duration.FromHours(24),
            Summary = new Dictionary<string, string>(),
            MinimumNotice = Duration.Zero,
            BookAheadDays = 90,
        },
        Emergency = new EmergencyNumbers("911", "988", "1-800-222-1222"),
    };

    private static Service Service(string id) => new()
    {
        Id = new ServiceId(id),
        Family = MassageFamily.Spa,
        Names = new Dictionary<string, string> { ["en"] = id.Replace('_', ' ') },
        Lengths = [new(30, "$1"), new(60, "$2"), new(90, "$3")],
        UsualMinutes = 60,
    };

    private static Therapist Therapist(string id, string name, Gender gender) => new()
    {
        Id = new TherapistId(id),
        FirstName = name,
        Gender = gender,
        Skills = [],
        Hours = new Dictionary<IsoDayOfWeek, OpeningHours>(),
    };
}
