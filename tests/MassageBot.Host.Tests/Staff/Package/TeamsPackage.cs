using System.Diagnostics;
using System.IO.Compression;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff.Package;

/// <summary>The app package, built as the guide says and unpacked again.</summary>
internal sealed class TeamsPackage : IDisposable
{
    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Schemas = Path.Combine(Repository, "artifacts", "teams-schemas");
    private static readonly string Reader = Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Staff", "Package", "read.mjs");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("teams-package-");

    /// <summary>Where the package's sources and its guide are.</summary>
    public static string Source { get; } = Path.Combine(Repository, "deployment", "teams");

    public string Zip => Path.Combine(folder.FullName, "front-desk.zip");

    /// <summary>What a test lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Schemas, "node_modules", "pngjs"))
        ? null
        : "needs the schemas of Teams apps and Node.js 20 or newer: run tests/setup.sh";

    /// <summary>Each answer of the builder, by its exit code and what it complained about.</summary>
    public async Task<(int Code, string Complaints)> BuildAsync(IEnumerable<string> arguments)
    {
        var (code, _, complaints) = await NodeAsync([Path.Combine(Source, "package.mjs"), .. arguments, "--out", Zip]);
        return (code, complaints);
    }

    public IReadOnlyList<string> Unpack()
    {
        using var zip = ZipFile.OpenRead(Zip);
        zip.ExtractToDirectory(folder.FullName, overwriteFiles: true);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    public JObject Json(string name) => JObject.Parse(File.ReadAllText(Path.Combine(folder.FullName, name)));

    /// <summary>What the official schemas complain about, and what the icons are.</summary>
    public async Task<JObject> ReadAsync()
    {
        Missing().ShouldBeNull();
        var (code, said, complaints) = await NodeAsync([Reader, Schemas, folder.FullName]);
        code.ShouldBe(0, complaints);
        return JObject.Parse(said);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<(int Code, string Said, string Complaints)> NodeAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var complaints = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, said, await complaints);
    }
}
