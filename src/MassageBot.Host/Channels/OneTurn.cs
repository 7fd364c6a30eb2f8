using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>
/// One activity from the inbox to its commit. What the store refuses is tried three times and then parked; what the store cannot do at the
/// moment is nobody's fault, counts for nothing and is left open.
/// </summary>
internal sealed class OneTurn(ITurns turns, TurnExecution execution, CommitBell bell, JobBell jobs, TimeProvider time, ILogger<OneTurn> log) : IDisposable
{
    /// <summary>
    /// Activities that failed before run one at a time: should one of them take the process down, it is the one whose try was counted, and
    /// none that merely ran beside it.
    /// </summary>
    private readonly SemaphoreSlim _suspects = new(1);

    /// <summary>Another conversation has something to be answered now.</summary>
    public event Action<string>? Told;

    /// <summary>False when nothing is open in the conversation, or another host has it.</summary>
    public async Task<bool> RunAsync(string conversation, CancellationToken stopping)
    {
        if (await turns.TakeAsync(conversation, time.GetUtcNow(), stopping).ConfigureAwait(false) is not { } work)
        {
            return false;
        }

        if (work.FailedTries == 0)
        {
            await AnswerAsync(work, stopping).ConfigureAwait(false);
        }
        else
        {
            await AnswerSuspectAsync(work, stopping).ConfigureAwait(false);
        }

        return true;
    }

    public void Dispose() => _suspects.Dispose();

    private async Task AnswerSuspectAsync(TurnWork work, CancellationToken stopping)
    {
        await _suspects.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            if (await CountTryAsync(work).ConfigureAwait(false) == TryAnswer.Counted)
            {
                await AnswerAsync(work, stopping).ConfigureAwait(false);
            }
        }
        finally
        {
            _suspects.Release();
        }
    }

    private async Task AnswerAsync(TurnWork work, CancellationToken stopping)
    {
        using var span = FrontDeskSpans.Turn(work);
        TurnResult? result = null;
        try
        {
            result = await execution.RunAsync(work, stopping).ConfigureAwait(false);
            await CommitAsync(result.Commit).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (StorageUnavailableException or OperationCanceledException))
        {
            Log.CommitFailed(log, work.ActivityId, failure.GetType().Name);
            await SalvageAsync(work, result?.EvenSo).ConfigureAwait(false);
        }
    }

    /// <summary>An alert, or what safety had to say, does not wait for a third try: it is committed without the rest.</summary>
    private async Task SalvageAsync(TurnWork work, TurnCommit? evenSo)
    {
        try
        {
            if (evenSo is not null)
            {
                await CommitAsync(evenSo).ConfigureAwait(false);
                return;
            }
        }
        catch (Exception failure) when (failure is not StorageUnavailableException)
        {
            Log.CommitFailed(log, work.ActivityId, failure.GetType().Name);
        }

        if (work.FailedTries == 0)
        {
            await CountTryAsync(work).ConfigureAwait(false);
        }
    }

    /// <summary>From here on the turn is finished whatever happens to the process: a stop does not cut it off.</summary>
    private async Task CommitAsync(TurnCommit commit)
    {
        switch (await turns.CommitAsync(commit, CancellationToken.None).ConfigureAwait(false))
        {
            case CommitAnswer.LeaseLost:
                Log.LeaseLost(log, commit.Work.ActivityId);
                return;
            case CommitAnswer.Overtaken:
                // The activity is still open: it is taken again at once, and sees what the other one did.
                Log.Overtaken(log, commit.Work.ActivityId);
                return;
        }

        bell.Ring(commit.Work.Conversation.Id);
        foreach (var told in commit.Told)
        {
            Told?.Invoke(told.Conversation);
        }

        if (commit.Intents.Count + commit.Alerts.Count > 0 || commit.Deliver)
        {
            jobs.Ring();
        }
    }

    private async Task<TryAnswer> CountTryAsync(TurnWork work)
    {
        var answer = await turns.CountTryAsync(work, execution.Park(work), time.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        if (answer == TryAnswer.Parked)
        {
            Log.Parked(log, work.ActivityId);
            bell.Ring(work.Conversation.Id);
        }

        return answer;
    }
}
