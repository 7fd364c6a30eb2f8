using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>Takes up activities that were accepted but not answered: at the start those of a process that died, later those of a storage that failed.</summary>
internal sealed class OpenTurns(IInbox inbox, TurnRunner runner, TimeProvider time) : IHostedService, IDueJob
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public Task StartAsync(CancellationToken cancellationToken) => TakeUpAsync(time.GetUtcNow(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => TakeUpAsync(now - Grace, cancellationToken);

    private async Task<int> TakeUpAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken)
    {
        var waiting = await inbox.WaitingAsync(receivedBefore, cancellationToken).ConfigureAwait(false);
        foreach (var conversation in waiting)
        {
            runner.Wake(conversation);
        }

        return waiting.Count;
    }
}
