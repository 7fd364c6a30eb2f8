using System.Diagnostics;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Trials.Faults;

/// <summary>What the hosts have learnt from <c>dialogs/</c>: once for all trials, as a clinic's host finds it at every start but its first.</summary>
internal static class Learnt
{
    public static string Folder { get; } = Path.Combine(BuiltHost.Repository, "data", "models");

    private static readonly Lazy<Task> Check = new(CheckAsync);

    /// <summary>Once for all trials of a run: nobody changes the words meanwhile.</summary>
    public static Task BeforeAsync(CancellationToken cancellationToken) => Check.Value.WaitAsync(cancellationToken);

    private static async Task CheckAsync()
    {
        using var check = Process.Start("dotnet", [BuiltHost.Program, "check-content", "--root", BuiltHost.Repository]);
        await check.WaitForExitAsync();
        if (check.ExitCode != 0)
        {
            throw new InvalidOperationException("dialogs/ has problems; run check-content.");
        }
    }
}
