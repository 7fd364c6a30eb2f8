using System.Security.Cryptography;
using System.Text;

namespace MassageBot.Trials.Week;

/// <summary>Hands over to the clinic what clients text, and what became of its own texts, signed as Twilio signs.</summary>
internal sealed class Handset(HttpClient clinic)
{
    public const string Account = "AC00000000000000000000000000000042";
    public const string Number = "+15551230100";

    private const string Token = "the-token-of-the-trials";
    private const string Url = "https://clinic.example/sms/twilio";
    private const string Door = "/sms/twilio";
    private const string Status = "/status";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The settings of a host that sends its texts to that carrier. One address sends for everybody here, so that the limits are wide.</summary>
    public static IReadOnlyList<string> Settings(string carrier) =>
    [
        "--Sms:AccountSid", Account, "--Sms:AuthToken", Token, "--Sms:From", Number, "--Sms:PublicUrl", Url, "--Sms:ApiBaseAddress", carrier,
        .. from pace in new[] { "PerNumber", "PerPrefix" }
           from limit in new[] { "Burst", "PerMinute" }
           from word in new[] { $"--Sms:{pace}:{limit}", "100000" }
           select word,
    ];

    /// <summary>Until it is acknowledged: the same text again is the same text.</summary>
    public async Task SendAsync(SaidText text, CancellationToken cancellationToken)
    {
        Dictionary<string, string> form = new()
        {
            ["AccountSid"] = Account,
            ["ApiVersion"] = "2010-04-01",
            ["Body"] = text.Text,
            ["From"] = text.From,
            ["MessageSid"] = $"SM{text.Order:x32}",
            ["NumMedia"] = "0",
            ["To"] = Number,
        };
        while (!await PostAsync("", form, cancellationToken))
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <param name="text">A text that the clinic has sent.</param>
    /// <param name="fate">Twilio's word for what became of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<bool> ReportAsync(CarriedText text, string fate, CancellationToken cancellationToken) => PostAsync(
        Status,
        new Dictionary<string, string>
        {
            ["AccountSid"] = Account,
            ["From"] = Number,
            ["MessageSid"] = FakeCarrier.SidOf(text),
            ["MessageStatus"] = fate,
            ["To"] = text.To,
        },
        cancellationToken);

    private async Task<bool> PostAsync(string path, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Door + path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", Sign(Url + path, form));
        try
        {
            using var response = await clinic.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Sign(string url, Dictionary<string, string> form)
    {
        var signed = url + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // Twilio signs so.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
    }
}
