using System.Diagnostics;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>
/// Once a second, on a connection of its own: says that this host is alive, and looks which conversations others have changed. In between it
/// tells them what was committed here. None of it waits for a flush to disk.
/// </summary>
internal sealed class SignsOfLife(PostgreSqlDatabase database, PostgreSqlNews news, ILogger<SignsOfLife> log) : BackgroundService
{
    private const string Beat =
        "INSERT INTO bot.host (id, seen_at) VALUES ($1, clock_timestamp()) ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at";

    private const string Others =
        "SELECT clock_timestamp(), EXISTS (SELECT FROM bot.host WHERE id <> $1 AND seen_at > clock_timestamp() - interval '15 seconds')";

    private const string Changed = "SELECT DISTINCT conversation FROM bot.log WHERE written_at > $1";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Long enough to put the commits of many turns into one message, too short for anybody to notice.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);

    /// <summary>Rows are seen when their transaction ends: up to a statement's longest time after they were written.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(3);

    /// <summary>The server's time of the last look; kept over an outage, so that the first look after it misses nothing.</summary>
    private DateTime? _looked;

    /// <summary>Leases of a host that says goodbye are free at once.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await database.QueryAsync("DELETE FROM bot.host WHERE id = $1", [database.Host], static row => 0, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StorageUnavailableException or OperationCanceledException or ObjectDisposedException)
        {
            Log.NoSignOfLife(log, failure.GetType().Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connections.ForSigns(database.ConnectionString));
                await connection.OpenAsync(stoppingToken).ConfigureAwait(false);
                await LiveAsync(connection, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NoSignOfLife(log, failure.GetType().Name);
                await Task.Delay(Second / 2, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task LiveAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        var back = _looked is not null;
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            await BeatAsync(connection, back, stoppingToken).ConfigureAwait(false);
            back = false;
            while (Second - Stopwatch.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
            {
                await TellAsync(connection, left, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private async Task BeatAsync(NpgsqlConnection connection, bool back, CancellationToken stoppingToken)
    {
        var (now, anybody) = await AskAsync(connection, stoppingToken).ConfigureAwait(false);
        if (back)
        {
            Log.ServerIsBack(log);
        }

        if (_looked is { } before && (anybody || back))
        {
            news.HearOf(await LookAsync(connection, before - Overlap, stoppingToken).ConfigureAwait(false));
        }

        news.AnybodyThere = anybody;
        _looked = now;
    }

    private async Task<(DateTime Now, bool Anybody)> AskAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Beat) { Parameters = { new NpgsqlParameter { Value = database.Host } } },
                new NpgsqlBatchCommand(Others) { Parameters = { new NpgsqlParameter { Value = database.Host } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(stoppingToken).ConfigureAwait(false);
        await reader.ReadAsync(stoppingToken).ConfigureAwait(false);
        return (reader.GetDateTime(0), reader.GetBoolean(1));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(NpgsqlConnection connection, DateTime since, CancellationToken stoppingToken)
    {
        await using var look = new NpgsqlCommand(Changed, connection) { Parameters = { new NpgsqlParameter { Value = since } } };
        await using var reader = await look.ExecuteReaderAsync(stoppingToken).ConfigureAwait(false);
        var changed = new List<string>();
        while (await reader.ReadAsync(stoppingToken).ConfigureAwait(false))
        {
            changed.Add(reader.GetString(0));
        }

        return changed;
    }

    /// <summary>Tells what waits, or waits for it until the time is up.</summary>
    private async Task TellAsync(NpgsqlConnection connection, TimeSpan left, CancellationToken stoppingToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(left);
        try
        {
            await news.WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return;
        }

        await Task.Delay(Gathering, stoppingToken).ConfigureAwait(false);
        while (news.NextPayload() is { } payload)
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
            {
                Parameters = { new NpgsqlParameter { Value = PostgreSqlNews.Channel }, new NpgsqlParameter { Value = payload } },
            };
            await notify.ExecuteNonQueryAsync(stoppingToken).ConfigureAwait(false);
        }
    }
}
