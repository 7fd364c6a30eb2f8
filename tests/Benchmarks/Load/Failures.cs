using System.Collections.Concurrent;

namespace MassageBot.Benchmarks.Load;

/// <summary>What did not go as it should, from all measurements of a run.</summary>
internal sealed class Failures
{
    private const int Shown = 5;

    private readonly ConcurrentQueue<string> _all = new();

    public int Count => _all.Count;

    /// <summary>The first few, in words.</summary>
    public IEnumerable<string> First => _all.Take(Shown);

    public void Add(string what) => _all.Enqueue(what);
}
