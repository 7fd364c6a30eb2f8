using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Core.Cards;

namespace MassageBot.Host.Content;

/// <summary>Reads <c>cards/*.json</c>: one template for each card that the bot shows, holding nothing that nobody fills in.</summary>
internal sealed class CardsReader(string folder, ContentProblems problems)
{
    /// <summary>What Teams shows; Web Chat knows more.</summary>
    private static readonly Version Newest = new(1, 5);

    public CardTemplates Read()
    {
        RefuseOtherFiles();
        var read = CardPlan.All.Select(plan => (Plan: plan, Template: Read(plan))).Where(card => card.Template is not null);
        return new CardTemplates(read.ToDictionary(card => card.Plan.Name, card => card.Template!));
    }

    private CardTemplate? Read(CardPlan plan)
    {
        var path = Path.Combine(folder, plan.Name + ".json");
        if (StrictYaml.ReadText(path, problems) is not { } text || Parse(path, text) is not { } card)
        {
            return null;
        }

        var template = new CardTemplate(plan.Name, card);
        CheckKind(path, text, card, template);
        foreach (var (list, place) in template.Places().Where(found => !Knows(plan, found.List, found.Place)))
        {
            problems.Add(path, LineOf(text, $"${{{place}}}"), Advice(plan, list, place));
        }

        return template;
    }

    private JsonObject? Parse(string path, string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject card)
            {
                return card;
            }

            problems.Add(path, 1, "write one card: { \"type\": \"AdaptiveCard\", ... }");
        }
        catch (JsonException wrong)
        {
            problems.Add(path, (int)(wrong.LineNumber ?? 0) + 1, "this is no JSON; look for a missing comma, quote or bracket here or just before");
        }

        return null;
    }

    private void CheckKind(string path, string text, JsonObject card, CardTemplate template)
    {
        if ((string?)card["type"] != "AdaptiveCard")
        {
            problems.Add(path, LineOf(text, "\"type\""), "write \"type\": \"AdaptiveCard\"");
        }

        if (!Version.TryParse(template.Version, out var version) || version > Newest)
        {
            problems.Add(path, LineOf(text, "\"version\""), $"write \"version\": \"{Newest}\" or lower; Teams shows no newer card");
        }
    }

    private static bool Knows(CardPlan plan, string? list, string place) =>
        list is null ? plan.Texts.Contains(place) : plan.Lists.TryGetValue(list, out var fields) && fields.Contains(place);

    private static string Advice(CardPlan plan, string? list, string place) => list is null
        ? $"nothing fills in '${{{place}}}'; use one of {string.Join(", ", plan.Texts)}"
        : plan.Lists.TryGetValue(list, out var fields)
            ? $"a row of '{list}' has no '${{{place}}}'; use one of {string.Join(", ", fields)}"
            : $"there is no list '{list}'; use one of {string.Join(", ", plan.Lists.Keys)}";

    private void RefuseOtherFiles()
    {
        var known = CardPlan.All.Select(plan => plan.Name + ".json").ToList();
        foreach (var file in ContentFiles.In(folder, "*").Where(file => !known.Contains(Path.GetFileName(file))))
        {
            problems.Add(file, 1, $"nothing reads this file; rename it to one of {string.Join(", ", known)}, or delete it");
        }
    }

    private static int LineOf(string text, string part) =>
        text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? text.AsSpan(0, at).Count('\n') + 1 : 1;
}
