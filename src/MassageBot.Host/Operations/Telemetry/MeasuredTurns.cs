using System.Runtime.CompilerServices;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>Counts turns and times them, at the only place that every turn of every channel passes.</summary>
internal sealed class MeasuredTurns(ITurns inner, FrontDeskMeter meter, TimeProvider time) : ITurns
{
    private readonly ConditionalWeakTable<TurnWork, Taken> _taken = [];

    public async Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var work = await Storage("take", () => inner.TakeAsync(conversation, now, cancellationToken)).ConfigureAwait(false);
        if (work is not null)
        {
            _taken.AddOrUpdate(work, new Taken(time.GetTimestamp()));
        }

        return work;
    }

    public async Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var span = FrontDeskSpans.Commit(commit);
        var answer = await Storage("commit", () => inner.CommitAsync(commit, cancellationToken)).ConfigureAwait(false);
        var outcome = answer switch
        {
            CommitAnswer.Committed => Word(commit.Outcome),
            CommitAnswer.LeaseLost => "lease-lost",
            CommitAnswer.Overtaken => "overtaken",
        };
        meter.Commit(time.GetElapsedTime(started));
        meter.Turn(commit.Work.Conversation.Channel, outcome, Took(commit.Work));
        span?.SetTag("outcome", outcome);
        return answer;
    }

    public async Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await Storage("count-try", () => inner.CountTryAsync(work, parking, now, cancellationToken)).ConfigureAwait(false);
        if (answer == TryAnswer.Parked)
        {
            meter.Turn(work.Conversation.Channel, "parked");
        }

        return answer;
    }

    private TimeSpan? Took(TurnWork work) => _taken.TryGetValue(work, out var taken) ? time.GetElapsedTime(taken.At) : null;

    private Task<T> Storage<T>(string operation, Func<Task<T>> call) => meter.WatchAsync(operation, call);

    private static string Word(InboxOutcome outcome) => outcome switch
    {
        InboxOutcome.Open => "open",
        InboxOutcome.Answered => "answered",
        InboxOutcome.Apologised => "apologised",
        InboxOutcome.Parked => "parked",
    };

    private sealed record Taken(long At);
}
