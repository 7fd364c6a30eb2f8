using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace MassageBot.Host.Channels;

/// <summary>Activities as JSON, the way the Bot Framework writes them.</summary>
internal static class ActivityJson
{
    private const int Deepest = 64;
    private const int Replacement = 0xFFFD;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = Deepest,
        // What a sender calls $type or $ref is text like any other, and never names a type of ours.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) },
    });

    public static string Write(Activity activity)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        Serializer.Serialize(writer, activity);
        return text.ToString();
    }

    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Serializer.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("A stored activity is null.");
    }

    /// <summary>True when a turn can read it: every field that has a type holds a value of it.</summary>
    public static bool IsReadable(JObject activity)
    {
        try
        {
            return activity.ToObject<Activity>(Serializer) is not null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return false;
        }
    }

    /// <summary>Reads a body as one JSON object, texts that look like dates left as they are; null when it is anything else.</summary>
    public static JObject? TryParse(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };
            var parsed = JToken.ReadFrom(reader) as JObject;
            return reader.Read() || parsed is null ? null : IsWellFormed(parsed) ? parsed : (JObject)WellFormed(parsed);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether nothing has to be replaced, which is nearly always so.</summary>
    private static bool IsWellFormed(JToken token)
    {
        switch (token)
        {
            case JProperty property:
                return IsWellFormed(property.Name) && IsWellFormed(property.Value);
            case JContainer all:
                var part = all.First;
                while (part is not null && IsWellFormed(part))
                {
                    part = part.Next;
                }

                return part is null;
            default:
                return token is not JValue { Value: string text } || IsWellFormed(text);
        }
    }

    /// <summary>Stores and wires take neither NUL nor half a surrogate pair, both of which JSON can spell.</summary>
    private static JToken WellFormed(JToken token) => token switch
    {
        JObject parsed => Object(parsed),
        JArray list => new JArray(list.Select(WellFormed)),
        JValue { Value: string text } => new JValue(WellFormed(text)),
        _ => token,
    };

    private static JObject Object(JObject parsed)
    {
        var whole = new JObject();
        foreach (var property in parsed.Properties())
        {
            whole[WellFormed(property.Name)] = WellFormed(property.Value);
        }

        return whole;
    }

    private static string WellFormed(string text) =>
        IsWellFormed(text) ? text : string.Concat(text.EnumerateRunes()).Replace('\0', (char)Replacement);

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0 or Replacement)
            {
                return false;
            }
        }

        return true;
    }
}
