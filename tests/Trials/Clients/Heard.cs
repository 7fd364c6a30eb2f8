using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>What a client has heard, over however many connections, each activity once.</summary>
internal sealed class Heard
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = [];
    private readonly List<LogEntry> _entries = [];
    private TaskCompletionSource _more = NewSource();

    public void Note(LogEntry entry)
    {
        lock (_gate)
        {
            if (!_known.Add(entry.Id))
            {
                return;
            }

            _entries.Add(entry);
            _more.TrySetResult();
            _more = NewSource();
        }
    }

    /// <summary>The first that fits, from the given place on; null when none has come within that time.</summary>
    public async Task<LogEntry?> FirstAsync(Predicate<LogEntry> fits, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(patience);
        var next = 0;
        while (true)
        {
            Task more;
            lock (_gate)
            {
                var place = _entries.FindIndex(next, fits);
                if (place >= 0)
                {
                    return _entries[place];
                }

                next = _entries.Count;
                more = _more.Task;
            }

            await more.WaitAsync(ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (ending.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
