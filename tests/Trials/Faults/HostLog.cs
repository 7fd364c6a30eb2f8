namespace MassageBot.Trials.Faults;

/// <summary>What a host has written about failures of its own: one line each, with time, level, place and sentence.</summary>
internal static class HostLog
{
    /// <summary>Shorter words are no ids.</summary>
    private const int ShortestId = 32;

    private static readonly string[] Grave = ["error", "critical"];

    /// <summary>Each kind of failure with how often it was written.</summary>
    public static IReadOnlyList<(string What, int Times)> Troubles(string file) =>
    [
        .. File.ReadLines(file).Where(IsTrouble).Select(WithoutTimeAndIds).CountBy(what => what).Select(count => (count.Key, count.Value)),
    ];

    /// <summary>A program that ends by an exception writes it in the runtime's own form.</summary>
    private static bool IsTrouble(string line) =>
        line.StartsWith("Unhandled exception", StringComparison.Ordinal) || (line.Split(' ', 3) is [_, var level, _] && Grave.Contains(level));

    private static string WithoutTimeAndIds(string line) => string.Join(' ', line.Split(' ').Skip(1).Where(word => word.Length < ShortestId || word.Contains('[')));
}
