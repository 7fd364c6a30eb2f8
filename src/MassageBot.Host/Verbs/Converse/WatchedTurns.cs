using MassageBot.Core.Triage;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>The host's own turns, with an eye on what triage found in them.</summary>
internal sealed class WatchedTurns(ITurns turns) : ITurns
{
    private int _gravest;

    /// <summary>The gravest disposition of all turns so far.</summary>
    public Disposition Gravest => (Disposition)Volatile.Read(ref _gravest);

    public Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        turns.TakeAsync(conversation, now, cancellationToken);

    public async Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var answer = await turns.CommitAsync(commit, cancellationToken);
        if (answer == CommitAnswer.Committed)
        {
            // Turns of one conversation never run side by side.
            Volatile.Write(ref _gravest, Math.Max(_gravest, (int)commit.Disposition));
        }

        return answer;
    }

    public Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken) =>
        turns.CountTryAsync(work, parking, now, cancellationToken);
}
