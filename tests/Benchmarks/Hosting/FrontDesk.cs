namespace MassageBot.Benchmarks.Hosting;

/// <summary>The real host with a data folder of its own.</summary>
internal static class FrontDesk
{
    /// <summary>Starts the published host that was named, or the one that was built together with this program.</summary>
    public static ServerProcess Start(TemporaryFolder data, BenchmarkOptions options, params string[] settings)
    {
        var address = Loopback.FreeAddress();
        return ServerProcess.Start(
            options.Host is { } folder ? Path.Combine(folder, "MassageBot.Host.dll") : BuiltHost.Program,
            address,
            ["--root", BuiltHost.Repository, "--urls", address.ToString(), "--Storage:Directory", data.Path, "--environment", "Production", .. WideLimits.Settings, .. settings]);
    }

    /// <summary>Waits until it has learnt its words and can be measured.</summary>
    public static Task ReadyAsync(ServerProcess host, HttpClient http, CancellationToken cancellationToken) => host.FirstAsync(
        async () =>
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode ? true : throw new HttpRequestException(HttpRequestError.ConnectionError, "Not ready yet.");
        },
        cancellationToken);

    /// <summary>The bot's database in a data folder.</summary>
    public static string Database(TemporaryFolder data) => Path.Combine(data.Path, "bot", "bot.db");
}
