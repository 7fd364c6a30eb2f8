using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Faults;

/// <summary>What clients have confirmed and nobody has settled yet, as the bot's own metrics tell it.</summary>
internal static class BookingsLeft
{
    private const string Pending = "massagebot_intents_pending ";
    private const string Dead = "massagebot_intents_dead ";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until none is left. Null when some are after so long.</summary>
    public static async Task<TimeSpan?> NoneAsync(Uri bot, TimeSpan patience, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (await PendingAsync(bot, cancellationToken) > 0)
        {
            if (Stopwatch.GetElapsedTime(since) > patience)
            {
                return null;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return Stopwatch.GetElapsedTime(since);
    }

    public static Task<int> PendingAsync(Uri bot, CancellationToken cancellationToken) => ReadAsync(bot, Pending, cancellationToken);

    /// <summary>Those that staff has to make.</summary>
    public static Task<int> DeadAsync(Uri bot, CancellationToken cancellationToken) => ReadAsync(bot, Dead, cancellationToken);

    private static async Task<int> ReadAsync(Uri bot, string name, CancellationToken cancellationToken)
    {
        using var http = Loopback.Client(bot);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Installation.MetricsKey);
        var text = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), cancellationToken);
        var line = text.Split('\n').First(line => line.StartsWith(name, StringComparison.Ordinal));
        return int.Parse(line.AsSpan(name.Length), CultureInfo.InvariantCulture);
    }
}
