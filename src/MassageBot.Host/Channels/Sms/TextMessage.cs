using MassageBot.Bot.OptOut;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels.Sms;

/// <summary>A client's text as Twilio tells it.</summary>
internal sealed partial record TextMessage
{
    /// <summary>Marks a text that Twilio has answered itself: STOP, START or HELP.</summary>
    public const string OptOutType = CarrierWish.Field;

    private const int MostMedia = 10;
    private const int LongestName = 100;

    public required string Id { get; init; }

    public required SmsPair Pair { get; init; }

    public required string Text { get; init; }

    /// <summary>Content types of pictures and recordings. Where they lie is not kept: nobody here looks at them.</summary>
    public required IReadOnlyList<string> Media { get; init; }

    /// <summary>Null for most.</summary>
    public required string? OptOut { get; init; }

    /// <summary>Null when the form is no text message.</summary>
    public static TextMessage? Read(TwilioForm form)
    {
        if (!MessageSid().IsMatch(form["MessageSid"]) || form["From"] is not { Length: > 0 and <= LongestName } client || form["To"] is not { Length: > 0 and <= LongestName } clinic)
        {
            return null;
        }

        return new TextMessage
        {
            Id = form["MessageSid"],
            Pair = new SmsPair(client, clinic),
            Text = form["Body"],
            Media = MediaIn(form),
            OptOut = form[nameof(OptOutType)] is { Length: > 0 and <= LongestName } kind ? kind.ToUpperInvariant() : null,
        };
    }

    /// <summary>The same as Twilio lists it later: without the kinds of its pictures, and without what Twilio has answered. Null when it is no text message.</summary>
    public static TextMessage? Read(JsonElement listed)
    {
        var (id, client, clinic) = (TwilioMessages.Text(listed, "sid"), TwilioMessages.Text(listed, "from"), TwilioMessages.Text(listed, "to"));
        if (id is null || !MessageSid().IsMatch(id) || client is not { Length: > 0 and <= LongestName } || clinic is not { Length: > 0 and <= LongestName })
        {
            return null;
        }

        return new TextMessage
        {
            Id = id,
            Pair = new SmsPair(client, clinic),
            Text = TwilioMessages.Text(listed, "body") ?? "",
            Media = [.. Enumerable.Repeat(KindOf(""), CountOf(TwilioMessages.Text(listed, "num_media")))],
            OptOut = null,
        };
    }

    public ConversationFacts Conversation => Pair.Facts(locale: null);

    public InboundActivity Activity(DateTimeOffset sentAt)
    {
        var activity = new JObject
        {
            ["type"] = ActivityTypes.Message,
            ["id"] = Id,
            ["timestamp"] = sentAt.ToString("O", CultureInfo.InvariantCulture),
            ["channelId"] = Known.Sms,
            ["conversation"] = new JObject { ["id"] = Pair.ConversationId },
            ["from"] = new JObject { ["id"] = Pair.Client, ["role"] = RoleTypes.User },
            ["recipient"] = new JObject { ["id"] = Pair.Clinic },
            ["text"] = Text,
            ["textFormat"] = TextFormatTypes.Plain,
            ["attachments"] = new JArray(Media.Select(static kind => new JObject { ["contentType"] = kind })),
        };
        if (OptOut is not null)
        {
            activity["channelData"] = new JObject { [OptOutType] = OptOut };
        }

        // Read again as all that comes in, so that nothing is in it that a store cannot keep.
        return new InboundActivity(Id, Id, ActivityJson.TryParse(activity.ToString(Formatting.None))!, Echo: true);
    }

    private static IReadOnlyList<string> MediaIn(TwilioForm form) =>
        [.. Enumerable.Range(0, CountOf(form["NumMedia"])).Select(at => form[string.Create(CultureInfo.InvariantCulture, $"MediaContentType{at}")]).Select(KindOf)];

    private static int CountOf(string? told) => int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, MostMedia) : 0;

    private static string KindOf(string contentType) => contentType.Length is > 0 and <= LongestName ? contentType : "application/octet-stream";

    [GeneratedRegex(@"^(SM|MM)[0-9a-fA-F]{32}\z")]
    private static partial Regex MessageSid();
}
