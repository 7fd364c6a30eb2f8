namespace MassageBot.Scheduling.Storage.Sqlite;

/// <summary>One process per folder: SQLite's single writer is what makes double booking impossible.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private readonly FileStream file;

    /// <exception cref="InvalidOperationException">Another process uses the folder.</exception>
    public DirectoryLock(string directory)
    {
        var path = Path.Combine(directory, "scheduling.lock");
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new InvalidOperationException(
                $"Another process uses {directory}. Stop it, or give this one a folder of its own.", fault);
        }
    }

    public void Dispose() => file.Dispose();
}
