using MassageBot.Core.Privacy;

namespace MassageBot.Bot.Tests.Rehearsal;

/// <summary>Clients that the bot keeps.</summary>
internal sealed class KnownClients : List<Client>, IClients
{
    public Task<Client?> OfVisitAsync(string visitId, CancellationToken cancellationToken) => Task.FromResult(Find(client => client.VisitIds.Contains(visitId)));

    public Task<IReadOnlyList<Client>> FindAsync(string phone, string firstName, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Client>>(FindAll(client => client.Phone == phone && Identification.IsNameOf(firstName, client.FirstName)));
}
