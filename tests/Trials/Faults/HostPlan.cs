using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Faults;

/// <summary>How a host differs from the usual one.</summary>
internal sealed record HostPlan
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it keeps its data; null for a folder of the installation.</summary>
    public string? Data { get; init; }

    /// <summary>The folder with the clinic's words and facts.</summary>
    public string Content { get; init; } = BuiltHost.Repository;

    /// <summary>What is run: a program and the words that have to stand first on its command line.</summary>
    public IReadOnlyList<string> Program { get; init; } = [BuiltHost.Program];

    /// <summary>False leaves the limits on visitors as they are made for people.</summary>
    public bool WideLimits { get; init; } = true;

    /// <summary>More settings, as on the command line.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The calendar alone.</summary>
    public HostPlan ForCalendar() => this with { Settings = [.. Settings, "--only", "scheduling"] };

    /// <summary>The bot alone, with its calendar at that address.</summary>
    public HostPlan ForBot(Uri calendar) => this with
    {
        Settings = [.. Settings, "--only", "bot", "--Scheduling:Provider", "Http", "--Scheduling:Endpoint", new Uri(calendar, "/scheduling").ToString()],
    };
}
