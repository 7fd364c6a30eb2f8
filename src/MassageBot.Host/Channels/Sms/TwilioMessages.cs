using System.Net.Http.Headers;
using System.Text;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Where the texts of the clinic's account are, and how the bot signs in there.</summary>
internal static class TwilioMessages
{
    /// <param name="sms">The account.</param>
    /// <param name="method">POST hands over a text, GET lists the latest ones.</param>
    /// <param name="query">Never with a number of a client in it: addresses are logged on their way.</param>
    public static HttpRequestMessage Request(SmsOptions sms, HttpMethod method, string query = "")
    {
        var request = new HttpRequestMessage(method, $"{sms.ApiBaseAddress.TrimEnd('/')}/2010-04-01/Accounts/{sms.AccountSid}/Messages.json{query}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{sms.AccountSid}:{sms.AuthToken}")));
        return request;
    }
}
