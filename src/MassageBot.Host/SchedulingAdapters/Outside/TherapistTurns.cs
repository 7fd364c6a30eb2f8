using System.Collections.Concurrent;
using MassageBot.Core;
using MassageBot.Host.Storage;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>
/// One change of a therapist's calendar at a time, over all hosts: where the calendar would take two visits at once, we do not ask for two
/// at once. In this process they wait in a row; between hosts a lease in the bot's store decides.
/// </summary>
internal sealed class TherapistTurns(ICalendarLeases leases, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<TherapistId, SemaphoreSlim> _rows = new();

    /// <summary>How long somebody waits for a turn; then the booking is tried again later.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longer than all calls of a booking may take together.</summary>
    public TimeSpan Lasts { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After a call that nothing came back from: the calendar may still be carrying it out, and the next look would come too early.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Null when the turn did not come in time.</summary>
    public async Task<TherapistTurn?> TakeAsync(TherapistId therapist, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var row = _rows.GetOrAdd(therapist, static _ => new SemaphoreSlim(1, 1));
        try
        {
            await row.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return await LeaseAsync(therapist, row, either.Token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TherapistTurn?> LeaseAsync(TherapistId therapist, SemaphoreSlim row, CancellationToken patience, CancellationToken cancellationToken)
    {
        var name = "therapist:" + therapist.Value;
        var taken = false;
        try
        {
            while (true)
            {
                // Not cut off midway: a lease that was taken without our knowing would be waited for until its end.
                if (await leases.TryTakeAsync(name, Lasts, CancellationToken.None).ConfigureAwait(false) is { } token)
                {
                    taken = true;
                    return new TherapistTurn(leases, name, token, row, Rest);
                }

                await Task.Delay(Pause, time, patience).ConfigureAwait(false);
            }
        }
        catch (Exception late) when (late is StorageUnavailableException || (late is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
        finally
        {
            if (!taken)
            {
                row.Release();
            }
        }
    }
}

/// <summary>The turn of one booking. It ends when it is disposed.</summary>
internal sealed class TherapistTurn(ICalendarLeases leases, string name, string token, SemaphoreSlim row, TimeSpan rest) : IAsyncDisposable
{
    private bool _resting;

    /// <summary>Nobody else's turn comes for a while.</summary>
    public void LetRest() => _resting = true;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await leases.ReleaseAsync(name, token, _resting ? rest : TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StorageUnavailableException)
        {
            // It ends by itself.
        }
        finally
        {
            row.Release();
        }
    }
}
