using System.Collections.Immutable;

namespace MassageBot.Core.Triage;

/// <summary>What brings the client here.</summary>
public enum Need
{
    Pain,
    Injury,
    Relaxation,
    Pregnancy,
    NotSure,
}

public enum Onset
{
    /// <summary>A pull, a fall, a crash.</summary>
    Sudden,

    /// <summary>Came on slowly.</summary>
    CreptIn,

    NotSure,
}

/// <summary>A part of the body by id (<c>lower_back</c>), the side if one was named, and the client's own word for it.</summary>
public sealed record BodyArea(string Id, string? Side, string Words);

/// <summary>The answers of the triage conversation, as one record.</summary>
public sealed record TriageAnswers
{
    public Need? Need { get; init; }

    public ImmutableArray<BodyArea> BodyAreas { get; init; } = [];

    public Onset? Onset { get; init; }

    /// <summary>0 to 10 as the client said it. Never used as an emergency test.</summary>
    public int? Severity { get; init; }

    /// <summary>How long, in the client's words ("since I moved house").</summary>
    public string? SinceWords { get; init; }
}
