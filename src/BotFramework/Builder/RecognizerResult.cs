using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public interface IRecognizerConvert
{
    /// <summary>Reads a result into a recognizer's own type.</summary>
    void Convert(dynamic result);
}

public class IntentScore
{
    [JsonProperty("score")]
    public double? Score { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}

/// <summary>What a recognizer made of an utterance.</summary>
public class RecognizerResult : IRecognizerConvert
{
    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("alteredText")]
    public string AlteredText { get; set; }

    [JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; }

    [JsonProperty("entities")]
    public JObject Entities { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    public void Convert(dynamic result)
    {
        Text = result.Text;
        AlteredText = result.AlteredText;
        Intents = result.Intents;
        Entities = result.Entities;
        Properties = result.Properties;
    }
}
