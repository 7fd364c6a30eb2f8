using System.Diagnostics;

namespace MassageBot.Benchmarks.Hosting;

/// <summary>A script of Node that measures by itself and prints what it has found.</summary>
internal static class NodeScript
{
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message has its last words.</exception>
    public static async Task<string> RunAsync(NodePackages packages, string script, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [packages.Script(script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = packages.Folder,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var errors = node.StandardError.ReadToEndAsync(cancellationToken);
        var said = await node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        return node.ExitCode == 0 ? said : throw new InvalidOperationException($"{script} ended with {node.ExitCode}: {await errors}");
    }
}
