using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>Commits a second of rows as large as what a turn writes.</summary>
internal sealed class BareCommit(BenchmarkOptions options, Failures failures)
{
    public async Task<IReadOnlyList<Figure>> MeasureAsync(TurnBytes bytes, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder(options.Folder);
        using var commits = new SharedCommit(Path.Combine(folder.Path, "bare.db"), bytes.PerTurn);
        List<Figure> figures = [];
        foreach (var writers in Suite.Clients)
        {
            figures.Add(await ClosedLoop.RunAsync(
                writers, options.Seconds, stint => OnceAsync(commits, stint), null, cancellationToken));
        }

        return figures;
    }

    private async Task OnceAsync(SharedCommit commits, Stint stint)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            await commits.AddAsync();
            stint.Note(since);
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            failures.Add($"Bare commit: {failure.Message}");
        }
    }
}
