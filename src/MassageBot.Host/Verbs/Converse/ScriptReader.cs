using System.Globalization;
using MassageBot.Host.Verbs.Converse.Book;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Reads scripts from files.</summary>
internal static class ScriptReader
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    /// <summary>One file, or every <c>.yaml</c> below a folder in the order of their paths; the plan of a book is no script.</summary>
    public static IReadOnlyList<string> FilesIn(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Where(IsScript).Order(StringComparer.Ordinal)]
        : [path];

    private static bool IsScript(string path) => Path.GetFileName(path) != BookPlan.FileName;

    public static ConversationScript Read(string path)
    {
        var map = YamlTree.Read(path);
        return new ConversationScript
        {
            Id = Text(map, "id") ?? Path.GetFileNameWithoutExtension(path),
            Channel = Text(map, "channel") ?? "web",
            Lang = Text(map, "lang") ?? "en",
            Now = Moment(Text(map, "now") ?? "2026-03-04T10:15"),
            Zone = DateTimeZoneProviders.Tzdb[Text(map, "tz") ?? "America/New_York"],
            Fixtures = Fixtures(Map(map, "fixtures")),
            Turns = [.. List(map, "turns").Select(turn => (string?)turn ?? "")],
            Answers = Map(map, "answers").ToDictionary(pair => pair.Key, pair => (string?)pair.Value ?? ""),
            Expect = Map(map, "expect"),
            Keys = Map(map, "keys").ToDictionary(
                pair => int.Parse(pair.Key, CultureInfo.InvariantCulture), pair => (IReadOnlyList<string>)[.. ((IReadOnlyList<object?>)pair.Value!).Cast<string>()]),
        };
    }

    public static LocalDateTime Moment(string text) => Minutes.Parse(text.Length > 16 ? text[..16] : text).Value;

    public static IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map, string key) =>
        map.GetValueOrDefault(key) as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();

    public static IReadOnlyList<object?> List(IReadOnlyDictionary<string, object?> map, string key) => map.GetValueOrDefault(key) switch
    {
        IReadOnlyList<object?> list => list,
        null => [],
        var one => [one],
    };

    public static string? Text(IReadOnlyDictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string;

    private static ScriptFixtures Fixtures(IReadOnlyDictionary<string, object?> map) => new()
    {
        From = Text(map, "from"),
        ClinicNumber = Text(map, "clinic_number"),
        FirstText = Text(map, "first_text") == "true",
        SchedulerDown = Text(map, "scheduler") == "down",
        Appointments = [.. List(map, "appointments").OfType<IReadOnlyDictionary<string, object?>>().Select(Visit)],
        Full = [.. List(map, "full").Select(Interval)],
        Closed = [.. List(map, "closed").OfType<string>().Select(day => Moment(day[..10] + "T00:00").Date)],
    };

    private static ScriptVisit Visit(IReadOnlyDictionary<string, object?> map) => new(
        Text(map, "id") ?? "A1",
        Text(map, "service") ?? "swedish",
        int.Parse(Text(map, "minutes") ?? "60", CultureInfo.InvariantCulture),
        Moment(Text(map, "start")!),
        Text(map, "name") ?? "Sam Test",
        Text(map, "phone") ?? "+15550100100");

    /// <summary><c>{from, to}</c>, <c>[from, to]</c>, <c>from/to</c>, or a whole day.</summary>
    public static (LocalDateTime From, LocalDateTime To) Interval(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => (Moment(Text(map, "from")!), Moment(Text(map, "to")!)),
        IReadOnlyList<object?> { Count: 2 } pair => (Moment((string)pair[0]!), Moment((string)pair[1]!)),
        string text when text.Contains('/', StringComparison.Ordinal) => (Moment(text.Split('/')[0]), Moment(text.Split('/')[1])),
        string day => (Moment(day[..10] + "T00:00"), Moment(day[..10] + "T00:00").PlusDays(1)),
        _ => throw new InvalidDataException("fixtures: full: give from and to."),
    };
}
