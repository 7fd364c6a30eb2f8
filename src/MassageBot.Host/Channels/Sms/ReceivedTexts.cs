using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MassageBot.Host.Channels.Connector;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Asks Twilio which texts have come to the clinic's number.</summary>
internal sealed class ReceivedTexts(ConnectorLines lines, IOptions<SmsOptions> options, TimeProvider time)
{
    /// <summary>A page of the longest texts stays below what an answer may weigh.</summary>
    private const int PerPage = 100;

    /// <summary>Ten thousand texts: an end for a list that has none.</summary>
    private const int MostPages = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SmsOptions _sms = options.Value;

    /// <summary>Oldest first. Fails as calls fail: then nothing is known.</summary>
    public async Task<IReadOnlyList<LateText>> SinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = new List<LateText>();
        await foreach (var page in PagesAsync(Query(since), cancellationToken).ConfigureAwait(false))
        {
            found.AddRange(page.EnumerateArray().Select(Read).OfType<LateText>().Where(late => late.SentAt >= since));
        }

        return [.. found.OrderBy(static late => late.SentAt)];
    }

    private async IAsyncEnumerable<JsonElement> PagesAsync(string first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = first;
        for (var read = 0; query is not null && read < MostPages; read++)
        {
            using var told = await AskAsync(query, cancellationToken).ConfigureAwait(false);
            yield return told.RootElement.GetProperty("messages");
            query = Next(told.RootElement);
        }
    }

    private async Task<JsonDocument> AskAsync(string query, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = TwilioMessages.Request(_sms, HttpMethod.Get, query);
        using var response = await lines.Named.SendAsync(request, either.Token).ConfigureAwait(false);
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(either.Token).ConfigureAwait(false));
    }

    /// <summary>With a service, any of its numbers may have been written to.</summary>
    private string Query(DateTimeOffset since)
    {
        var to = string.IsNullOrEmpty(_sms.MessagingServiceSid) ? $"To={Uri.EscapeDataString(_sms.From!)}&" : "";
        return string.Create(CultureInfo.InvariantCulture, $"?{to}DateSent%3E={since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}&PageSize={PerPage}");
    }

    /// <summary>The next page is asked for at the same place, whatever place its address names.</summary>
    private static string? Next(JsonElement told) =>
        Text(told, "next_page_uri") is { } next && next.IndexOf('?', StringComparison.Ordinal) is > 0 and var query ? next[query..] : null;

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
