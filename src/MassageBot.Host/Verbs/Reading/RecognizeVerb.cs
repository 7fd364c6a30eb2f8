using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Bot.Recognizing;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Verbs.Reading;

/// <summary><c>recognize --model M --culture C --in SPEC.json --out G</c>: runs a recognizer over an open specification file.</summary>
internal sealed class RecognizeVerb(TimeProvider time) : RowVerb
{
    private static readonly string[] Cultures = ["en-us", "es-es"];
    private static readonly LocalDateTimePattern Reference = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm:ss");

    public override string Name => "recognize";

    protected override string[] MoreArguments => ["model", "culture"];

    protected override Func<JsonObject, JsonObject> Prepare(VerbArguments asked)
    {
        var model = asked.Required("model");
        if (!RecognizerModels.Names.Contains(model))
        {
            throw new VerbRefused($"--model: '{model}' is not known; known: {string.Join(", ", RecognizerModels.Names)}.");
        }

        var culture = asked.Required("culture").ToLowerInvariant();
        if (!Cultures.Contains(culture))
        {
            throw new VerbRefused($"--culture: '{culture}' is not known; known: {string.Join(", ", Cultures)}.");
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().LocalDateTime;
        return row => Timed(() => Answer(row, model, culture, now));
    }

    /// <summary>The cases of a specification, numbered in their order.</summary>
    protected override IReadOnlyList<JsonObject> ReadRows(string path)
    {
        try
        {
            var cases = JsonNode.Parse(File.ReadAllText(path)) as JsonArray ?? throw new VerbRefused($"{path}: a specification is a list of cases.");
            return [.. cases.OfType<JsonObject>().Select((one, index) => Numbered(one, index))];
        }
        catch (JsonException)
        {
            throw new VerbRefused($"{path}: this is no JSON.");
        }
    }

    private static JsonObject Numbered(JsonObject one, int index) => new()
    {
        ["id"] = index,
        ["text"] = JsonLines.Text(one, "Input"),
        ["reference"] = (one["Context"] as JsonObject)?["ReferenceDateTime"]?.ToString(),
    };

    private static JsonObject Answer(JsonObject row, string model, string culture, LocalDateTime now)
    {
        var reference = Reference.Parse(JsonLines.Find(row, "reference") ?? "") is { Success: true } parsed ? parsed.Value : now;
        var found = RecognizerModels.Recognize(model, culture, JsonLines.Text(row, "text"), reference);
        return new JsonObject { ["id"] = row["id"]?.DeepClone(), ["results"] = new JsonArray([.. found.Select(Entity)]) };
    }

    private static JsonNode Entity(RecognizedEntity found) => new JsonObject
    {
        ["Text"] = found.Text,
        ["Start"] = found.Start,
        ["End"] = found.End,
        ["TypeName"] = found.TypeName,
        ["Resolution"] = JsonSerializer.SerializeToNode(found.Resolution),
    };
}
