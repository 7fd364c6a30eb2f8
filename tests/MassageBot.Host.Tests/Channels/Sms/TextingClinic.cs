using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A clinic with a number at Twilio, and a client who texts.</summary>
public sealed class TextingClinic(ClinicHost? host = null, FakeTwilio? twilio = null) : IAsyncLifetime
{
    public const string AccountSid = "AC00000000000000000000000000000042";
    public const string AuthToken = "the token of the account";
    public const string Number = "+15551230100";
    public const string Client = "+15550100172";
    public const string Door = "/sms/twilio";
    public const string PublicUrl = "https://clinic.example/sms/twilio";

    private int _texts;

    public ClinicHost Host { get; } = host ?? new();

    public FakeTwilio Twilio { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Twilio = twilio ?? await FakeTwilio.StartAsync();
        Twilio.Now = Host.Clock.GetUtcNow();
        Host.With("Sms:AccountSid", AccountSid)
            .With("Sms:AuthToken", AuthToken)
            .With("Sms:From", Number)
            .With("Sms:PublicUrl", PublicUrl)
            .With("Sms:ApiBaseAddress", Twilio.Address);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Twilio.DisposeAsync();
    }

    /// <summary>What Twilio tells of a text from the clinic to the client.</summary>
    public static Dictionary<string, string> Status(string status, string code) => new()
    {
        ["MessageSid"] = "SM00000000000000000000000000000001",
        ["SmsSid"] = "SM00000000000000000000000000000001",
        ["MessageStatus"] = status,
        ["SmsStatus"] = status,
        ["To"] = Client,
        ["From"] = Number,
        ["AccountSid"] = AccountSid,
        ["ApiVersion"] = "2010-04-01",
        ["ErrorCode"] = code,
    };

    /// <summary>The form of a text, with what is given in place of the usual.</summary>
    public Dictionary<string, string> Text(string body, params (string Name, string Value)[] instead)
    {
        var sid = $"SM{++_texts:x32}";
        var form = new Dictionary<string, string>
        {
            ["ToCountry"] = "US",
            ["SmsMessageSid"] = sid,
            ["NumMedia"] = "0",
            ["SmsSid"] = sid,
            ["SmsStatus"] = "received",
            ["Body"] = body,
            ["To"] = Number,
            ["NumSegments"] = "1",
            ["MessageSid"] = sid,
            ["AccountSid"] = AccountSid,
            ["From"] = Client,
            ["ApiVersion"] = "2010-04-01",
        };
        foreach (var (name, value) in instead)
        {
            form[name] = value;
        }

        return form;
    }

    /// <summary>Signed by the account for the clinic's address.</summary>
    public Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form) => PostAsync(form, Signature(form, PublicUrl));

    public Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form, string? signature, string door = Door) =>
        SendAsync(new FormUrlEncodedContent(form), signature, door);

    public Task<HttpResponseMessage> TellAsync(Dictionary<string, string> form) =>
        PostAsync(form, Signature(form, PublicUrl + "/status"), Door + "/status");

    public Task<HttpResponseMessage> SendAsync(HttpContent content, string? signature, string door = Door)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = content };
        if (signature is not null)
        {
            request.Headers.Add("X-Twilio-Signature", signature);
        }

        return Host.CreateClient().SendAsync(request);
    }

    public static string Signature(Dictionary<string, string> form, string url, string token = AuthToken) => TwilioSignature.Of(
        token, url + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value)));

    /// <summary>Texts and lets the turn and the delivery of its replies run.</summary>
    public async Task<HttpResponseMessage> SayAsync(string body, params (string Name, string Value)[] instead)
    {
        var response = await PostAsync(Text(body, instead));
        await SettleAsync();
        return response;
    }

    public static string Conversation(string client = Client) => new SmsPair(client, Number).ConversationId;

    public async Task SettleAsync(string client = Client)
    {
        await Host.TurnsAsync(Conversation(client));
        await Host.RunDueJobsAsync();
    }

    public async Task LaterAsync(TimeSpan by)
    {
        Host.Clock.Advance(by);
        await SettleAsync();
    }

    public IEnumerable<string> Heard => Twilio.Texts.Select(text => text.Body);

    internal async Task<IReadOnlyList<RaisedAlert>> AlertsAsync() => await Host.Get<IAlerts>().OpenAsync(10, CancellationToken.None);
}
