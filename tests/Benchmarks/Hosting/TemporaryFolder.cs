namespace MassageBot.Benchmarks.Hosting;

/// <summary>A new folder, gone with all it holds when disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, $"massagebot-benchmark-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
