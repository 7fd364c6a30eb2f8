using System.Text.Json.Nodes;
using MassageBot.Core.Booking.When;

namespace MassageBot.Core.Tests.Booking.When;

public sealed class ClientPhrasesTests
{
    public static TheoryData<string, string, string> Phrases()
    {
        var phrases = new TheoryData<string, string, string>();
        foreach (var (now, text, meaning) in ClientPhrases.All())
        {
            phrases.Add(now, text, meaning);
        }

        return phrases;
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void What_a_client_writes_is_understood(string now, string text, string meaning)
    {
        var read = WhenVocabulary.ToJson(FrontDesk.Read(text, now));

        ClientPhrases.Readings(meaning).ShouldContain(reading => Same(reading, read), $"read as {read.ToJsonString()}");
    }

    private static bool Same(JsonObject expected, JsonObject read) =>
        JsonNode.DeepEquals(Sorted(expected), Sorted(read));

    private static JsonObject Sorted(JsonObject json) => new(json.Select(pair =>
        new KeyValuePair<string, JsonNode?>(pair.Key, pair.Value is JsonArray list
            ? new JsonArray([.. list.Select(item => item!.DeepClone()).OrderBy(item => item.ToJsonString(), StringComparer.Ordinal)])
            : pair.Value!.DeepClone())));
}
