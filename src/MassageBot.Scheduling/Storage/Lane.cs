using System.Threading.Channels;

namespace MassageBot.Scheduling.Storage;

/// <summary>Runs groups of pieces on one engine. Used by one thread.</summary>
internal interface IGroupRunner : IDisposable
{
    /// <summary>Runs them all; what it throws has befallen the whole group.</summary>
    void Run(IReadOnlyList<Piece> group);

    /// <summary>How a fault of the engine is told to callers.</summary>
    Exception Told(Exception fault);
}

/// <summary>
/// A queue with threads of its own. Whatever waits is run as one group, so that a disk flush costs the same for one booking as for sixty.
/// Callers never give a thread to a database that does not answer: they wait for so long and are told that it cannot be reached.
/// </summary>
internal sealed class Lane : IDisposable
{
    private readonly Channel<Piece> waiting = Channel.CreateBounded<Piece>(4096);
    private readonly int largestGroup;
    private readonly List<Thread> threads;

    /// <param name="name">Of the threads.</param>
    /// <param name="runners">One for each thread; the lane disposes of them.</param>
    /// <param name="largestGroup">How many pieces at most make a group.</param>
    public Lane(string name, IReadOnlyList<IGroupRunner> runners, int largestGroup)
    {
        this.largestGroup = largestGroup;
        threads = [.. runners.Select(runner => new Thread(() => Serve(runner)) { IsBackground = true, Name = name })];
        threads.ForEach(thread => thread.Start());
    }

    /// <summary>Answers when the work's group is done, or that the database cannot be reached once patience is over.</summary>
    public async Task<T> RunAsync<T>(Func<ISession, T> work, TimeSpan patience)
    {
        var piece = new Piece<T>(work);
        if (!waiting.Writer.TryWrite(piece))
        {
            throw new CalendarUnavailableException("Too much waits for the database, or it is closed.");
        }

        try
        {
            return await piece.Answer.WaitAsync(patience, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException fault)
        {
            piece.Abandon();
            throw new CalendarUnavailableException("The database did not answer in time.", fault);
        }
    }

    /// <summary>Finishes what was accepted, then closes the connections.</summary>
    public void Dispose()
    {
        waiting.Writer.TryComplete();
        threads.ForEach(thread => thread.Join());
    }

    private void Serve(IGroupRunner runner)
    {
        using var closing = runner;
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            List<Piece> group = [];
            while (group.Count < largestGroup && waiting.Reader.TryRead(out var piece))
            {
                group.Add(piece);
            }

            Run(runner, [.. group.Where(piece => piece.IsWanted)]);
        }
    }

    private static void Run(IGroupRunner runner, List<Piece> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        Exception? fault = null;
        try
        {
            runner.Run(group);
        }
#pragma warning disable CA1031 // A disk that is full or a server that is gone is told to every caller of the group; the thread must live on.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            fault = caught;
        }

        group.ForEach(piece => piece.Settle(fault, runner.Told));
    }
}
