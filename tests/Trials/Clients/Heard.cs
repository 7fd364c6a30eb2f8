using System.Diagnostics;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>What a client has heard, over however many connections, each activity once.</summary>
internal sealed class Heard
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long First, long Last, int Times)> _known = [];
    private readonly List<LogEntry> _entries = [];
    private TaskCompletionSource _more = NewSource();

    public void Note(LogEntry entry)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            if (!_known.TryAdd(entry.Id, (now, now, 1)))
            {
                var (first, _, times) = _known[entry.Id];
                _known[entry.Id] = (first, now, times + 1);
                return;
            }

            _entries.Add(entry);
            _more.TrySetResult();
            _more = NewSource();
        }
    }

    /// <summary>How long after the first of so many ears the last one heard it, for everything that all of them have heard until then.</summary>
    public IReadOnlyList<TimeSpan> Lags(int ears, long until)
    {
        lock (_gate)
        {
            return [.. _known.Values.Where(heard => heard.Times == ears && heard.Last < until).Select(heard => Stopwatch.GetElapsedTime(heard.First, heard.Last))];
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
