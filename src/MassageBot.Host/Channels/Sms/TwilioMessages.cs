using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Where the texts of the clinic's account are, and how the bot signs in there.</summary>
internal static class TwilioMessages
{
    /// <param name="sms">The account.</param>
    /// <param name="method">POST hands over a text, GET lists them, the latest first.</param>
    /// <param name="query">Never with a number of a client in it: addresses are logged on their way.</param>
    public static HttpRequestMessage Request(SmsOptions sms, HttpMethod method, string query = "")
    {
        var request = new HttpRequestMessage(method, $"{sms.ApiBaseAddress.TrimEnd('/')}/2010-04-01/Accounts/{sms.AccountSid}/Messages.json{query}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{sms.AccountSid}:{sms.AuthToken}")));
        return request;
    }

    /// <summary>Null when there is no such text.</summary>
    public static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Null when that is no time as Twilio writes it.</summary>
    public static DateTimeOffset? Time(string? told) =>
        DateTimeOffset.TryParseExact(told, "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
