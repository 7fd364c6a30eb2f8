using MassageBot.Core.Privacy;

namespace MassageBot.Host.Storage;

/// <summary>Whose rows are a client's: what goes when they are forgotten, and what a copy for them is made of.</summary>
/// <param name="Clients">Ids as they are stored.</param>
/// <param name="Conversations">Ids as they are stored.</param>
internal sealed record WhoseRows(IReadOnlyList<string> Clients, IReadOnlyCollection<string> Conversations);

/// <summary>Looks for a client's rows; changes nothing.</summary>
internal interface IClientRows
{
    /// <summary>Clients under a number, whatever their name.</summary>
    Task<IReadOnlyList<Client>> UnderAsync(string phone, CancellationToken cancellationToken);

    /// <summary>The client of a visit; null where the bot did not book it.</summary>
    Task<Client?> OfVisitAsync(string visitId, CancellationToken cancellationToken);

    /// <summary>The same rows that an erasure of this scope deletes.</summary>
    Task<WhoseRows> WhoseAsync(Erasure erasure, CancellationToken cancellationToken);
}
