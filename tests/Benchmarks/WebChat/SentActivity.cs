using System.Text.Json.Serialization;

namespace MassageBot.Benchmarks.WebChat;

/// <summary>A message as the web chat sends it. The bare endpoint gets, and gives back, the same.</summary>
internal sealed record SentActivity
{
    public string Type { get; init; } = "message";

    public required string Text { get; init; }

    public string TextFormat { get; init; } = "plain";

    public string Locale { get; init; } = "en-US";

    public required Sender From { get; init; }

    public required SentChannelData ChannelData { get; init; }

    /// <summary>The visitor <paramref name="userId"/> says <paramref name="text"/>.</summary>
    public static SentActivity Of(string userId, string text) => new()
    {
        Text = text,
        From = new Sender(userId, "user"),
        ChannelData = new SentChannelData(Guid.NewGuid().ToString("N")),
    };
}

internal sealed record Sender(string Id, string Role);

internal sealed record SentChannelData([property: JsonPropertyName("clientActivityID")] string ClientActivityId);

internal sealed record AcceptedActivity(string Id);

internal sealed record OpenedConversation(string ConversationId, string Token, string? UserId, string? StreamUrl);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SentActivity))]
[JsonSerializable(typeof(AcceptedActivity))]
[JsonSerializable(typeof(OpenedConversation))]
internal sealed partial class WebChatJson : System.Text.Json.Serialization.JsonSerializerContext;
