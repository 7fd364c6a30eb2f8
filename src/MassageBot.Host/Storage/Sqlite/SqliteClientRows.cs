using MassageBot.Core.Privacy;

namespace MassageBot.Host.Storage.Sqlite;

internal sealed class SqliteClientRows(SqliteSession session) : IClientRows
{
    public Task<IReadOnlyList<Client>> UnderAsync(string phone, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Client>>([.. SqliteClientRecords.Under(session, new ErasureScope(new Erasure { Phone = phone }))]);

    public Task<Client?> OfVisitAsync(string visitId, CancellationToken cancellationToken) => Task.FromResult(SqliteClientRecords.OfVisit(session, visitId));

    public Task<WhoseRows> WhoseAsync(Erasure erasure, CancellationToken cancellationToken) => Task.FromResult(SqliteErasure.Whose(session, erasure, null));
}
