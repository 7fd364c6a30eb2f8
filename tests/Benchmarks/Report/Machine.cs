using System.Globalization;
using System.Runtime.InteropServices;

namespace MassageBot.Benchmarks.Report;

/// <summary>Where, when and how a table came about.</summary>
internal static class Machine
{
    public static IReadOnlyList<string> Describe(BenchmarkOptions options, string[] arguments)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024 * 1024.0);
        return
        [
            $"`{string.Join(' ', ["dotnet run -c Release --project tests/Benchmarks --", .. arguments])}`",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}"),
            string.Create(
                CultureInfo.InvariantCulture, $"{Processor()}, {Environment.ProcessorCount} cores, {memory:0} GB, databases on {FileSystem(options.Folder)}"),
        ];
    }

    private static string Processor()
    {
        const string Facts = "/proc/cpuinfo";
        var model = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return model?[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>On tmpfs a commit would cost nothing, and the figures would lie.</summary>
    private static string FileSystem(string folder) => DriveInfo.GetDrives()
        .Where(drive => folder.StartsWith(drive.RootDirectory.FullName, StringComparison.Ordinal))
        .MaxBy(drive => drive.RootDirectory.FullName.Length)?.DriveFormat ?? "an unknown file system";
}
