using System.Diagnostics;

namespace MassageBot.Trials.Faults;

/// <summary>A disk of a few megabytes in memory, to be filled up and freed again. Only root can make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Block = 64 * 1024;

    public SmallDisk(string path, int megabytes)
    {
        Path = path;
        Directory.CreateDirectory(path);
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=1777", "tmpfs", path);
    }

    public string Path { get; }

    /// <summary>Why there can be none; null when there can.</summary>
    public static string? Missing() => Environment.UserName == "root" ? null : "A disk can only be mounted by root.";

    /// <summary>Leaves nothing.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { Block, 512, 1 })
        {
            WriteUntilFull(filler, new byte[size]);
        }
    }

    public void Free() => File.Delete(Filler);

    /// <summary>What still has a file open there, such as a server that is ending, does not keep the folder.</summary>
    public void Dispose() => Run("umount", "-l", Path);

    private string Filler => System.IO.Path.Combine(Path, "filler");

    private static void WriteUntilFull(FileStream file, byte[] bytes)
    {
        try
        {
            while (true)
            {
                file.Write(bytes);
            }
        }
        catch (IOException)
        {
            // That was the aim.
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
        }
    }
}
