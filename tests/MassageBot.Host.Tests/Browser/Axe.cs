using MassageBot.Host.Tests.Content;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>axe-core as published, run within a page or a frame.</summary>
internal static class Axe
{
    public static string Script { get; } =
        Path.Combine(Path.GetDirectoryName(ShippedContent.Folder)!, "artifacts", "axe", "node_modules", "axe-core", "axe.min.js");

    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Script));

    /// <summary>What axe cannot decide by itself, and why it is well: the rule, a part of the place, the reason.</summary>
    private static readonly (string Rule, string Place, string Why)[] Looked =
    [
        ("aria-prohibited-attr", ".webchat__stacked-layout", "Web Chat names a plain group; the message in it has a name of its own"),
        ("frame-tested", "massagebot-chat iframe", "the frame is looked at by itself"),
        ("color-contrast", "massagebot-chat span", "the button lies behind the chat that covers a small screen"),
    ];

    /// <summary>What WCAG 2.2 AA and good practice object to, and what nobody has looked at, as "rule: where it is".</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IFrame frame)
    {
        await frame.EvaluateAsync(Source.Value + "; undefined");
        var found = await frame.EvaluateAsync<Found>("""
            async () => {
              const told = rules => rules.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.flat().join(' ')}`));
              const { violations, incomplete } = await axe.run(document, { iframes: false, resultTypes: ['violations', 'incomplete'] });
              return { wrong: told(violations), open: told(incomplete) };
            }
            """);
        return [.. found.Wrong, .. found.Open.Where(finding => !Looked.Any(known => IsThat(known.Rule, known.Place, finding)))];
    }

    private static bool IsThat(string rule, string place, string finding) =>
        finding.StartsWith($"{rule}: ", StringComparison.Ordinal) && finding.Contains(place, StringComparison.Ordinal);

    private sealed record Found
    {
        public string[] Wrong { get; init; } = [];

        public string[] Open { get; init; } = [];
    }
}
