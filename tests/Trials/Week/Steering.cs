using System.Net.Http.Json;

namespace MassageBot.Trials.Week;

/// <summary>Moves the clock of a <see cref="SteeredHost"/> and waits until it has done what is due.</summary>
internal sealed class Steering(HttpClient host)
{
    /// <summary>Times at which there was no end to what was due.</summary>
    public int Unsettled { get; private set; }

    /// <summary>What background jobs have failed with, each kind once.</summary>
    public HashSet<string> Failures { get; } = new(StringComparer.Ordinal);

    public async Task MoveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var response = await host.PostAsync(To(now), null, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            Unsettled++;
            return;
        }

        Failures.UnionWith(await response.Content.ReadFromJsonAsync<string[]>(cancellationToken) ?? []);
    }

    /// <summary>The same with a host that is about to be killed.</summary>
    public async Task TryAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await host.PostAsync(To(now), null, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // That was the aim.
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var response = await host.PostAsync(new Uri(SteeredHost.Exit, UriKind.Relative), null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static Uri To(DateTimeOffset now) => new($"{SteeredHost.Door}?now={Uri.EscapeDataString(HandClock.Write(now))}", UriKind.Relative);
}
