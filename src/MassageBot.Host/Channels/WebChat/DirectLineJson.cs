using System.Text.Json.Serialization;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>A conversation as Direct Line 3.0 describes it to its client.</summary>
internal sealed record ConversationAnswer
{
    public required string ConversationId { get; init; }

    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    public string? UserId { get; init; }

    public string? StreamUrl { get; init; }

    public string? ReferenceGrammarId { get; init; }
}

internal sealed record ActivityIdAnswer(string Id);

internal sealed record ErrorAnswer(ErrorFacts Error);

internal sealed record ErrorFacts(string Code, string Message);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ActivityIdAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
