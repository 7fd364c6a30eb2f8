using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MassageBot.Core.Staff.Cards;

/// <summary>Buttons as JSON. A client that knows no <c>Action.Execute</c> sends the same verb and id as a message.</summary>
internal static class CardButtonJson
{
    private const int MostInARow = 6;
    private const int LongestTitle = 40;

    /// <summary>Rows of buttons, as many in each as Teams shows.</summary>
    public static IEnumerable<JsonNode> Rows(ImmutableArray<CardButton> buttons) => buttons
        .OrderBy(button => button.Style == CardButtonStyle.Secondary)
        .Chunk(MostInARow)
        .Select(row => new JsonObject
        {
            ["type"] = "ActionSet",
            ["spacing"] = "Small",
            ["actions"] = new JsonArray([.. row.Select(Button)]),
        });

    public static JsonObject Execute(string verb, Guid? id, string? title)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Brought(id) };
        if (title is not null)
        {
            action["title"] = title;
        }

        return action;
    }

    private static JsonObject Button(CardButton button)
    {
        var title = Harmless.Cut(button.Title.Plain, LongestTitle);
        var execute = Execute(button.Verb, button.Id, title);
        var submit = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = Brought(button.Id) };
        submit["data"]!["verb"] = button.Verb;
        foreach (var action in new[] { execute, submit })
        {
            Style(action, button);
        }

        execute["fallback"] = submit;
        return execute;
    }

    private static void Style(JsonObject action, CardButton button)
    {
        if (button.Style is CardButtonStyle.Positive or CardButtonStyle.Destructive)
        {
            action["style"] = button.Style == CardButtonStyle.Positive ? "positive" : "destructive";
        }

        if (button.Style == CardButtonStyle.Secondary)
        {
            action["mode"] = "secondary";
        }

        if (button.LeavesInputs)
        {
            action["associatedInputs"] = "none";
        }
    }

    private static JsonObject Brought(Guid? id) => id is { } known ? new JsonObject { ["id"] = known.ToString("D") } : [];
}
