using MassageBot.Host.Channels;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Content;
using MassageBot.Host.Verbs.Converse;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Cards;

/// <summary>What the bot sends on a channel when it is asked one thing.</summary>
internal static class SaidCards
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static async Task<JObject> AfterAsync(string question, string channel, string language) => (await AllAfterAsync(question, channel, language))[^1];

    public static async Task<IReadOnlyList<JObject>> AllAfterAsync(string question, string channel, string language)
    {
        var script = new ConversationScript
        {
            Id = "card",
            Channel = "web",
            Lang = language,
            Now = ScriptReader.Moment("2026-03-04T10:15"),
            Zone = ShippedContent.Content.Clinic.Zone,
            Turns = [],
            Expect = new Dictionary<string, object?>(),
        };
        var root = Path.GetDirectoryName(ShippedContent.Folder)!;
        await using var clinic = await RehearsedClinic.OpenAsync(root, ShippedContent.Content, script, CancellationToken.None);
        var talk = ScriptedChannel.Of(script) with { Channel = channel };
        await clinic.Get<Inbound>().AcceptAsync(talk, [ScriptedChannel.Message(talk, question, clinic.Clock.GetUtcNow())], CancellationToken.None);
        await clinic.SettleAsync([talk.Id], CancellationToken.None);
        var said = await clinic.Get<IConversationLog>().ReadAsync(talk.Id, 0, 50, CancellationToken.None);
        return [.. said.Select(entry => JObject.Parse(entry.Json)).Where(activity => (string?)activity.SelectToken("from.role") == "bot" && !IsToldOnce(activity))];
    }

    /// <summary>What a number is told with its first text is no part of the answer.</summary>
    private static bool IsToldOnce(JObject activity) => activity.SelectTokens("channelData.keys[*]").Any(key => (string?)key == "opt-out.first-text");

    public static JObject? CardOf(JObject activity) =>
        (JObject?)activity.SelectTokens("attachments[*]").FirstOrDefault(attachment => (string?)attachment["contentType"] == CardType)?["content"];
}
