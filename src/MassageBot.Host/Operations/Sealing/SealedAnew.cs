using MassageBot.Host.Keys;
using MassageBot.Scheduling;

namespace MassageBot.Host.Operations.Sealing;

/// <summary>Seals what the bot keeps in clear or under another key, a few rows at each beat of the clock.</summary>
internal sealed class SealedAnew : IDueJob
{
    private readonly SealPass _pass;

    public SealedAnew(ISealedRows rows, IKeys keys, ColumnSeal seal, [FromKeyedServices(SealingSetup.Bot)] SealProgress progress, ILogger<SealedAnew> log) =>
        _pass = new SealPass(new WithTheHashKey(rows, keys), seal, progress, log);

    public Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => _pass.RunDueAsync(now, cancellationToken);

    /// <summary>The key of keyed hashes is no row that is gone through: reading it seals it anew, and nothing is done before that.</summary>
    private sealed class WithTheHashKey(ISealedRows rows, IKeys keys) : ISealedRows
    {
        public string Name => rows.Name;

        public int Parts => rows.Parts;

        public Task<IReadOnlyList<SealKey>> BeatAsync(DateTimeOffset now, CancellationToken cancellationToken) => rows.BeatAsync(now, cancellationToken);

        public Task<SealStep> RewriteAsync(int part, string? after, IReadOnlyCollection<string> spared, CancellationToken cancellationToken) =>
            rows.RewriteAsync(part, after, spared, cancellationToken);

        public Task FinishAsync(IReadOnlyList<string> unused, DateTimeOffset now, CancellationToken cancellationToken)
        {
            keys.Read(NewKey.OfHashes);
            return rows.FinishAsync(unused, now, cancellationToken);
        }
    }
}
