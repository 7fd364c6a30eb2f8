using System.Text.Json;
using Npgsql;

namespace MassageBot.Host.Storage.PostgreSql;

/// <summary>Hears what other hosts tell, on a connection of its own. While it is deaf, <see cref="SignsOfLife"/> looks once a second.</summary>
internal sealed class OpenEar(PostgreSqlDatabase database, PostgreSqlNews news, ILogger<OpenEar> log) : BackgroundService
{
    /// <summary>A line that is cut without a word looks like silence: after this long it is tried.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotListening(log, failure.GetType().Name);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(Connections.ForSigns(database.ConnectionString));
        connection.Notification += (_, told) => Hear(told.Payload);
        await connection.OpenAsync(stoppingToken).ConfigureAwait(false);
        await ExecuteAsync(connection, $"LISTEN {PostgreSqlNews.Channel}", stoppingToken).ConfigureAwait(false);
        while (true)
        {
            if (!await connection.WaitAsync(LongestSilence, stoppingToken).ConfigureAwait(false))
            {
                await ExecuteAsync(connection, "SELECT 1", stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private void Hear(string payload)
    {
        try
        {
            news.Hear(payload);
        }
        catch (JsonException nonsense)
        {
            // Anybody with access to the database may notify; what is none of ours is no reason to stop listening.
            Log.NotListening(log, nonsense.GetType().Name);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stoppingToken)
    {
#pragma warning disable CA2100 // Constants of this program.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stoppingToken).ConfigureAwait(false);
    }
}
