using System.Diagnostics;
using System.Text.Json;

namespace MassageBot.Scheduling.Tests.Feeds;

/// <summary>What a calendar program understands of a file.</summary>
internal sealed record ReadCalendar(string? Method, string? Name, IReadOnlyList<ReadEvent> Events);

internal sealed record ReadEvent(string Uid, int Sequence, DateTimeOffset Start, DateTimeOffset End, string Summary, string Description, string Status);

/// <summary>ical.js as published, in Node.js.</summary>
internal static class CalendarReader
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);
    private static readonly string Repository = Root(AppContext.BaseDirectory);
    private static readonly string Packages = Path.Combine(Repository, "artifacts", "calendar-readers");
    private static readonly string Script = Path.Combine(Repository, "tests", "MassageBot.Scheduling.Tests", "Feeds", "Readers", "read.mjs");

    /// <summary>What a test with the reader lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Packages, "node_modules", "ical.js"))
        ? null
        : "needs ical.js and Node.js 20 or newer: run tests/setup.sh";

    public static async Task<ReadCalendar> ReadAsync(string calendar)
    {
        var start = new ProcessStartInfo("node", [Script, Packages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        var read = await node.StandardOutput.ReadToEndAsync();
        var complaints = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, complaints);
        return JsonSerializer.Deserialize<ReadCalendar>(read, Written)!;
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "MassageBot.sln")) ? folder : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository."));
}

/// <summary>A test with the reader. Without it the test is left out by name; where the environment says CI it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReaderFactAttribute : FactAttribute
{
    public ReaderFactAttribute() => Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) ? CalendarReader.Missing() : null;
}
