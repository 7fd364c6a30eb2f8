namespace MassageBot.Host.Content;

/// <summary>
/// Models by the hash of the content they were learnt from, kept in a folder so that only changed words cost learning again. It is only a
/// cache: what cannot be read or written is learnt anew.
/// </summary>
internal sealed class LearntModels(string folder)
{
    private const int Kept = 3;

    /// <param name="kind">Begins the file's name.</param>
    /// <param name="hash">Names the content.</param>
    /// <param name="load">Reads a kept model; null when it is of other content.</param>
    /// <param name="learn">Makes the model.</param>
    /// <param name="save">Writes it.</param>
    public T For<T>(string kind, string hash, Func<Stream, T?> load, Func<T> learn, Action<T, Stream> save)
        where T : class
    {
        var path = Path.Combine(folder, $"{kind}-{hash[..16]}.bin");
        if (Load(path, load) is { } kept)
        {
            return kept;
        }

        var model = learn();
        try
        {
            Keep(kind, path, stream => save(model, stream));
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder of somebody else's: the next start learns again.
        }

        return model;
    }

    private static T? Load<T>(string path, Func<Stream, T?> load)
        where T : class
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = new BufferedStream(File.OpenRead(path), 1 << 16);
            return load(file);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return null; // Cut short, locked, or somebody else's.
        }
    }

    private void Keep(string kind, string path, Action<Stream> save)
    {
        Directory.CreateDirectory(folder);
        var unfinished = $"{path}.{Environment.ProcessId}";
        using (var file = new BufferedStream(File.Create(unfinished), 1 << 16))
        {
            save(file);
        }

        File.Move(unfinished, path, overwrite: true);
        Forget(kind);
    }

    /// <summary>Each change of the words leaves a file; the last few are enough to go back to.</summary>
    private void Forget(string kind)
    {
        foreach (var old in new DirectoryInfo(folder).GetFiles($"{kind}-*.bin").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept))
        {
            old.Delete();
        }
    }
}
