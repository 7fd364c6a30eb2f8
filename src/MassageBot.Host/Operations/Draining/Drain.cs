using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Draining;

/// <summary>
/// The way of a host out of service: first it is said to be leaving, and everybody is served as before; then the sockets are closed, what is under way is
/// finished, and the process ends. What is left goes on at another host, or at the next start.
/// </summary>
internal sealed class Drain(IHostApplicationLifetime application, IOptions<DrainOptions> options, TimeProvider time, ILogger<Drain> log)
{
    private int _asked;

    public bool IsUnderWay => _asked > 0;

    /// <summary>Whoever asks a second time does not want to wait.</summary>
    public async Task EndAsync()
    {
        if (Interlocked.Increment(ref _asked) == 1)
        {
            Log.Leaving(log, options.Value.Drain.TotalSeconds);
            await Task.Delay(options.Value.Drain, time, application.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        application.StopApplication();
    }
}
