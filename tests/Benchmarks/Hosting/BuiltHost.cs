namespace MassageBot.Benchmarks.Hosting;

/// <summary>The host that was built together with the program that runs it.</summary>
internal static class BuiltHost
{
    /// <summary>Both are built into sister folders, named after the project and then the configuration.</summary>
    public static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(own.Parent!.Parent!.FullName, "MassageBot.Host", own.Name, "MassageBot.Host.dll");
        }
    }

    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "dialogs")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("Run this from the repository they were built in.");
        }
    }
}
