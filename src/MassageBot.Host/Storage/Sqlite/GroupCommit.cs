using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>
/// The one writer. Whatever waits is carried out in one transaction, so that many conversations share one flush to disk; a savepoint
/// around each operation keeps a failing one from touching its neighbours. When the disk is full or fails, everybody in the batch hears so at
/// once, nothing of it is written, and the next batch tries anew.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int LargestBatch = 256;

    /// <summary>More is refused: whoever waits so long has gone, and the queue would grow without end.</summary>
    private const int MostWaiting = 8_192;

    /// <summary>From here on nothing new is taken in, so that what is under way can still be finished.</summary>
    private const int Crowd = 2_048;

    private readonly BlockingCollection<Operation> _waiting = new(MostWaiting);
    private readonly Func<SqliteSession> _open;
    private readonly Thread _thread;
    private SqliteSession _session;
    private bool _closed;

    /// <param name="open">Opens the writer's connection: at the start, and again after one that an I/O error has left unusable.</param>
    public GroupCommit(Func<SqliteSession> open)
    {
        _open = open;
        _session = open();
        _thread = new Thread(CarryOut) { IsBackground = true, Name = "bot storage writer" };
        _thread.Start();
    }

    /// <summary>True while so much waits that nothing new should be taken in.</summary>
    public bool IsCrowded => _waiting.Count > Crowd;

    /// <summary>Completes when the work is on disk. Work that throws leaves nothing behind. Cancelling takes effect before the work starts.</summary>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var operation = new Operation<T>(work, cancellationToken);
        try
        {
            if (!_waiting.TryAdd(operation))
            {
                return Task.FromException<T>(new StorageUnavailableException("Too much waits to be written."));
            }
        }
        catch (InvalidOperationException closed)
        {
            return Task.FromException<T>(new ObjectDisposedException("The storage is closed.", closed));
        }

        return operation.Task;
    }

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
        _session.Dispose();
    }

    private void CarryOut()
    {
        var batch = new List<Operation>(LargestBatch);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < LargestBatch && _waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Operation> batch)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            batch.ForEach(operation => operation.Try(_session));
            _session.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            // Nothing of the batch is on disk: each caller hears it and may try again.
            batch.ForEach(operation => operation.Fail(failure));
            RollBack();
            return;
        }

        batch.ForEach(operation => operation.Complete());
    }

    private void RollBack()
    {
        try
        {
            if (_session.IsInTransaction)
            {
                _session.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            Reopen();
        }
    }

    /// <summary>A connection that cannot end its transaction would refuse everything from now on.</summary>
    private void Reopen()
    {
        try
        {
            var fresh = _open();
            _session.Dispose();
            _session = fresh;
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException or IOException)
        {
            // The disk is still in trouble: the next batch fails as this one did, and comes here again.
        }
    }

    private abstract class Operation
    {
        public abstract void Try(SqliteSession session);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Operation<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) : Operation
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _failure;
        private T _result = default!;

        public Task<T> Task => _done.Task;

        public override void Try(SqliteSession session)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                _failure = new OperationCanceledException(cancellationToken);
                return;
            }

            session.Execute("SAVEPOINT operation");
            try
            {
                _result = work(session);
            }
            catch (Exception failure)
            {
                _failure = failure;
                if (!session.IsInTransaction)
                {
                    // SQLite has given up the whole batch, as it does when the disk is full.
                    throw;
                }

                session.Execute("ROLLBACK TO operation");
            }

            session.Execute("RELEASE operation");
        }

        public override void Complete()
        {
            if (_failure is null)
            {
                _done.TrySetResult(_result);
                return;
            }

            Fail(_failure);
        }

        public override void Fail(Exception failure)
        {
            if (failure is OperationCanceledException)
            {
                _done.TrySetCanceled(cancellationToken);
                return;
            }

            _done.TrySetException(SqliteTrouble.Told(failure));
        }
    }
}
