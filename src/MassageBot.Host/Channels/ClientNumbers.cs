using System.Globalization;
using MassageBot.Core.Privacy;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels;

/// <summary>
/// Masks card and social-security numbers in all that a sender can write into an activity: texts, values of card submits as texts or
/// numbers, one number spread over several fields, and names of fields.
/// </summary>
internal static class ClientNumbers
{
    /// <summary>The protocol's own ids have to come back unchanged: a channel's account id may look like a card's number.</summary>
    private static readonly HashSet<string> Ids = new(StringComparer.Ordinal)
    {
        "id", "timestamp", "replyToId", "channelId", "serviceUrl", "conversation.id", "from.id", "from.aadObjectId", "recipient.id",
        "channelData.clientActivityID",
    };

    /// <summary>Changes the activity in place.</summary>
    public static void Mask(JObject activity) => MaskInside(activity, activity);

    private static void MaskInside(JContainer container, JObject root)
    {
        foreach (var child in container.Children().ToList())
        {
            var property = child as JProperty;
            switch (property?.Value ?? child)
            {
                case JContainer inner:
                    MaskInside(inner, root);
                    break;
                case JValue value when !Ids.Contains(Path(value, root)):
                    MaskOne(value, property?.Name);
                    break;
            }

            MaskName(property);
        }

        MaskNeighbours(container, root);
    }

    private static void MaskOne(JValue value, string? name)
    {
        if (Text(value) is not { } text)
        {
            return;
        }

        // A field that is called "ssn" says what nine digits in it are.
        var told = name?.Contains("ssn", StringComparison.OrdinalIgnoreCase) == true || name?.Contains("social", StringComparison.OrdinalIgnoreCase) == true
            ? "ssn: "
            : "";
        var masked = SensitiveNumbers.Mask(told + text)[told.Length..];
        if (masked != text)
        {
            value.Value = masked;
        }
    }

    private static void MaskName(JProperty? property)
    {
        if (property is not null && SensitiveNumbers.Mask(property.Name) is var name && name != property.Name && property.Parent is JObject parent)
        {
            property.Remove();
            parent[name] = property.Value;
        }
    }

    private static void MaskNeighbours(JContainer container, JObject root)
    {
        var run = new List<JValue>();
        foreach (var value in container.Children().Select(child => (child as JProperty)?.Value ?? child).Append(null))
        {
            if (value is JValue one && Text(one) is { } text && IsPartOfANumber(text) && !Ids.Contains(Path(one, root)))
            {
                run.Add(one);
                continue;
            }

            MaskRun(run);
            run.Clear();
        }
    }

    private static void MaskRun(List<JValue> run)
    {
        if (run.Count < 2 || SensitiveNumbers.MaskTogether([.. run.Select(value => Text(value)!)]) is not { } masked)
        {
            return;
        }

        foreach (var (value, text) in run.Zip(masked).Where(pair => pair.Second.Contains('•', StringComparison.Ordinal)))
        {
            value.Value = text;
        }
    }

    private static bool IsPartOfANumber(string text) =>
        text.Length is > 0 and <= 24 && text.Any(char.IsDigit) && text.All(letter => char.IsDigit(letter) || letter is ' ' or '-' or '.');

    private static string? Text(JValue value) => value.Type switch
    {
        JTokenType.String => (string?)value.Value,
        JTokenType.Integer => value.ToString(CultureInfo.InvariantCulture),
        JTokenType.Float when value.Value is double number && Math.Abs(number) < 1e20 && number == Math.Floor(number) => number.ToString("F0", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The names from the top down to the value, two at most: no id stands deeper.</summary>
    private static string Path(JValue value, JObject root) => value.Parent switch
    {
        JProperty property when property.Parent == root => property.Name,
        JProperty { Parent.Parent: JProperty outer } property when outer.Parent == root => $"{outer.Name}.{property.Name}",
        _ => "",
    };
}
