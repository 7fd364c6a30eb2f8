using System.Globalization;
using System.Text.Json;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Hands one text to Twilio by its REST API.</summary>
internal sealed class TwilioCall(ConnectorLines lines, SentTexts sent, CarrierNews news, IOptions<SmsOptions> options, TimeProvider time) : IDeliveryCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SmsOptions _sms = options.Value;

    public bool Takes(ConversationFacts conversation) => SmsPair.In(conversation.Reference) is not null;

    /// <summary>The number is looked at again: the settings may have become narrower since the client wrote.</summary>
    public async Task<ConnectorAnswer> SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        var pair = SmsPair.In(delivery.Conversation.Reference)!;
        if ((_sms.IsOn ? SmsNumbers.Fault(_sms, pair) : "sms-is-off") is { } fault)
        {
            return new ConnectorAnswer.Refused(fault);
        }

        var activity = JObject.Parse(delivery.Activity);
        if ((string?)activity["text"] is not { Length: > 0 } text || (delivery.Attempts > 0 && await HasItAsync(pair, text, activity, cancellationToken).ConfigureAwait(false)))
        {
            return new ConnectorAnswer.Taken();
        }

        return await PostAsync(pair, text, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> HasItAsync(SmsPair pair, string text, JObject activity, CancellationToken cancellationToken) =>
        (DateTimeOffset?)activity["timestamp"] is { } said && await sent.HaveAsync(pair.Client, text, said, cancellationToken).ConfigureAwait(false);

    private async Task<ConnectorAnswer> PostAsync(SmsPair pair, string text, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var body = new WatchedBody(await FormAsync(pair, text).ConfigureAwait(false), "application/x-www-form-urlencoded");
        using var request = TwilioMessages.Request(_sms, HttpMethod.Post);
        request.Content = body;
        try
        {
            using var response = await lines.Named.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await UnderstandAsync(response, pair.Client, either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return CallEnds.Failed(failure, body.HasLeft);
        }
    }

    /// <summary>Without a service, a text leaves from the number that the client wrote to.</summary>
    private async Task<string> FormAsync(SmsPair pair, string text)
    {
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("To", pair.Client),
            string.IsNullOrEmpty(_sms.MessagingServiceSid) ? KeyValuePair.Create("From", pair.Clinic) : KeyValuePair.Create("MessagingServiceSid", _sms.MessagingServiceSid),
            KeyValuePair.Create("Body", text),
            KeyValuePair.Create("StatusCallback", _sms.StatusUrl),
        ]);
        return await form.ReadAsStringAsync().ConfigureAwait(false);
    }

    /// <summary>A token that is not accepted may be set right meanwhile; what Twilio says of the number or the text itself stays so.</summary>
    private async Task<ConnectorAnswer> UnderstandAsync(HttpResponseMessage response, string number, CancellationToken cancellationToken)
    {
        var kind = $"status {(int)response.StatusCode}";
        return (int)response.StatusCode switch
        {
            >= 200 and < 300 => new ConnectorAnswer.Taken(),
            401 or 403 or 429 or 503 => new ConnectorAnswer.Later(kind, CallEnds.After(response.Headers.RetryAfter, time.GetUtcNow())),
            408 or >= 500 => new ConnectorAnswer.Unclear(kind),
            _ => await RefusedAsync(response, number, kind, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ConnectorAnswer> RefusedAsync(HttpResponseMessage response, string number, string kind, CancellationToken cancellationToken) =>
        await CodeInAsync(response, cancellationToken).ConfigureAwait(false) is { } code
            ? new ConnectorAnswer.Refused($"twilio {code}", await news.HearAsync(number, code, CancellationToken.None).ConfigureAwait(false))
            : new ConnectorAnswer.Refused(kind);

    /// <summary>Twilio's number of what is wrong (21610: the client has opted out; 21614: no mobile number); null when it gives none.</summary>
    private static async Task<string?> CodeInAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
            return told.RootElement.ValueKind == JsonValueKind.Object && told.RootElement.TryGetProperty("code", out var code) && code.TryGetInt32(out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception failure) when (failure is JsonException or HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
        {
            // It is refused all the same.
            return null;
        }
    }
}
