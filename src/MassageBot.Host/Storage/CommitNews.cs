namespace MassageBot.Host.Storage;

/// <summary>
/// Which conversations something was committed to, told from host to host. A hint only, as fast as it can be: what it leaves out is found
/// in the log. A store that one process has to itself tells nobody.
/// </summary>
internal abstract class CommitNews
{
    /// <summary>Called with the id of each conversation that another host, or this one before an outage, has changed.</summary>
    public event Action<string>? Heard;

    /// <summary>Tells the other hosts. Never waits and never fails.</summary>
    public abstract void Announce(string conversation);

    protected void Tell(string conversation) => Heard?.Invoke(conversation);
}

/// <summary>There is no other host.</summary>
internal sealed class NoNews : CommitNews
{
    public override void Announce(string conversation)
    {
    }
}
