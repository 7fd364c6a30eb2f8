using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.PostgreSql;
using MassageBot.Scheduling.Storage.Sqlite;
using MassageBot.Scheduling.Waitlist;
using Microsoft.Data.Sqlite;

namespace MassageBot.Scheduling.Clients;

/// <summary>Reads what the calendar keeps of a client, from its database, also while another program serves it.</summary>
public sealed class ClientReading : IDisposable
{
    private readonly SqliteSession? file;
    private readonly CalendarServer? server;

    private ClientReading(SqliteSession? file, CalendarServer? server) => (this.file, this.server) = (file, server);

    /// <param name="path">The file <c>scheduling.db</c>, which is there.</param>
    /// <param name="seal">Opens what is sealed.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A key that its rows are sealed under is not set.</exception>
    public static ClientReading OfFile(string path, ColumnSeal seal)
    {
        var session = new SqliteSession(path, SqliteOpenMode.ReadWrite, seal);
        SqliteMigrations.Apply(session);
        SealKeys.Check(session);
        return new ClientReading(session, null);
    }

    /// <param name="connectionString">The PostgreSQL database that holds the schema <c>scheduling</c>.</param>
    /// <param name="seal">Opens what is sealed.</param>
    /// <exception cref="InvalidOperationException">The server cannot be reached, or its schema is from a newer version.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A key that its rows are sealed under is not set.</exception>
    public static ClientReading OfServer(string connectionString, ColumnSeal seal) => new(null, new CalendarServer(connectionString, seal));

    /// <summary>The visit with this confirmation code; null where there is none, or nobody's any more.</summary>
    public ValueTask<Appointment?> FindAsync(string code, CancellationToken cancellationToken) => ReadAsync(
        session => AppointmentTable.Coded(session, Offered(session), code.Trim().ToUpperInvariant()) is { Shown: { Client.Phone.Length: > 0 } visit } ? visit : null,
        cancellationToken);

    public ValueTask<ClientKept> ReadAsync(EraseWanted wanted, CancellationToken cancellationToken) => ReadAsync(session => Kept(session, wanted), cancellationToken);

    public void Dispose()
    {
        file?.Dispose();
        server?.Dispose();
    }

    private static ClientKept Kept(ISession session, EraseWanted wanted)
    {
        var offered = Offered(session);
        var visits = ClientRows.Visits(session, offered, wanted);
        return new ClientKept(
            [.. visits.Select(static visit => WithoutStaff(visit.Shown))],
            [.. ClientRows.Entries(session, wanted).Select(entry => WaitlistBook.Shown(entry, offered))],
            [.. visits.SelectMany(visit => IdempotencyKeys.Of(session, visit.Shown.Id)).Select(static answer => WithoutStaff(answer.Answer))]);
    }

    /// <summary>Who of the staff wrote it is theirs.</summary>
    private static Appointment WithoutStaff(Appointment visit) => visit with
    {
        BookedBy = null,
        UpdatedBy = null,
        CancelledBy = null,
        Proposal = visit.Proposal is { } proposal ? proposal with { By = null } : null,
    };

    private static Catalogue Offered(ISession session) => CatalogueStore.Load(session, default);

    private ValueTask<T> ReadAsync<T>(Func<ISession, T> read, CancellationToken cancellationToken) =>
        file is not null ? ValueTask.FromResult(read(file)) : server!.ReadAsync(read, cancellationToken);
}
