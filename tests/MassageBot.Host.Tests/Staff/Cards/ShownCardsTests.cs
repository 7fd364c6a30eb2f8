using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Cards;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.Staff.Cards;

/// <summary>The cards that staff are really shown in a morning: all of them are read by the published parser.</summary>
public sealed class ShownCardsTests
{
    /// <summary>Names a folder into which the cards are written as well, for looking at them: gallery.mjs draws them.</summary>
    public const string Gallery = "SHOWN_CARDS";

    private const int Fewest = 7;

    [CardParserTheory]
    [InlineData("en-US")]
    [InlineData("es-MX")]
    public async Task The_published_parser_reads_every_card_of_a_morning_without_a_warning(string locale)
    {
        await using var room = await SignedStaffRoom.OpenAsync();
        var cards = await MorningAsync(room, locale);

        foreach (var (name, card) in cards)
        {
            (await CardParser.ComplaintsAsync(card.ToString())).ShouldBeEmpty(name);
            Keep(locale, name, card);
        }

        cards.Count.ShouldBeGreaterThanOrEqualTo(Fewest);
    }

    private static async Task<IReadOnlyDictionary<string, JObject>> MorningAsync(SignedStaffRoom room, string locale)
    {
        var cards = new Dictionary<string, JObject>(StringComparer.Ordinal);
        var (visitor, matter) = await room.AskedForAsync();
        await visitor.SayAsync("I'd like a 60 minute deep tissue massage on Thursday at 2pm, and is there parking?");
        await room.Host.Get<IAlerts>().RaiseAsync(RedFlag(room), visitor.Conversation, CancellationToken.None);
        await room.SettleAsync(SignedStaffRoom.Channel);
        await SayAsync(room, locale, "queue", "q");
        var own = await room.SendPressAsync(SignedStaffRoom.Rosa, "handoff.claim", matter, "c1", locale);
        foreach (var command in new[] { "today", "approvals", "alerts", "digest", "faq" })
        {
            await SayAsync(room, locale, command, command);
        }

        foreach (var attachment in room.Heard.SelectMany(reply => reply.Activity["attachments"] as JArray ?? []).OfType<JObject>().Where(one => one["content"] is JObject))
        {
            cards[$"{cards.Count:00}-{attachment["name"]}"] = (JObject)attachment["content"]!;
        }

        cards[$"{cards.Count:00}-handoff.own"] = (JObject)own["value"]!;
        return cards;
    }

    private static Task SayAsync(SignedStaffRoom room, string locale, string text, string id)
    {
        var message = room.From(SignedStaffRoom.Ines, "message", id);
        (message["text"], message["locale"]) = (text, locale);
        return room.SendAsync(SignedStaffRoom.Ines, message);
    }

    private static Alert RedFlag(SignedStaffRoom room) => new()
    {
        Id = Guid.NewGuid(),
        Kind = AlertKind.RedFlag,
        RaisedAt = Instant.FromDateTimeOffset(room.Host.Clock.GetUtcNow()),
        RuleIds = ["E01"],
        FirstName = "Sam",
        Phone = "+12125550187",
    };

    private static void Keep(string locale, string name, JObject card)
    {
        if (Environment.GetEnvironmentVariable(Gallery) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{locale[..2]}-{name}.json"), card.ToString());
        }
    }
}
