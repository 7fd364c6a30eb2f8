using MassageBot.Host.Storage;
using MassageBot.Scheduling;

namespace MassageBot.Host.Keys;

/// <summary>
/// Keys in files under <c>data/keys</c>, readable by the owner of the process only. A file named <c>….previous</c> beside one holds the key
/// it replaces, so that both are good while one is changed.
/// </summary>
internal sealed class KeyFiles(DataFolders folders, ColumnSeal seal) : IKeys
{
    private const long LongestWait = 5_000;
    private const int Pause = 5;
    private const string GateName = ".gate";

    public IReadOnlyList<string> Read(string name)
    {
        var path = Path.Combine(folders.Keys, name);
        var previous = path + NewKey.Previous;
        var current = File.Exists(path) ? Text(path) : Make(path);
        string[] kept = File.Exists(previous) ? [current, Text(previous)] : [current];
        return NewKey.IsSealed(name) ? [.. kept.Select((secret, n) => Opened(n == 0 ? path : previous, secret))] : kept;
    }

    private string Opened(string path, string kept)
    {
        var secret = seal.Open(SealedColumns.HashKey, kept)!;
        if (seal.Current is not null && seal.IsOld(kept))
        {
            using var gate = Gate(Path.Combine(Path.GetDirectoryName(path)!, GateName));
            var draft = path + ".draft";
            Write(draft, seal.Seal(SealedColumns.HashKey, secret)!);
            File.Move(draft, path, overwrite: true);
        }

        return secret;
    }

    /// <summary>
    /// Whoever holds the gate makes the key, all others read it: a move that must not overwrite is, on Unix, a look and then a rename, so two
    /// processes that start at once could each believe in a key of their own.
    /// </summary>
    private static string Make(string path)
    {
        using var gate = Gate(Path.Combine(Path.GetDirectoryName(path)!, GateName));
        if (File.Exists(path))
        {
            return Text(path);
        }

        var key = NewKey.Make();
        var draft = path + ".draft";
        Write(draft, key);
        File.Move(draft, path);
        return key;
    }

    /// <summary>Held by one at a time, over all threads and processes; the system frees it when its holder dies.</summary>
    private static FileStream Gate(string path)
    {
        var deadline = Environment.TickCount64 + LongestWait;
        while (true)
        {
            try
            {
                return new FileStream(path, OwnersOnly(FileMode.OpenOrCreate));
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 < deadline)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static void Write(string path, string key)
    {
        using var file = new StreamWriter(path, OwnersOnly(FileMode.Create));
        file.WriteLine(key);
    }

    private static FileStreamOptions OwnersOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string Text(string path) => File.ReadAllText(path).Trim();
}
