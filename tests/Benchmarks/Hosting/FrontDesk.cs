namespace MassageBot.Benchmarks.Hosting;

/// <summary>The real host with a data folder of its own.</summary>
internal static class FrontDesk
{
    /// <summary>Starts the host that was built together with this program.</summary>
    public static ServerProcess Start(TemporaryFolder data)
    {
        var address = Loopback.FreeAddress();
        return ServerProcess.Start(
            BuiltHost.Program,
            address,
            ["--root", BuiltHost.Repository, "--urls", address.ToString(), "--Storage:Directory", data.Path, "--environment", "Production", .. WideLimits.Settings]);
    }

    /// <summary>The bot's database in a data folder.</summary>
    public static string Database(TemporaryFolder data) => Path.Combine(data.Path, "bot", "bot.db");
}
