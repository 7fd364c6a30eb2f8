using MassageBot.Host.Storage;

namespace MassageBot.Host.Keys;

/// <summary>
/// Keys in files under <c>data/keys</c>, readable by the owner of the process only. A file named <c>….previous</c> beside one holds the key
/// it replaces, so that both are good while one is changed.
/// </summary>
internal sealed class KeyFiles(DataFolders folders) : IKeys
{
    public IReadOnlyList<string> Read(string name)
    {
        var path = Path.Combine(folders.Keys, name);
        var previous = path + NewKey.Previous;
        var current = File.Exists(path) ? File.ReadAllText(path).Trim() : Make(path);
        return File.Exists(previous) ? [current, File.ReadAllText(previous).Trim()] : [current];
    }

    private static string Make(string path)
    {
        var key = NewKey.Make();
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(draft, options))
        {
            file.WriteLine(key);
        }

        return Publish(draft, path, key);
    }

    /// <summary>Whole or not at all: two processes that start at once end with one key.</summary>
    private static string Publish(string draft, string path, string key)
    {
        try
        {
            File.Move(draft, path, overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return File.ReadAllText(path).Trim();
        }
    }
}
