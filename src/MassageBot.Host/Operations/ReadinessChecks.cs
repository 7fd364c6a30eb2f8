using MassageBot.Core.Content;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations;

/// <summary>A storage that can be read but not written (a full disk, a server without rights) takes no message.</summary>
internal sealed class StorageIsWritable(IStorageProbe probe) : IReadinessCheck
{
    public string Name => "storage";

    public bool Required => true;

    public async Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken)
    {
        await probe.WriteAsync(cancellationToken).ConfigureAwait(false);
        return new ReadinessFinding(Ok: true);
    }
}

/// <summary>Nobody is sent here before the words are learnt: a first start takes seconds for it. Who comes all the same is answered as soon as they are.</summary>
internal sealed class ContentIsLoaded(IContentSource content) : IReadinessCheck
{
    public string Name => "content";

    public bool Required => true;

    public Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken) => Task.FromResult(new ReadinessFinding(content.Current.Trained.IsCompletedSuccessfully));
}

/// <summary>Messages are answered and replies delivered; what waits for people is counted, and keeps nobody from being served.</summary>
internal sealed class WorkMoves(StorageGauge gauge, IOptions<ReadinessOptions> options) : IReadinessCheck
{
    public string Name => "work";

    public bool Required => true;

    public async Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken)
    {
        var load = await gauge.LookAsync(cancellationToken).ConfigureAwait(false);
        var moves = gauge.Age(load.InboxOldest) <= options.Value.OldestActivity.TotalSeconds
            && gauge.Age(load.OutboxOldestDue) <= options.Value.OldestReply.TotalSeconds;
        return new ReadinessFinding(moves, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["openAlerts"] = load.OpenAlerts,
            ["parkedMessages"] = load.Parked,
            ["deadLetters"] = load.DeadLetters,
            ["inboxWaiting"] = load.InboxWaiting,
            ["outboxWaiting"] = load.OutboxWaiting,
        });
    }
}
