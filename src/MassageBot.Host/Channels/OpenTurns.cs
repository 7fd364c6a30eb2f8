using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>Takes up activities that were accepted but not answered: at the start those of a process that died, later those of a storage that failed.</summary>
internal sealed class OpenTurns(IInbox inbox, TurnRunner runner, StorageRest rest, TimeProvider time, ILogger<OpenTurns> log) : IHostedService, IDueJob
{
    /// <summary>While so many are under way already, looking for more only costs time.</summary>
    private const int Plenty = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>A store that fails at this moment is no reason not to start: the sweep follows.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TakeUpAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (StorageUnavailableException failure)
        {
            Log.StorageFailed(log, failure.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        runner.Busy < Plenty && rest.Allowance(1) > 0 ? await TakeUpAsync(now - Grace, cancellationToken).ConfigureAwait(false) : 0;

    private async Task<int> TakeUpAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken)
    {
        var waiting = await inbox.WaitingAsync(receivedBefore, cancellationToken).ConfigureAwait(false);
        var now = rest.Allowance(waiting.Count);
        foreach (var conversation in waiting.Take(now))
        {
            runner.TakeUp(conversation);
        }

        return now;
    }
}
