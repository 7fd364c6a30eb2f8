using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MassageBot.Prism;

/// <summary>Prism as published, in a process of its own on a free port of this machine. It is gone when it is disposed, or with the process that started it.</summary>
public sealed partial class PrismServer : IAsyncDisposable
{
    private static readonly string Program =
        Path.Combine(Repository(AppContext.BaseDirectory), "artifacts", "prism", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    private readonly Process _process;

    private PrismServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What a test with Prism lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => File.Exists(Program) ? null : "needs Prism and Node.js 20 or newer: run tests/setup.sh";

    /// <summary>
    /// Stands before <paramref name="upstream"/>, and where a call or its answer is not as <paramref name="document"/> says,
    /// it answers by itself: a problem whose type begins with https://stoplight.io/prism/errors.
    /// </summary>
    /// <param name="document">The path or the address of an OpenAPI document, as JSON or YAML.</param>
    /// <param name="upstream">Where the calls go.</param>
    /// <param name="validateRequests">Whether calls are held against it too, or their answers alone.</param>
    public static Task<PrismServer> ProxyAsync(string document, Uri upstream, bool validateRequests = true) =>
        StartAsync(["proxy", document, upstream.ToString(), "--errors", .. validateRequests ? [] : (string[])["--validate-request=false"]]);

    /// <summary>Answers by itself with the document's examples; a call's header <c>Prefer: code=409</c> or <c>example=name</c> chooses the answer.</summary>
    public static Task<PrismServer> MockAsync(string document) => StartAsync("mock", document, "--errors");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<PrismServer> StartAsync(params string[] arguments)
    {
        // It ends with its standard input, so that a test run that is killed leaves nothing behind.
        const string endWithInput = "data:text/javascript,process.stdin.resume().on('end',()=>process.exit())";
        var process = Process.Start(new ProcessStartInfo("node", ["--import", endWithInput, Program, .. arguments, "--port", "0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("Node.js did not start.");
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return new PrismServer(process, await ListeningAsync(process));
    }

    private static async Task<Uri> ListeningAsync(Process process)
    {
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // It would stop at a full pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"Prism did not start: {string.Join('\n', said)}");
    }

    [GeneratedRegex(@"listening on (http://[\d.:]+)")]
    private static partial Regex Listening();

    private static string Repository(string folder) => File.Exists(Path.Combine(folder, "MassageBot.sln"))
        ? folder
        : Repository(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository."));
}
