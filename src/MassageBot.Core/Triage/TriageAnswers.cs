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

/// <summary>How much of the body a session is for.</summary>
public enum Extent
{
    OnePlace,
    WholeBody,
}

/// <summary>What a client wants to have from it.</summary>
public enum Gain
{
    Rest,
    Goal,
}

/// <summary>A part of the body by id (<c>lower_back</c>), the side if one was named, and the client's own word for it.</summary>
public sealed record BodyArea(string Id, string? Side, string Words)
{
    /// <summary>All of the body is no place of its own.</summary>
    public bool IsWholeBody => Id == "full_body";
}

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

    /// <summary>The client's own word for wanting to relax ("switch off").</summary>
    public string? NeedWords { get; init; }

    /// <summary>Sleep or stress was named, and nothing that hurts.</summary>
    public bool SleepOrStress { get; init; }

    /// <summary>Whether something hurts, where that was asked.</summary>
    public bool? Hurts { get; init; }

    public Extent? Extent { get; init; }

    public Gain? Gain { get; init; }
}
