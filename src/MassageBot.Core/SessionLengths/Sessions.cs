namespace MassageBot.Core.SessionLengths;

/// <summary>What each session length is for, from <c>dialogs/sessions.yaml</c>.</summary>
public sealed record Sessions
{
    /// <summary>Shortest first.</summary>
    public required IReadOnlyList<SessionLength> Lengths { get; init; }
}

/// <summary>One length and the needs it is long enough for.</summary>
public sealed record SessionLength(int Minutes, IReadOnlyList<SessionNeed> Suits);

/// <summary>How much there is to do in a session.</summary>
public enum SessionNeed
{
    /// <summary>One sore place.</summary>
    OneArea,

    /// <summary>Two or three sore places.</summary>
    SeveralAreas,

    /// <summary>The whole body once, evenly.</summary>
    WholeBody,

    /// <summary>The whole body, and time for a sore place.</summary>
    WholeBodyAndArea,

    /// <summary>All the time there is.</summary>
    Unhurried,
}
