using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>Everything one run has measured; empty or null what it was not asked for.</summary>
internal sealed record Results
{
    public IReadOnlyList<Figure> Turns { get; init; } = [];

    public IReadOnlyList<Figure> Endpoint { get; init; } = [];

    public IReadOnlyList<Figure> Commits { get; init; } = [];

    public TurnBytes Bytes { get; init; } = TurnBytes.Usual;

    public IReadOnlyList<DirectLineFigure> DirectLine { get; init; } = [];

    /// <summary>From launching Node to the first answer of a bot of its SDK.</summary>
    public TimeSpan? NodeStart { get; init; }

    public IReadOnlyList<GrowthFigure> Growth { get; init; } = [];

    public StartTimes? Starts { get; init; }

    public MemoryUse? Memory { get; init; }

    public IReadOnlyList<SdkFigure> Sdk { get; init; } = [];

    public IReadOnlyList<TurnCost> Waterfall { get; init; } = [];

    public IReadOnlyList<SentenceCost> Sentences { get; init; } = [];

    public ReadingFigures? Reading { get; init; }

    public IReadOnlyList<SchedulingFigure> Scheduling { get; init; } = [];

    public required Failures Failures { get; init; }

    /// <summary>Whether anything but the bundled library was measured.</summary>
    public bool HasFrontDesk => Turns.Count + Endpoint.Count + Commits.Count > 0 || Starts is not null || Memory is not null;
}
