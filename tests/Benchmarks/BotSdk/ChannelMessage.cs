using System.Text.Json.Serialization;

namespace MassageBot.Benchmarks.BotSdk;

/// <summary>A message as a channel posts it when it waits for the replies.</summary>
internal sealed record ChannelMessage
{
    public string Type { get; init; } = "message";

    public required string Id { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public required DateTimeOffset LocalTimestamp { get; init; }

    public string ServiceUrl { get; init; } = "https://channel.example/";

    public string ChannelId { get; init; } = "webchat";

    public required Account From { get; init; }

    public required Account Conversation { get; init; }

    public Account Recipient { get; init; } = new("bot", "Front desk", "bot");

    public string TextFormat { get; init; } = "plain";

    public string Locale { get; init; } = "en-US";

    public required string Text { get; init; }

    public string DeliveryMode { get; init; } = "expectReplies";

    public required ClientData ChannelData { get; init; }

    /// <summary>The next message of a client, whose conversation bears the same name.</summary>
    public static ChannelMessage Of(string client, string text)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new ChannelMessage
        {
            Id = Guid.NewGuid().ToString("N"),
            Timestamp = now,
            LocalTimestamp = now.ToOffset(TimeSpan.FromHours(-5)),
            From = new Account(client, "Maya", "user"),
            Conversation = new Account($"c_{client}"),
            Text = text,
            ChannelData = new ClientData(Guid.NewGuid().ToString("N")),
        };
    }
}

internal sealed record Account(string Id, string? Name = null, string? Role = null);

internal sealed record ClientData([property: JsonPropertyName("clientActivityID")] string ClientActivityId);

/// <summary>The echo bot's reply to it, property by property.</summary>
internal sealed record ChannelReply
{
    public string Type { get; init; } = "message";

    public required string ServiceUrl { get; init; }

    public required string ChannelId { get; init; }

    public required Account From { get; init; }

    public required Account Conversation { get; init; }

    public required Account Recipient { get; init; }

    public required string Locale { get; init; }

    public required string Text { get; init; }

    public required string Speak { get; init; }

    public string InputHint { get; init; } = "acceptingInput";

    public IReadOnlyList<string> Attachments { get; init; } = [];

    public IReadOnlyList<string> Entities { get; init; } = [];

    public required string ReplyToId { get; init; }

    /// <summary>What a bot would say, made by hand.</summary>
    public static ChannelReplies To(ChannelMessage message)
    {
        var answer = $"Echo: {message.Text}";
        var reply = new ChannelReply
        {
            ServiceUrl = message.ServiceUrl,
            ChannelId = message.ChannelId,
            From = message.Recipient,
            Conversation = message.Conversation,
            Recipient = message.From,
            Locale = message.Locale,
            Text = answer,
            Speak = answer,
            ReplyToId = message.Id,
        };
        return new ChannelReplies([reply]);
    }
}

internal sealed record ChannelReplies(IReadOnlyList<ChannelReply> Activities);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChannelMessage))]
[JsonSerializable(typeof(ChannelReplies))]
internal sealed partial class ChannelJson : JsonSerializerContext;
