namespace MassageBot.Host.Operations.Telemetry;

internal static class StorageFailureCount
{
    /// <summary>Runs a call of the storage and counts its failure, which goes on to the caller.</summary>
    public static async Task<T> WatchAsync<T>(this FrontDeskMeter meter, string operation, Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception failure) when (Note(meter, operation, failure))
        {
            throw;
        }
    }

    /// <summary>Always false: a filter sees the failure without touching its way. Who stops waiting has no failure of the storage.</summary>
    private static bool Note(FrontDeskMeter meter, string operation, Exception failure)
    {
        if (failure is not OperationCanceledException)
        {
            meter.StorageFailed(operation, failure);
        }

        return false;
    }
}
