using System.Collections.Concurrent;
using System.Globalization;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Visits;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>What a search asks of its store, written down while the endpoint's own code searches a calendar that it has not read before.</summary>
internal static class BareSearches
{
    // Where programs share a database, every search asks first whether anything has changed.
    private const string Edition = "SELECT revision, (SELECT edition FROM clinic) FROM calendar;\n";

    public static async Task<Statement> RecordAsync(string parent, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder(parent);
        await using var recorded = await BookingStatements.OpenAsync(folder.Path, cancellationToken);
        var wish = new VisitWish { Service = MeasuredClinic.Service, Minutes = 60 };
        var range = new Interval(MeasuredClinic.FirstMorning, MeasuredClinic.FirstMorning + Duration.FromDays(FullBook.DaysAsked));
        await recorded.Services.GetRequiredService<SlotSearch>().FindAsync(wish, range, null, 1, cancellationToken);
        return recorded.Statements.Single();
    }

    /// <summary>As a script of pgbench.</summary>
    public static string Script(Statement statement)
    {
        var sql = statement.Values.OrderByDescending(value => value.Name.Length)
            .Aggregate(statement.Sql, (text, value) => text.Replace(value.Name, Convert.ToString(value.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return $"{Edition}{sql.ReplaceLineEndings(" ")};\n";
    }

    /// <summary>On SQLite, by as many readers as ask at once, each with a connection of its own.</summary>
    public sealed class Readers(string place, Statement statement) : IDisposable
    {
        private readonly ConcurrentBag<SqliteCommand> _commands = [];

        public void Read()
        {
            var command = _commands.TryTake(out var free) ? free : Prepared();
            using (var rows = command.ExecuteReader())
            {
                while (rows.Read())
                {
                    rows.GetString(0);
                }
            }

            _commands.Add(command);
        }

        public void Dispose()
        {
            foreach (var command in _commands)
            {
                command.Connection!.Dispose();
                command.Dispose();
            }
        }

        private SqliteCommand Prepared()
        {
            var address = new SqliteConnectionStringBuilder { DataSource = SqliteStore.File(place), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            var connection = new SqliteConnection(address.ConnectionString);
            connection.Open();
#pragma warning disable CA2100 // The endpoint's own constant.
            var command = new SqliteCommand(statement.Sql, connection);
#pragma warning restore CA2100
            foreach (var (name, value) in statement.Values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            return command;
        }
    }
}
