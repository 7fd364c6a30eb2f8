namespace MassageBot.Scheduling;

/// <summary>How far the rows of one database are, for whoever runs the program.</summary>
public sealed class SealProgress
{
    private volatile SealState latest = new();

    public SealState Latest
    {
        get => latest;
        set => latest = value;
    }
}

/// <summary>How far the rows are.</summary>
public sealed record SealState
{
    /// <summary>All rows are sealed under the current key: the previous one may go.</summary>
    public bool Done { get; init; }

    /// <summary>Rows rewritten by this pass.</summary>
    public int Rewritten { get; init; }

    /// <summary>Rows that wait for a program that still writes with another key.</summary>
    public int Left { get; init; }

    /// <summary>Rows that no key opens. They stay as they are.</summary>
    public int Unopened { get; init; }
}
