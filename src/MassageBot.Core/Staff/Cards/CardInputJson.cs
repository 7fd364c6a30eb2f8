using System.Text.Json.Nodes;
using NodaTime.Text;

namespace MassageBot.Core.Staff.Cards;

/// <summary>Inputs as JSON.</summary>
internal static class CardInputJson
{
    private const int LongestTitle = 100;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static JsonObject Of(CardInput input, int entries)
    {
        var json = input switch
        {
            CardTextInput text => Text(text),
            CardChoiceInput choice => Choice(choice, entries),
            CardDateInput date => Date(date),
            CardTimeInput time => With(new JsonObject { ["type"] = "Input.Time" }, "value", time.Value is { } at ? Clock.Format(at) : null),
            _ => throw new InvalidOperationException($"{input.GetType().Name} has no form on a card."),
        };
        json["id"] = input.Id;
        json["label"] = input.Label.Plain;
        if (input.Required is { } missing)
        {
            json["isRequired"] = true;
            json["errorMessage"] = missing.Plain;
        }

        return json;
    }

    private static JsonObject Text(CardTextInput input) => With(
        new JsonObject { ["type"] = "Input.Text", ["maxLength"] = input.Longest, ["isMultiline"] = input.IsLong },
        "value",
        input.Value is { } value ? Harmless.Cut(value.Plain, input.Longest) : null);

    /// <summary>Choices in sight are rendered as Markdown, those of a list that opens are not.</summary>
    private static JsonObject Choice(CardChoiceInput input, int entries)
    {
        var choices = input.Choices.Take(entries).Select(choice =>
        {
            var title = Harmless.Cut(choice.Title.InASentence().Plain, LongestTitle);
            return new JsonObject { ["title"] = input.IsOpen ? Harmless.Line(title) : title, ["value"] = choice.Value };
        });
        var json = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["style"] = input.IsOpen ? "expanded" : "compact",
            ["wrap"] = true,
            ["choices"] = new JsonArray([.. choices]),
        };
        return With(json, "value", input.Chosen);
    }

    private static JsonObject Date(CardDateInput input)
    {
        var json = With(new JsonObject { ["type"] = "Input.Date" }, "value", input.Value is { } value ? LocalDatePattern.Iso.Format(value) : null);
        With(json, "min", input.Earliest is { } earliest ? LocalDatePattern.Iso.Format(earliest) : null);
        return With(json, "max", input.Latest is { } latest ? LocalDatePattern.Iso.Format(latest) : null);
    }

    private static JsonObject With(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }
}
