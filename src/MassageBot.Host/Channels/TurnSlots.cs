namespace MassageBot.Host.Channels;

/// <summary>
/// How many turns run at once. More would not be answered sooner, they would only share the processor and the store's connections; and after
/// a long outage thousands of conversations wait.
/// </summary>
internal sealed class TurnSlots : IDisposable
{
    private const int AtOnce = 48;
    private const int LeftoversAtOnce = 16;

    /// <summary>For activities that have just come in.</summary>
    public SemaphoreSlim ForVisitors { get; } = new(AtOnce);

    /// <summary>For activities that were left open by a process that died or by a store that failed.</summary>
    public SemaphoreSlim ForLeftovers { get; } = new(LeftoversAtOnce);

    /// <summary>Waits for a slot in the order of arrival; disposing gives it back.</summary>
    public static async Task<IDisposable> EnterAsync(SemaphoreSlim lane, CancellationToken cancellationToken)
    {
        await lane.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Slot(lane);
    }

    public void Dispose()
    {
        ForVisitors.Dispose();
        ForLeftovers.Dispose();
    }

    private sealed class Slot(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
