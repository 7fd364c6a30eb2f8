namespace MassageBot.Core.Handoff;

/// <summary>An alert with where it came from.</summary>
/// <param name="Alert">What was raised.</param>
/// <param name="Conversation">The client's conversation, as it is stored; of what no conversation raised, a name of the program's own.</param>
/// <param name="Channel">The channel of that conversation; empty where there is none.</param>
/// <param name="IsHandled">Somebody has seen to it already.</param>
public sealed record AlertNews(Alert Alert, string Conversation, string Channel, bool IsHandled)
{
    /// <summary>A client waits for a person or a call. What no conversation raised is the clinic's own errand, whoever has to be called for it.</summary>
    public bool IsWishOfClient => Alert.Kind is AlertKind.HandOff or AlertKind.CallBack && Channel.Length > 0;
}

/// <summary>Reads what was raised.</summary>
public interface IStaffAlerts
{
    /// <summary>Null when it was never raised or is not kept any more.</summary>
    Task<AlertNews?> FindAsync(Guid id, CancellationToken cancellationToken);
}
