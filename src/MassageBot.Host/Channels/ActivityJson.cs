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

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = Deepest,
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

    /// <summary>Reads a body as one JSON object, texts that look like dates left as they are; null when it is anything else.</summary>
    public static JObject? TryParse(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None, MaxDepth = Deepest };
            var parsed = JToken.ReadFrom(reader) as JObject;
            return reader.Read() ? null : parsed;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
