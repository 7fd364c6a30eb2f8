using MassageBot.Trials.Faults;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>One run of a proof.</summary>
/// <param name="Options">What the command line asks for.</param>
/// <param name="Store">Which store the host keeps its data in.</param>
/// <param name="Report">Takes the figures and the reasons against passing.</param>
internal sealed record Trial(TrialOptions Options, StoreKind Store, TrialReport Report)
{
    public T Pick<T>(T full, T brief) => Options.Short ? brief : full;
}

/// <summary>Something that has to be shown.</summary>
internal interface IProof
{
    string Name { get; }

    /// <summary>The stores that it can be shown on.</summary>
    IReadOnlyList<StoreKind> Stores { get; }

    /// <summary>Those of the short run of everything, which has to fit into a build.</summary>
    IReadOnlyList<StoreKind> BriefStores => Stores;

    Task RunAsync(Trial trial, CancellationToken cancellationToken);
}
