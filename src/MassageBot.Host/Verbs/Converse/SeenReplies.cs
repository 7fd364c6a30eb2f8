using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Reads new replies from a conversation's log, as the client of its channel sees them.</summary>
internal sealed class SeenReplies(RehearsedClinic clinic, ConversationFacts conversation)
{
    private const int Page = 200;

    private long _read;

    public async Task<ImmutableArray<SeenReply>> ReadOnAsync(CancellationToken cancellationToken)
    {
        var logged = await clinic.Get<IConversationLog>().ReadAsync(conversation.Id, _read, Page, cancellationToken);
        _read = logged.Count > 0 ? logged[^1].Sequence : _read;
        return [.. logged.Select(entry => JObject.Parse(entry.Json)).Where(IsReply).Select(Render)];
    }

    private static bool IsReply(JObject activity) =>
        (string?)activity["type"] == "message" && (string?)activity.SelectToken("from.role") == "bot";

    private static bool IsCard(JToken attachment) => (string?)attachment["contentType"] == ReplyActivity.CardContentType;

    private static SeenReply Render(JObject activity) => new()
    {
        Text = (string?)activity["text"] ?? "",
        Asking = (string?)activity.SelectToken("channelData.asking"),
        Keys = [.. activity.SelectToken("channelData.keys")?.Values<string>().OfType<string>() ?? []],
        Buttons = [.. activity.SelectTokens("suggestedActions.actions[*].title").Values<string>().OfType<string>()],
        Cards = [.. activity.SelectTokens("attachments[*]").Where(IsCard).Select(card => card["content"]!.ToString())],
        Locale = (string?)activity["locale"],
    };
}
