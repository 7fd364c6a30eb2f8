using System.Text.Json;
using MassageBot.Host.Tests.Content;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>axe-core as published, run within a page or a frame.</summary>
internal static class Axe
{
    public static string Script { get; } =
        Path.Combine(Path.GetDirectoryName(ShippedContent.Folder)!, "artifacts", "axe", "node_modules", "axe-core", "axe.min.js");

    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Script));

    /// <summary>What WCAG 2.2 AA and good practice object to, as "rule: where it is".</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IFrame frame)
    {
        await frame.EvaluateAsync(Source.Value + "; undefined");
        var found = await frame.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.flat().join(' ')}`))
            """);
        return [.. found.EnumerateArray().Select(finding => finding.GetString()!)];
    }
}
