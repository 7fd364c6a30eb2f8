using System.Data.Common;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Scheduling;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>The endpoint without HTTP, and the statements that it has asked of its store.</summary>
internal sealed record RecordedEndpoint(ServiceProvider Services, IReadOnlyList<Statement> Statements) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Services.DisposeAsync();
}

/// <summary>One statement with its values.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Values);

/// <summary>
/// The statements of one booking, written down while the endpoint's own code books: whatever that code asks of its store is asked of it bare.
/// Both stores are asked the same.
/// </summary>
internal static class BookingStatements
{
    public const string Key = "the-key-of-this-booking";

    /// <summary>Of the booking with the number 0.</summary>
    public static async Task<(IReadOnlyList<Statement> Statements, string Id, string Code)> RecordAsync(string parent, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder(parent);
        await using var recorded = await OpenAsync(folder.Path, cancellationToken);
        var booked = await recorded.Services.GetRequiredService<AppointmentBook>().CreateAsync(Bookings.Wanted(0), Key, cancellationToken);
        var (id, code) = booked.Match(
            visit => (visit.Id, visit.ConfirmationCode), refusal => throw new InvalidOperationException($"The booking was refused: {refusal}"));
        return (recorded.Statements, id, code);
    }

    /// <summary>The endpoint on a folder, with its clinic and nothing written down yet.</summary>
    public static async Task<RecordedEndpoint> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddLogging();
        SchedulingServer.Add(services, folder);
        var store = new RecordingStore(new CalendarFile(folder));
        services.AddSingleton<ICalendarStore>(_ => store);
        var endpoint = new RecordedEndpoint(services.BuildServiceProvider(), store.Statements);
        await endpoint.Services.GetRequiredService<ICalendarSetup>().ApplyAsync(MeasuredClinic.Setup, cancellationToken);
        store.Statements.Clear();
        return endpoint;
    }

    private sealed class RecordingStore(ICalendarStore inner) : ICalendarStore
    {
        public List<Statement> Statements { get; } = [];

        public int SchemaVersion => inner.SchemaVersion;

        public Task<T> WriteAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken) =>
            inner.WriteAsync(session => work(new RecordingSession(session, Statements)), cancellationToken);

        public Task<T> WriteLongAsync<T>(Func<ISession, T> work, CancellationToken cancellationToken) => WriteAsync(work, cancellationToken);

        public ValueTask<T> ReadAsync<T>(Func<ISession, T> read, CancellationToken cancellationToken) =>
            inner.ReadAsync(session => read(new RecordingSession(session, Statements)), cancellationToken);

        public ValueTask<Edition> EditionAsync(CancellationToken cancellationToken) => inner.EditionAsync(cancellationToken);

        public void Dispose() => inner.Dispose();
    }

    private sealed class RecordingSession(ISession inner, List<Statement> statements) : ISession
    {
        public ColumnSeal Seal => inner.Seal;

        public Edition Edition => inner.Edition;

        public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            statements.Add(new Statement(sql, [.. values]));
            inner.Execute(sql, values);
        }

        public void Touch() => inner.Touch();

        public Question<T> Ask<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            statements.Add(new Statement(sql, [.. values]));
            return inner.Ask(sql, read, values);
        }
    }
}
