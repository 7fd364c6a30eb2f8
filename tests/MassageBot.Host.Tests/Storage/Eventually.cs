namespace MassageBot.Host.Tests.Storage;

/// <summary>For what happens by itself within a time that is promised.</summary>
internal static class Eventually
{
    /// <summary>Looks until there is something, or null when the time is up.</summary>
    public static async Task<T?> SeeAsync<T>(Func<Task<T?>> look, TimeSpan within)
        where T : class
    {
        using var patience = new CancellationTokenSource(within);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (true)
            {
                if (await look() is { } seen)
                {
                    return seen;
                }

                await beat.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
