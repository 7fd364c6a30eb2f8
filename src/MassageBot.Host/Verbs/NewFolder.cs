namespace MassageBot.Host.Verbs;

/// <summary>Folders for what nobody else may read.</summary>
internal static class NewFolder
{
    /// <summary>The folder, which is there now and empty.</summary>
    /// <exception cref="VerbRefused">Something is in it already.</exception>
    public static string Make(string path, string argument)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new VerbRefused($"{argument}: {path} is not empty; name a new folder.");
        }

        MakePrivate(path);
        return path;
    }

    public static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
