namespace MassageBot.Benchmarks.Hosting;

/// <summary>The real host with a data folder of its own.</summary>
internal static class FrontDesk
{
    /// <summary>Starts the host that was built together with this program.</summary>
    public static ServerProcess Start(TemporaryFolder data)
    {
        var address = Loopback.FreeAddress();
        return ServerProcess.Start(
            Program,
            address,
            ["--root", Repository, "--urls", address.ToString(), "--Storage:Directory", data.Path, "--environment", "Production", .. WideLimits.Settings]);
    }

    /// <summary>The bot's database in a data folder.</summary>
    public static string Database(TemporaryFolder data) => Path.Combine(data.Path, "bot", "bot.db");

    /// <summary>Both are built into sister folders, named after the project and then the configuration.</summary>
    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(own.Parent!.Parent!.FullName, "MassageBot.Host", own.Name, "MassageBot.Host.dll");
        }
    }

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "dialogs")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks from the repository they were built in.");
        }
    }
}
