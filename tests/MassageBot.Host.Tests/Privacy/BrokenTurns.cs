using MassageBot.Host.Storage;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>A storage whose exception quotes a row, as a database's own messages can.</summary>
internal sealed class BrokenTurns
{
    public bool Breaks { get; set; }

    public ITurns Around(ITurns inner) => new Turns(this, inner);

    private sealed class Turns(BrokenTurns broken, ITurns inner) : ITurns
    {
        public Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.TakeAsync(conversation, now, cancellationToken);

        public Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
            broken.Breaks ? throw new InvalidDataException($"row ({commit.Work.Activity})") : inner.CommitAsync(commit, cancellationToken);

        public Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.CountTryAsync(work, parking, now, cancellationToken);
    }
}
