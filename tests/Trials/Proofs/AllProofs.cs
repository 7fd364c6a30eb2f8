using System.Diagnostics;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>The list of what can be shown, in the order in which <c>all</c> shows it.</summary>
internal static class AllProofs
{
    private const string Everything = "all";

    private static readonly IReadOnlyList<IProof> List =
    [
        new SelfTest(), new SlotRace(), new Crashes(), new Halves(), new FaultProxy(), new CalendarDown(), new TwoHosts(),
        new StoreStops(), new HotConversation(), new DiskFull(), new Clock(), new ClocksApart(), new Held(), new Mutations(),
        new Abuse(), new Throughput(), new SimulatedWeek(), new HandoffsUnderFire(), new ClinicDay(), new Rolling(),
    ];

    public static string Usage => $"""
        dotnet run -c Release --project tests/Trials -- <trial> [--store sqlite|postgresql] [--short] [--minutes N] [--clients N]
                                                                [--seed N] [--folder PATH] [--before FOLDER]
          trial: {string.Join(", ", List.Select(proof => proof.Name))}, or {Everything}
        """;

    public static IReadOnlyList<(IProof Proof, StoreKind Store)> Of(TrialOptions options) =>
    [
        .. from proof in List
           where options.Name == Everything || options.Name == proof.Name
           from store in options is { Name: Everything, Short: true, Store: null } ? proof.BriefStores : proof.Stores
           where options.Store is null || options.Store == store
           select (proof, store),
    ];

    /// <summary>True when it was shown. A trial that breaks down has shown nothing.</summary>
    public static async Task<bool> RunAsync(IProof proof, StoreKind store, TrialOptions options, CancellationToken cancellationToken)
    {
        var report = new TrialReport(proof.Stores.Count > 1 ? $"{proof.Name} ({store})" : proof.Name);
        var since = Stopwatch.GetTimestamp();
        try
        {
            await proof.RunAsync(new Trial(options, store, report), cancellationToken);
        }
        catch (Exception failure)
        {
            report.Fail($"The trial broke down: {failure}");
        }

        report.Figure("took", $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s");
        Console.Write(report.Write());
        return report.Passed;
    }
}
