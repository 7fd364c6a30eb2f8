namespace MassageBot.Benchmarks.Load;

/// <summary>So many clients at once, each of whom begins anew as soon as it is done.</summary>
internal static class ClosedLoop
{
    public static async Task<Figure> RunAsync(int clients, int seconds, Func<Stint, Task> once, CancellationToken cancellationToken)
    {
        var stint = new Stint(WarmUp(seconds), TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => RepeatAsync(stint, once, cancellationToken), cancellationToken)));
        return stint.Sum(clients);
    }

    /// <summary>Long enough for the hot paths to be compiled twice.</summary>
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
