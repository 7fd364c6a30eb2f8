namespace MassageBot.Scheduling.Storage;

/// <summary>A piece of work and whoever waits for it.</summary>
internal abstract class Piece
{
    private volatile bool isAbandoned;

    /// <summary>Whether somebody still waits for it.</summary>
    public bool IsWanted => !isAbandoned;

    /// <summary>Nobody waits any more; what has not begun need not begin.</summary>
    public void Abandon() => isAbandoned = true;

    /// <summary>Does the work and keeps what it gave. Doing it again forgets the first time.</summary>
    public abstract void Run(ISession session);

    /// <summary>This piece alone has failed; the rest of its group has not.</summary>
    public abstract void Fail(Exception own);

    /// <summary>Answers whoever waits.</summary>
    /// <param name="fault">What happened to the whole group; null when it is done.</param>
    /// <param name="told">How a fault of the engine is told to callers.</param>
    public abstract void Settle(Exception? fault, Func<Exception, Exception> told);
}

internal sealed class Piece<T>(Func<ISession, T> work) : Piece
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? own;

    public Task<T> Answer => answer.Task;

    public override void Run(ISession session)
    {
        own = null;
        result = work(session);
    }

    public override void Fail(Exception own) => this.own = own;

    public override void Settle(Exception? fault, Func<Exception, Exception> told)
    {
        if ((own ?? fault) is { } caught)
        {
            answer.SetException(told(caught));
            // Who has gone leaves nobody to look at it.
            _ = answer.Task.Exception;
            return;
        }

        answer.SetResult(result!);
    }
}
