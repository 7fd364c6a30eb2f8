using System.Globalization;

namespace MassageBot.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = """
        dotnet run -c Release --project tests/Benchmarks -- [--seconds N] [--only booking|endpoint|commit|directline|start|memory|sdk|waterfall|recognizers|reading|scheduling|growth]
                                                             [--conversations N] [--starts N] [--folder PATH] [--host FOLDER]
          --seconds        length of each measured load, 1 to 20 (10)
          --only           one measurement; may be given several times
          --conversations  how many the memory measurement holds (1000)
          --starts         how many starts the median is taken of (5)
          --folder         where the databases are put; its disk is what is measured (the system's temporary folder)
          --host           a published host to measure (the one that was built with this program)
        """;

    public int Seconds { get; private init; } = 10;

    public int Conversations { get; private init; } = 1000;

    public int Starts { get; private init; } = 5;

    public string Folder { get; private init; } = Path.GetTempPath();

    /// <summary>The folder of a published host; null for the one that was built with this program.</summary>
    public string? Host { get; private init; }

    /// <summary>Empty: all of them.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>Seven dozen loads with their warm-up, the starts and the conversations, each with room to be slow in; then it ends whatever happens.</summary>
    public TimeSpan LongestRun => TimeSpan.FromSeconds(900 + (170 * Seconds) + (20 * Starts) + (Conversations / 2));

    /// <summary>How often loads that are compared are repeated, in turn; once where it is only to be seen that they run.</summary>
    public int Rounds => Seconds < 3 ? 1 : 3;

    public bool Wants(string measurement) => Only.Count == 0 || Only.Contains(measurement);

    /// <summary>Null when the arguments cannot be understood.</summary>
    public static BenchmarkOptions? Parse(string[] arguments)
    {
        BenchmarkOptions? options = new();
        for (var i = 0; i < arguments.Length && options is not null; i += 2)
        {
            options = i + 1 < arguments.Length ? options.With(arguments[i], arguments[i + 1]) : null;
        }

        return options;
    }

    private BenchmarkOptions? With(string name, string value) => name switch
    {
        "--seconds" when Count(value, 20) is { } seconds => this with { Seconds = seconds },
        "--conversations" when Count(value, 100_000) is { } conversations => this with { Conversations = conversations },
        "--starts" when Count(value, 100) is { } starts => this with { Starts = starts },
        "--host" when File.Exists(Path.Combine(value, "MassageBot.Host.dll")) => this with { Host = Path.GetFullPath(value) },
        "--folder" => this with { Folder = Path.GetFullPath(value) },
        "--only" when Suite.Names.Contains(value) => this with { Only = [.. Only, value] },
        _ => null,
    };

    private static int? Count(string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= most ? count : null;
}
