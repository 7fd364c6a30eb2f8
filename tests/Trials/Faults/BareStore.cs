using System.Diagnostics;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Measurements;
using Npgsql;

namespace MassageBot.Trials.Faults;

/// <summary>The store's own limit: durable commits of one row each, as large as what a turn writes, by as many writers, with no bot in between.</summary>
internal static class BareStore
{
    public static Task<Figure> MeasureAsync(Installation clinic, int bytes, int writers, int seconds, CancellationToken cancellationToken) =>
        clinic.Database is { } database
            ? OfPostgreSqlAsync(database, bytes, writers, seconds, cancellationToken)
            : OfSqliteAsync(Path.Combine(clinic.Folder, "bare.db"), bytes, writers, seconds);

    private static async Task<Figure> OfSqliteAsync(string file, int bytes, int writers, int seconds)
    {
        using var commits = new SharedCommit(file, bytes);
        return await RunAsync(writers, seconds, _ => commits.AddAsync);
    }

    private static async Task<Figure> OfPostgreSqlAsync(string database, int bytes, int writers, int seconds, CancellationToken cancellationToken)
    {
        await using var source = new NpgsqlDataSourceBuilder(database) { ConnectionStringBuilder = { MaxPoolSize = writers + 1 } }.Build();
        await using (var create = source.CreateCommand("CREATE TABLE IF NOT EXISTS bare_turn (id bigserial PRIMARY KEY, body bytea NOT NULL)"))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        var commands = new List<NpgsqlCommand>();
        for (var writer = 0; writer < writers; writer++)
        {
            commands.Add(await InsertAsync(source, bytes, cancellationToken));
        }

        var figure = await RunAsync(writers, seconds, writer => () => commands[writer].ExecuteNonQueryAsync(cancellationToken));
        foreach (var command in commands)
        {
            await command.Connection!.DisposeAsync();
            await command.DisposeAsync();
        }

        return figure;
    }

    private static async Task<NpgsqlCommand> InsertAsync(NpgsqlDataSource source, int bytes, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        var insert = new NpgsqlCommand("INSERT INTO bare_turn (body) VALUES ($1)", connection);
        insert.Parameters.AddWithValue(new byte[bytes]);
        await insert.PrepareAsync(cancellationToken);
        return insert;
    }

    private static async Task<Figure> RunAsync(int writers, int seconds, Func<int, Func<Task>> writer)
    {
        var stint = new Stint(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(Enumerable.Range(0, writers).Select(number => Task.Run(() => RepeatAsync(stint, writer(number)))));
        return stint.Sum(writers, null);
    }

    private static async Task RepeatAsync(Stint stint, Func<Task> commit)
    {
        while (!stint.IsOver)
        {
            var since = Stopwatch.GetTimestamp();
            await commit();
            stint.Note(since);
        }
    }
}
