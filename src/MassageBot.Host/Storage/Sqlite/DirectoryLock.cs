namespace MassageBot.Host.Storage.Sqlite;

/// <summary>One process per directory: held from start to end, and freed by the system when the process dies.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    public static DirectoryLock Take(string directory)
    {
        var path = Path.Combine(directory, "lock");
        try
        {
            return new DirectoryLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException inUse)
        {
            throw new InvalidOperationException($"{directory} is in use by another process: stop it, or set Storage:Directory to another folder.", inUse);
        }
    }

    public void Dispose() => _file.Dispose();
}
