using MassageBot.Host.Operations;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>
/// Asks the store with a deadline that holds even when the store never answers. What the store still does after it is not waited for: the
/// client is told to send again, and what was stored meanwhile is known by its <c>clientActivityID</c>.
/// </summary>
internal sealed class StorePatience(TimeProvider time, ILogger<StorePatience> logger)
{
    /// <summary>Leaves half a second of the two in which a client has to have its answer.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

    private long _noted;

    /// <summary>Null when the store failed or did not answer within that time.</summary>
    public async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> ask, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        var asking = ask(deadline.Token);
        try
        {
            return await asking.WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && Outage.Is(failure))
        {
            Note(failure);
            return null;
        }
        finally
        {
            _ = LeaveAsync(asking, deadline);
        }
    }

    /// <summary>Asks again and again until there is an answer; null when there was none in all that time.</summary>
    public async Task<T?> KeepTryingAsync<T>(Func<CancellationToken, Task<T>> ask, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        var begun = time.GetTimestamp();
        TimeSpan left;
        while ((left = limit - time.GetElapsedTime(begun)) > TimeSpan.Zero)
        {
            if (await TryAsync(ask, left < OneTry ? left : OneTry, cancellationToken).ConfigureAwait(false) is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Once a second: every waiting client would write it otherwise.</summary>
    private void Note(Exception failure)
    {
        var before = Interlocked.Read(ref _noted);
        var now = time.GetTimestamp();
        if ((before == 0 || time.GetElapsedTime(before, now) > BetweenNotes) && Interlocked.CompareExchange(ref _noted, now, before) == before)
        {
            Log.StoreUnavailable(logger, failure.GetType().Name);
        }
    }

    /// <summary>Whatever the store still says is taken note of, so that no failure stays unobserved.</summary>
    private static async Task LeaveAsync(Task asking, CancellationTokenSource deadline)
    {
        await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        deadline.Dispose();
    }
}
