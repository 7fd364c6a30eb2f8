using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Asks Twilio which texts have come to the clinic's number.</summary>
internal sealed class ReceivedTexts(TwilioList list, IOptions<SmsOptions> options)
{
    private readonly SmsOptions _sms = options.Value;

    /// <summary>Oldest first. Fails as calls fail: then nothing is known.</summary>
    public async Task<IReadOnlyList<LateText>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = new List<LateText>();
        await foreach (var page in list.PagesAsync(Filter(since), cancellationToken).ConfigureAwait(false))
        {
            found.AddRange(page.EnumerateArray().Select(Read).OfType<LateText>().Where(late => late.SentAt >= since));
        }

        return [.. found.OrderBy(static late => late.SentAt)];
    }

    /// <summary>With a service, any of its numbers may have been written to.</summary>
    private string Filter(DateTimeOffset since)
    {
        var to = string.IsNullOrEmpty(_sms.MessagingServiceSid) ? $"To={Uri.EscapeDataString(_sms.From!)}&" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{to}DateSent%3E={since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}&");
    }

    private LateText? Read(JsonElement told) =>
        told.ValueKind == JsonValueKind.Object && Text(told, "direction") == "inbound" && IsOurs(told) && SentAt(told) is { } at && TextMessage.Read(told) is { } text ? new LateText(text, at, WasHeard: false) : null;

    /// <summary>An account may have numbers that are none of the bot's.</summary>
    private bool IsOurs(JsonElement told) =>
        (_sms.From is { Length: > 0 } from && Text(told, "to") == from)
        || (_sms.MessagingServiceSid is { Length: > 0 } service && Text(told, "messaging_service_sid") == service);

    private static DateTimeOffset? SentAt(JsonElement told) =>
        TwilioMessages.Time(Text(told, "date_sent")) ?? TwilioMessages.Time(Text(told, "date_created"));

    private static string? Text(JsonElement told, string name) => TwilioMessages.Text(told, name);
}
