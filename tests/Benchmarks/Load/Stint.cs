using System.Collections.Concurrent;
using System.Diagnostics;

namespace MassageBot.Benchmarks.Load;

/// <summary>The span in which what is finished counts. Things finished before or after are part of the load only.</summary>
internal sealed class Stint(TimeSpan warmUp, TimeSpan length)
{
    private readonly ConcurrentQueue<TimeSpan> _took = new();
    private readonly long _begin = Stopwatch.GetTimestamp();

    public bool IsOver => Stopwatch.GetElapsedTime(_begin) >= warmUp + length;

    /// <summary>Notes something that began then (a <see cref="Stopwatch"/> timestamp) and is finished now.</summary>
    public void Note(long since)
    {
        var now = Stopwatch.GetElapsedTime(_begin);
        if (now >= warmUp && now < warmUp + length)
        {
            _took.Enqueue(Stopwatch.GetElapsedTime(since));
        }
    }

    /// <summary>How much the given clock advances while things count.</summary>
    public async Task<TimeSpan> MeterAsync(Func<TimeSpan> clock, CancellationToken cancellationToken)
    {
        await Task.Delay(warmUp, cancellationToken);
        var before = clock();
        await Task.Delay(length, cancellationToken);
        return clock() - before;
    }

    public Figure Sum(int clients, TimeSpan? processor) => Figure.Of(clients, [.. _took.Order()], length, processor);
}
