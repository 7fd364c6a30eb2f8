namespace MassageBot.Trials.Faults;

/// <summary>What a host has written about failures of its own.</summary>
internal static class HostLog
{
    /// <summary>Shorter words are no ids.</summary>
    private const int ShortestId = 32;

    private static readonly string[] Signs = ["fail:", "crit:", "Unhandled exception"];

    /// <summary>Each kind of failure with how often it was written.</summary>
    public static IReadOnlyList<(string What, int Times)> Troubles(string file)
    {
        var lines = File.ReadAllLines(file);
        return
        [
            .. lines.Select((line, place) => (line, place))
                .Where(entry => Array.Exists(Signs, sign => entry.line.StartsWith(sign, StringComparison.Ordinal)))
                .Select(entry => $"{entry.line.Trim()} {WithoutIds(entry.place + 1 < lines.Length ? lines[entry.place + 1] : "")}")
                .CountBy(what => what)
                .Select(count => (count.Key, count.Value)),
        ];
    }

    private static string WithoutIds(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length < ShortestId));
}
