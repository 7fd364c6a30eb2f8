using System.Diagnostics;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Cards;

/// <summary>The parser of Adaptive Cards as Microsoft publishes it, in Node.js.</summary>
internal static class CardParser
{
    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Packages = Path.Combine(Repository, "artifacts", "card-parser");
    private static readonly string Script = Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Cards", "Parser", "parse.mjs");

    /// <summary>What a test with the parser lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Packages, "node_modules", "adaptivecards"))
        ? null
        : "needs the parser of Adaptive Cards and Node.js 20 or newer: run tests/setup.sh";

    /// <summary>What the parser complains about.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(string card)
    {
        Missing().ShouldBeNull();
        var start = new ProcessStartInfo("node", [Script, Packages]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var parser = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        await parser.StandardInput.WriteAsync(card);
        parser.StandardInput.Close();
        var said = await parser.StandardOutput.ReadToEndAsync();
        await parser.WaitForExitAsync();
        parser.ExitCode.ShouldBe(0);
        return [.. JArray.Parse(said).Values<string>().OfType<string>()];
    }
}
