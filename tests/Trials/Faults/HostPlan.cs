namespace MassageBot.Trials.Faults;

/// <summary>How a host differs from the usual one.</summary>
internal sealed record HostPlan
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it keeps its data; null for a folder of the installation.</summary>
    public string? Data { get; init; }

    /// <summary>False leaves the limits on visitors as they are made for people.</summary>
    public bool WideLimits { get; init; } = true;

    /// <summary>More settings, as on the command line.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
