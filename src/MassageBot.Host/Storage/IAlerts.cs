using MassageBot.Core.Handoff;

namespace MassageBot.Host.Storage;

/// <summary>An alert with the conversation it came from; open while <see cref="HandledAt"/> is null.</summary>
internal sealed record RaisedAlert(Alert Alert, string Conversation, DateTimeOffset? HandledAt);

internal interface IAlerts
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<RaisedAlert>> OpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>All alerts of a conversation, oldest first.</summary>
    Task<IReadOnlyList<RaisedAlert>> OfAsync(string conversation, CancellationToken cancellationToken);

    Task<int> CountOpenAsync(CancellationToken cancellationToken);

    /// <summary>Raises one outside a turn, unless it was raised before: then nothing changes, also when it has been handled since.</summary>
    Task RaiseAsync(Alert alert, string conversation, CancellationToken cancellationToken);

    /// <summary>False when it was handled already or never raised.</summary>
    Task<bool> HandleAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken);
}
