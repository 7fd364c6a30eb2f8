namespace MassageBot.Trials.Faults;

/// <summary>The clock of one process, moved while it runs, by libfaketime. What measures spans (the monotonic clock) stays as it is.</summary>
internal sealed class MovedClock
{
    /// <summary>Twice as long as the library goes on with what it has read.</summary>
    private static readonly TimeSpan TimeToNotice = TimeSpan.FromSeconds(2);

    private readonly string _file;

    /// <param name="file">Says how far the clock is off; the library reads it again every second.</param>
    /// <param name="offset">In the library's words: <c>+3h</c>.</param>
    public MovedClock(string file, string offset)
    {
        _file = file;
        Write(offset);
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = Library,
            ["FAKETIME_TIMESTAMP_FILE"] = file,
            ["FAKETIME_CACHE_DURATION"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            // The library's workaround for old C libraries lets waits with a time limit end at once in today's.
            ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        };
    }

    /// <summary>What the process has to be started with.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Why no clock can be moved; null when one can.</summary>
    public static string? Missing() => Find() is null ? "libfaketime is not installed: tests/setup.sh does it." : null;

    public async Task MoveAsync(string offset, CancellationToken cancellationToken)
    {
        Write(offset);
        await Task.Delay(TimeToNotice, cancellationToken);
    }

    /// <summary>libfaketime's own file.</summary>
    public static string Library => Find() ?? throw new InvalidOperationException(Missing());

    private static string? Find() => Directory.EnumerateDirectories("/usr/lib")
        .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1"))
        .FirstOrDefault(File.Exists);

    /// <summary>Whole or not at all: the process may read at any moment.</summary>
    private void Write(string offset)
    {
        File.WriteAllText(_file + ".new", offset + "\n");
        File.Move(_file + ".new", _file, overwrite: true);
    }
}
