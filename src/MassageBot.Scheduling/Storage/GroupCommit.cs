using System.Threading.Channels;

namespace MassageBot.Scheduling.Storage;

/// <summary>
/// The only writer. Whatever waits is run in one transaction, each piece in its own savepoint, and answered after the one commit:
/// a disk flush costs the same for one booking as for sixty.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int LargestGroup = 64;
    private readonly SqliteSession session;
    private readonly Channel<IPiece> waiting = Channel.CreateBounded<IPiece>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Thread thread;
    private long commits;

    public GroupCommit(SqliteSession session)
    {
        this.session = session;
        thread = new Thread(Run) { IsBackground = true, Name = "scheduling writer" };
        thread.Start();
    }

    private interface IPiece
    {
        void Run(SqliteSession session);

        void Settle(Exception? fault);
    }

    public long Commits => Interlocked.Read(ref commits);

    public async Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var piece = new Piece<T>(work);
        await waiting.Writer.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
        return await piece.Answer.ConfigureAwait(false);
    }

    /// <summary>Finishes what was accepted, then closes the connection.</summary>
    public void Dispose()
    {
        waiting.Writer.TryComplete();
        thread.Join();
        session.Dispose();
    }

    private void Run()
    {
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            List<IPiece> group = [];
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var piece))
            {
                group.Add(piece);
            }

            Commit(group);
        }
    }

    private void Commit(List<IPiece> group)
    {
        Exception? fault = null;
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            group.ForEach(piece => piece.Run(session));
            session.Execute("COMMIT");
            Interlocked.Increment(ref commits);
        }
#pragma warning disable CA1031 // A disk that is full or gone is told to every caller of the group; the writer must live on.
        catch (Exception caught)
#pragma warning restore CA1031
        {
            fault = caught;
            RollBack();
        }

        group.ForEach(piece => piece.Settle(fault));
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has rolled back by itself after a full disk or an I/O error.
        }
    }

    private sealed class Piece<T>(Func<SqliteSession, T> work) : IPiece
    {
        private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? own;

        public Task<T> Answer => answer.Task;

        public void Run(SqliteSession session)
        {
            session.Execute("SAVEPOINT piece");
            try
            {
                result = work(session);
            }
#pragma warning disable CA1031 // Undone alone and handed to whoever asked for it; the rest of the group is not theirs to lose.
            catch (Exception caught)
#pragma warning restore CA1031
            {
                own = caught;
                session.Execute("ROLLBACK TO piece");
            }

            session.Execute("RELEASE piece");
        }

        public void Settle(Exception? fault)
        {
            if ((own ?? fault) is { } caught)
            {
                answer.SetException(caught);
                return;
            }

            answer.SetResult(result!);
        }
    }
}
