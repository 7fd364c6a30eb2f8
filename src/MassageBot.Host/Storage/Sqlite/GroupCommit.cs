using System.Collections.Concurrent;

namespace MassageBot.Host.Storage.Sqlite;

/// <summary>
/// The one writer. Whatever waits is carried out in one transaction, so that many conversations share one flush to disk; a savepoint
/// around each operation keeps a failing one from touching its neighbours.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int LargestBatch = 256;

    private readonly BlockingCollection<Operation> _waiting = [];
    private readonly SqliteSession _session;
    private readonly Thread _thread;
    private bool _closed;

    public GroupCommit(SqliteSession session)
    {
        _session = session;
        _thread = new Thread(CarryOut) { IsBackground = true, Name = "bot storage writer" };
        _thread.Start();
    }

    /// <summary>Completes when the work is on disk. Work that throws leaves nothing behind. Cancelling takes effect before the work starts.</summary>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var operation = new Operation<T>(work, cancellationToken);
        try
        {
            _waiting.Add(operation, cancellationToken);
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
            RollBack();
            batch.ForEach(operation => operation.Fail(failure));
            return;
        }

        batch.ForEach(operation => operation.Complete());
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has rolled back by itself (disk full, I/O error): there is no transaction left to end.
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

            _done.TrySetException(failure);
        }
    }
}
