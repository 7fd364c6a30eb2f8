using MassageBot.Host.Channels.Sms;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Sms.Peers;

/// <summary>Ours and Twilio's own library are of one mind about signatures.</summary>
public sealed class SignatureAgreementTests
{
    private const int Forms = 300;

    private static readonly string[] Urls =
    [
        "https://clinic.example/sms/twilio", "https://clinic.example:443/sms/twilio", "https://clinic.example:8443/sms/twilio?clinic=1&x=2",
        "http://127.0.0.1:3978/sms/twilio", "http://localhost/sms/twilio", "https://[::1]:8443/sms/twilio", "https://[::1]/sms/twilio", "https://clinic.example/sms/twilio?at=o'clock",
    ];

    private static readonly string[] Names = ["Body", "body", "From", "To", "MessageSid", "AccountSid", "NumMedia", "Añadido", "_", "a", "Z"];
    private static readonly string[] Values = ["", " ", "+15550100172", "J’ai mal & + au dos\nmerci 🙏", "a=b&c=d", "%41", "🙏", "é", "zz", "Zz", "\"{}\""];

    [SmsPeersFact]
    public async Task What_the_library_signs_is_taken_and_what_it_refuses_is_refused()
    {
        var chance = new Random(8);
        var offers = Enumerable.Range(0, Forms).Select(_ => Offer.Any(chance)).ToList();
        var signatures = await SmsPeers.AskAsync("sign", offers.Select(offer => offer.Question));
        var spoilt = offers.Zip(signatures, (offer, signature) => offer with { Signature = (string)signature! })
            .SelectMany(offer => new[] { offer, offer.Spoilt(chance), offer.WithOtherPort() })
            .ToList();

        var theirs = await SmsPeers.AskAsync("check", spoilt.Select(offer => offer.Question));
        var ours = spoilt.Select(offer => TwilioSignature.IsRight(offer.Token, offer.Signature, offer.Url, offer.Fields));

        ours.ShouldBe(theirs.Values<bool>());
        theirs.Values<bool>().Count(right => right).ShouldBeGreaterThan(Forms);
        theirs.Values<bool>().Count(right => !right).ShouldBeGreaterThan(Forms / 2);
    }

    [SmsPeersFact]
    public async Task A_text_that_the_library_signs_is_answered_and_what_becomes_of_the_answer_is_heard()
    {
        var clinic = new TextingClinic();
        await clinic.InitializeAsync();

        var text = clinic.Text("J’ai mal & + au dos\nmerci 🙏", ("FutureField", "x=y&z"), ("ToCity", ""));
        var taken = await clinic.PostAsync(text, await SignedAsync(TextingClinic.PublicUrl, text));
        await clinic.SettleAsync();
        var reply = clinic.Twilio.Texts.ShouldHaveSingleItem();
        var status = new Dictionary<string, string>
        {
            ["AccountSid"] = TextingClinic.AccountSid,
            ["MessageStatus"] = "undelivered",
            ["ErrorCode"] = "30006",
            ["To"] = reply.Form["To"],
            ["From"] = reply.Form["From"],
        };
        var heard = await clinic.PostAsync(status, await SignedAsync(reply.Form["StatusCallback"], status), new Uri(reply.Form["StatusCallback"]).AbsolutePath);

        ((int)taken.StatusCode, (int)heard.StatusCode).ShouldBe((200, 204));
        reply.Body.ShouldBe("1: J'ai mal & + au dos\nmerci");
        (await clinic.AlertsAsync()).ShouldHaveSingleItem();
        await clinic.DisposeAsync();
    }

    private static async Task<string> SignedAsync(string url, Dictionary<string, string> form) =>
        (string)(await SmsPeers.AskAsync("sign", [new { token = TextingClinic.AuthToken, url, form }])).Single()!;

    private sealed record Offer(string Token, string Url, IReadOnlyList<KeyValuePair<string, string>> Form, string Signature)
    {
        public ILookup<string, string> Fields => Form.ToLookup(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);

        public object Question => new
        {
            token = Token,
            url = Url,
            signature = Signature,
            form = new JObject(Fields.Select(static named => new JProperty(named.Key, named.Count() == 1 ? named.First() : new JArray(named)))),
        };

        public static Offer Any(Random chance) => new(
            Pick(Values, chance) + "token",
            Pick(Urls, chance),
            [.. Enumerable.Range(0, chance.Next(12)).Select(_ => KeyValuePair.Create(Pick(Names, chance), Pick(Values, chance)))],
            "");

        public Offer Spoilt(Random chance) => chance.Next(4) switch
        {
            0 => this with { Form = [.. Form, KeyValuePair.Create("More", "1")] },
            1 => this with { Token = Token + "2" },
            2 => this with { Signature = Signature.ToLowerInvariant() },
            _ => this with { Form = [.. Form.Reverse()] },
        };

        public Offer WithOtherPort() => this with
        {
            Url = Url.Contains(":443", StringComparison.Ordinal) ? Url.Replace(":443", "", StringComparison.Ordinal) : Url.Replace("example/", "example:443/", StringComparison.Ordinal),
        };

        private static string Pick(string[] from, Random chance) => from[chance.Next(from.Length)];
    }
}
