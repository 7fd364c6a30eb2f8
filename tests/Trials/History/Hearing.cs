namespace MassageBot.Trials.History;

/// <summary>How a host ended a connection.</summary>
internal enum HearingEnd
{
    /// <summary>It said so.</summary>
    Closed,

    /// <summary>The line was cut.</summary>
    Torn,
}

/// <summary>What came over one connection, or by one series of polls, in the order it came.</summary>
/// <param name="after">Id of the last activity that the client's watermark covered when it connected; null for the beginning.</param>
internal sealed class Hearing(string? after)
{
    private readonly List<string> _ids = [];

    public string? After { get; } = after;

    public IReadOnlyList<string> Ids => _ids;

    /// <summary>How the connection ended, if a host ended it.</summary>
    public HearingEnd? End { get; set; }

    public void Add(string id) => _ids.Add(id);
}
