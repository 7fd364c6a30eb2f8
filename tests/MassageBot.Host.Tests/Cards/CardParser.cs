using System.Diagnostics;
using MassageBot.Host.Tests.Content;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Cards;

/// <summary>The parser of Adaptive Cards as Microsoft publishes it, and a reader of Markdown, in Node.js.</summary>
internal static class CardParser
{
    private static readonly string Repository = Path.GetDirectoryName(ShippedContent.Folder)!;
    private static readonly string Packages = Path.Combine(Repository, "artifacts", "card-parser");
    private static readonly string Scripts = Path.Combine(Repository, "tests", "MassageBot.Host.Tests", "Cards", "Parser");

    /// <summary>What a test with the parser lacks here and how to get it; null when all is there.</summary>
    public static string? Missing() => Directory.Exists(Path.Combine(Packages, "node_modules", "markdown-it"))
        ? null
        : "needs the parser of Adaptive Cards and Node.js 20 or newer: run tests/setup.sh";

    /// <summary>What the parser complains about.</summary>
    public static Task<IReadOnlyList<string>> ComplaintsAsync(string card) => AnsweredAsync("parse.mjs", card);

    /// <summary>What texts of cards become where Markdown is rendered.</summary>
    public static Task<IReadOnlyList<string>> RenderedAsync(IEnumerable<string> texts) => AnsweredAsync("render.mjs", new JArray(texts).ToString());

    private static async Task<IReadOnlyList<string>> AnsweredAsync(string script, string asked)
    {
        Missing().ShouldBeNull();
        var start = new ProcessStartInfo("node", [Path.Combine(Scripts, script), Packages]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        await node.StandardInput.WriteAsync(asked);
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0);
        return [.. JArray.Parse(said).Values<string>().OfType<string>()];
    }
}
