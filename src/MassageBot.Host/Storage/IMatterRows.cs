using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage;

/// <summary>A matter whose time has come.</summary>
internal sealed record DueMatter(Guid Id, string Kind, int Version);

/// <summary>What the jobs of the staff's side need of the store, beside <c>IMatters</c>.</summary>
internal interface IMatterRows
{
    /// <summary>Matters whose time has come and whose desk has not been told, soonest first.</summary>
    Task<IReadOnlyList<DueMatter>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Open alerts for those readers that they have not been told of, oldest first.</summary>
    Task<IReadOnlyList<Alert>> UntoldAsync(AlertAudience audience, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Puts an event into a conversation's inbox, once for its key, and notes in the same transaction that the matter or the alert has been told.
    /// False where that conversation is not known here (yet): nothing was written.
    /// </summary>
    Task<bool> TellAsync(ToldElsewhere told, DueMatter? matter, Guid? alert, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>One alert with its conversation; null when it was never raised or is not kept any more.</summary>
    Task<RaisedAlert?> FindAlertAsync(Guid id, CancellationToken cancellationToken);
}
