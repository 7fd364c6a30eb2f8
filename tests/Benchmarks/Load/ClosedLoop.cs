namespace MassageBot.Benchmarks.Load;

/// <summary>So many clients at once, each of whom begins anew as soon as it is done.</summary>
internal static class ClosedLoop
{
    /// <summary>A load whose figure is thrown away: what runs afterwards finds the hot paths compiled for good.</summary>
    public static Task SettleAsync(int seconds, Func<Stint, Task> once, CancellationToken cancellationToken) =>
        RunAsync(Suite.Clients[^1], seconds, once, null, cancellationToken);

    /// <param name="clients">How many at once.</param>
    /// <param name="seconds">How long it counts, after a warm-up.</param>
    /// <param name="once">What each does over and over, noting in the stint what counts.</param>
    /// <param name="processorTime">What the server has used so far; null where there is no server.</param>
    /// <param name="cancellationToken">Ends it early, without a figure.</param>
    public static async Task<Figure> RunAsync(
        int clients, int seconds, Func<Stint, Task> once, Func<TimeSpan>? processorTime, CancellationToken cancellationToken)
    {
        var stint = new Stint(WarmUp(seconds), TimeSpan.FromSeconds(seconds));
        var metering = processorTime is null ? null : stint.MeterAsync(processorTime, cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => RepeatAsync(stint, once, cancellationToken), cancellationToken)));
        return stint.Sum(clients, metering is null ? null : await metering);
    }

    private static TimeSpan WarmUp(int seconds) => TimeSpan.FromSeconds(Math.Min(5, seconds));

    private static async Task RepeatAsync(Stint stint, Func<Stint, Task> once, CancellationToken cancellationToken)
    {
        while (!stint.IsOver)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await once(stint);
        }
    }
}
