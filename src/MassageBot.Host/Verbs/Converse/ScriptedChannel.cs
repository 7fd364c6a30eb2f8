using MassageBot.Core.Privacy;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.WebChat;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>How the client of a script reaches the bot.</summary>
internal static class ScriptedChannel
{
    public const string Sms = "sms";

    private const string Teams = "msteams";
    private const string UsualNumber = "+15550100100";
    private const string UsualVisitor = "dl_script";

    public static ConversationFacts Of(ConversationScript script) => script.Channel switch
    {
        "sms" => new ConversationFacts(script.Id, Sms, script.Fixtures.From ?? UsualNumber, Locale: null, Reference: null),
        "teams" => new ConversationFacts(script.Id, Teams, UsualVisitor, script.Lang, Reference: null),
        _ => new ConversationFacts(script.Id, VisitorActivity.Channel, UsualVisitor, script.Lang, Reference: null),
    };

    /// <summary>The client's phone, as a conversation by text: the script's own where that is one.</summary>
    public static ConversationFacts PhoneOf(ConversationScript script) => script.Channel == Sms
        ? Of(script)
        : new ConversationFacts($"{script.Id}/phone", Sms, script.Fixtures.From ?? UsualNumber, Locale: null, Reference: null);

    /// <summary>The number has been texted before, and told then what belongs to a first text.</summary>
    public static ConsentRecord TextedBefore(DateTimeOffset now) => new()
    {
        Kind = ConsentKind.FirstText,
        Given = true,
        Wording = "before",
        Channel = Sms,
        At = Instant.FromDateTimeOffset(now),
    };

    /// <summary>The client has come and can be greeted; null where nobody knows of them before they write.</summary>
    public static InboundActivity? Arrival(ConversationFacts conversation, DateTimeOffset now) => conversation.Channel == Sms
        ? null
        : VisitorActivity.Joined(conversation.Id, conversation.UserId!, conversation.Locale, now);

    public static InboundActivity Message(ConversationFacts conversation, string text, DateTimeOffset now) =>
        Send(conversation, new JObject { ["type"] = "message", ["text"] = text }, now);

    /// <summary>A message without a word: a picture, a recording, a file.</summary>
    public static InboundActivity Attachment(ConversationFacts conversation, string contentType, DateTimeOffset now) => Send(
        conversation,
        new JObject
        {
            ["type"] = "message",
            ["attachments"] = new JArray(new JObject { ["contentType"] = contentType, ["contentUrl"] = "https://media.example/1" }),
        },
        now);

    private static InboundActivity Send(ConversationFacts conversation, JObject body, DateTimeOffset now)
    {
        if (conversation.Locale is not null)
        {
            body["locale"] = conversation.Locale;
        }

        return VisitorActivity.Of(body, conversation.Id, conversation.UserId!, now);
    }
}
