using MassageBot.Bot.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.When;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Core.Tests.Booking.When;

/// <summary>The reader with the words that are shipped, at a clinic that is open from 8 to 20 every day unless a test says otherwise.</summary>
internal static class FrontDesk
{
    public static readonly string Root = FindRoot(AppContext.BaseDirectory);

    private static readonly Lazy<IReadOnlyDictionary<Language, WhenWords>> Words = new(() =>
    {
        var problems = new ContentProblems();
        var words = WhenWordsFiles.Read(Path.Combine(Root, "dialogs"), Language.Required, new RecognizerDateTimeReader(), problems);
        problems.All.ShouldBeEmpty();
        return words;
    });

    private static readonly Lazy<WhenReader> Shared = new(() => ReaderAt(Clinic()));

    public static WhenReader Reader => Shared.Value;

    public static WhenReader ReaderAt(Clinic clinic) => new(new RecognizerDateTimeReader(), clinic, Words.Value);

    public static WhenWish Read(string text, string now = "2026-03-04T10:15", WhenFocus focus = WhenFocus.Slot) =>
        Reader.Read(text, Reader.LanguageOf(text), At(now), focus);

    public static LocalDateTime At(string moment) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(moment).Value;

    public static Clinic Clinic(int opens = 8, int closes = 20) => new()
    {
        Name = "Juniper Street Massage",
        Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
        Country = "US",
        Hours = Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, _ => new OpeningHours(new LocalTime(opens, 0), new LocalTime(closes, 0))),
        Services = [],
        Therapists = [],
        Rooms = [],
        Policy = new BookingPolicy
        {
            Version = "1",
            CancellationNotice = Duration.FromHours(24),
            Summary = new Dictionary<string, string>(),
            MinimumNotice = Duration.FromHours(2),
            BookAheadDays = 60,
        },
        Emergency = new EmergencyNumbers("911", "988", "1-800-222-1222"),
    };

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "MassageBot.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
