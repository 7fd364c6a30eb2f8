using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>Who is let in by a token and who is not.</summary>
public sealed class SignedCallTests(ConnectedClinic clinic) : IClassFixture<ConnectedClinic>
{
    private static readonly Dictionary<string, Func<ConnectedClinic, string?>> Strangers = new()
    {
        ["no token"] = _ => null,
        ["an empty token"] = _ => "",
        ["no token at all"] = _ => "nonsense",
        ["one part too many"] = clinic => clinic.Token() + ".x",
        ["five parts"] = clinic => clinic.Token() + ".x.y",
        ["an empty part"] = clinic => clinic.Token().Replace(".", "..", StringComparison.Ordinal),
        ["no base64"] = clinic => "%%." + clinic.Token(),
        ["a header that is no object"] = clinic => $"{Base64UrlEncoder.Encode("[1]")}.{Rest(clinic)}",
        ["claims nested deeply"] = clinic => $"{TestKey.Part(ConnectedClinic.Header())}.{Base64UrlEncoder.Encode(new string('[', 5000))}.c2ln",
        ["60 KB"] = clinic => Signed(clinic, claims => claims["more"] = new string('x', 60_000)),
        ["algorithm none"] = clinic => Unsigned(clinic, "none"),
        ["algorithm nOnE"] = clinic => Unsigned(clinic, "nOnE"),
        ["a public key used as secret"] = HashedWithThePublicKey,
        ["the signature cut off"] = clinic => clinic.Token()[..(clinic.Token().LastIndexOf('.') + 1)],
        ["the signature of another token"] = clinic => Signed(clinic, claims => claims["exp"] = 9_999_999_999)[..^10] + "AAAAAAAAAA",
        ["RSA-PSS"] = clinic => TestKey.First.Sign(With(ConnectedClinic.Header(), "alg", "PS256"), clinic.Claims()),
        ["a key that nobody published"] = clinic => TestKey.Foreign.Sign(With(ConnectedClinic.Header(), "kid", TestKey.Foreign.Id), clinic.Claims()),
        ["a foreign key under a published id"] = clinic => TestKey.Foreign.Sign(ConnectedClinic.Header(), clinic.Claims()),
        ["a key of its own in the header"] = clinic => TestKey.Foreign.Sign(With(ConnectedClinic.Header(), "jwk", TestKey.Foreign.Published), clinic.Claims()),
        ["an address of keys in the header"] = clinic => TestKey.Foreign.Sign(With(With(ConnectedClinic.Header(), "kid", "x"), "jku", $"{clinic.Cloud.Address}/elsewhere"), clinic.Claims()),
        ["an address of a certificate in the header"] = clinic => TestKey.Foreign.Sign(With(ConnectedClinic.Header(), "x5u", $"{clinic.Cloud.Address}/elsewhere"), clinic.Claims()),
        ["a critical extension"] = clinic => TestKey.First.Sign(With(ConnectedClinic.Header(), "crit", new JArray("b64")), clinic.Claims()),
        ["no key id"] = clinic => TestKey.First.Sign(With(ConnectedClinic.Header(), "kid", null), clinic.Claims()),
        ["no issuer"] = clinic => Signed(clinic, claims => claims.Remove("iss")),
        ["an issuer that looks alike"] = clinic => Signed(clinic, claims => claims["iss"] = FakeCloud.Issuer + "/"),
        ["an issuer of the Emulator"] = clinic => Signed(clinic, claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ["no audience"] = clinic => Signed(clinic, claims => claims.Remove("aud")),
        ["an empty audience"] = clinic => Signed(clinic, claims => claims["aud"] = ""),
        ["another bot's audience"] = clinic => Signed(clinic, claims => claims["aud"] = Guid.NewGuid().ToString()),
        ["no expiry"] = clinic => Signed(clinic, claims => claims.Remove("exp")),
        ["an expiry in words"] = clinic => Signed(clinic, claims => claims["exp"] = "9999999999"),
        ["run out six minutes ago"] = clinic => Signed(clinic, claims => claims["exp"] = Seconds(clinic, minutes: -6)),
        ["good in six minutes"] = clinic => Signed(clinic, claims => claims["nbf"] = Seconds(clinic, minutes: 6)),
        ["no service address"] = clinic => Signed(clinic, claims => claims.Remove("serviceurl")),
        ["a skill's caller"] = clinic => Signed(clinic, claims => claims["appid"] = Guid.NewGuid().ToString()),
        ["an anonymous skill"] = clinic => Signed(clinic, claims => claims["appid"] = "AnonymousSkill"),
    };

    public static TheoryData<string> StrangerKinds { get; } = [.. Strangers.Keys];

    [Theory]
    [MemberData(nameof(StrangerKinds))]
    public async Task A_stranger_is_refused_and_nothing_happens(string kind)
    {
        var response = await clinic.PostAsync(clinic.Message("hello", id: kind, conversation: "strangers").ToString(), Strangers[kind](clinic));
        await clinic.SettleAsync("strangers");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        clinic.Cloud.Calls.ShouldNotContain(call => (string?)call.Activity["conversation"]!["id"] == "strangers");
        clinic.Cloud.CallsElsewhere.ShouldBe(0);
    }

    [Theory]
    [InlineData("serviceUrl", "https://elsewhere.example.org/")]
    [InlineData("serviceUrl", null)]
    [InlineData("channelId", "slack")]
    [InlineData("channelId", "MSTEAMS")]
    [InlineData("channelId", "AseChannel")]
    [InlineData("channelId", "emulator")]
    public async Task A_token_speaks_only_for_its_service_address_and_the_channels_of_its_key(string property, string? value)
    {
        var body = clinic.Message("hello", conversation: "mismatched");
        body[property] = value;

        var response = await clinic.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_call_without_a_channel_is_refused(string? channel)
    {
        var body = clinic.Message("hello", conversation: "mismatched");
        body["channelId"] = channel;

        var response = await clinic.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_call_to_a_skill_is_refused()
    {
        var body = clinic.Message("hello", conversation: "skill");
        body["recipient"]!["role"] = "skill";

        var response = await clinic.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_three_algorithms_of_the_channels_are_accepted(string algorithm)
    {
        var token = TestKey.First.Sign(With(ConnectedClinic.Header(), "alg", algorithm), clinic.Claims());

        var response = await clinic.PostAsync(clinic.Message("hello", algorithm, "algorithms").ToString(), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    public async Task Clocks_may_differ_by_five_minutes(string claim, int minutes)
    {
        var token = Signed(clinic, claims => claims[claim] = Seconds(clinic, minutes));

        var response = await clinic.PostAsync(clinic.Message("hello", claim, "skew").ToString(), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Service_addresses_are_compared_without_case()
    {
        var token = Signed(clinic, claims => claims["serviceurl"] = clinic.Cloud.ServiceUrl.ToUpperInvariant());

        var response = await clinic.PostAsync(clinic.Message("hello", conversation: "cased").ToString(), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("http://service.example.org/")]
    [InlineData("https://10.0.0.5/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://user@service.example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("service")]
    public async Task A_signed_service_address_that_must_not_be_called_is_refused(string address)
    {
        var body = clinic.Message("hello", conversation: "addresses");
        body["serviceUrl"] = address;
        var token = Signed(clinic, claims => claims["serviceurl"] = address);

        var response = await clinic.PostAsync(body.ToString(), token);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_in_the_address_counts_for_nothing()
    {
        var content = new StringContent(clinic.Message("hello").ToString(), Encoding.UTF8, "application/json");

        var response = await clinic.Host.CreateClient().PostAsync($"/api/messages?token={clinic.Token()}&access_token={clinic.Token()}", content);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    private static string Signed(ConnectedClinic clinic, Action<JObject> change)
    {
        var claims = clinic.Claims();
        change(claims);
        return TestKey.First.Sign(ConnectedClinic.Header(), claims);
    }

    private static JObject With(JObject header, string name, JToken? value)
    {
        header[name] = value;
        return header;
    }

    private static string Rest(ConnectedClinic clinic) => clinic.Token()[(clinic.Token().IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static string Unsigned(ConnectedClinic clinic, string algorithm) =>
        $"{TestKey.Part(With(ConnectedClinic.Header(), "alg", algorithm))}.{TestKey.Part(clinic.Claims())}.c2ln";

    private static string HashedWithThePublicKey(ConnectedClinic clinic)
    {
        var text = $"{TestKey.Part(With(ConnectedClinic.Header(), "alg", "HS256"))}.{TestKey.Part(clinic.Claims())}";
        var hash = HMACSHA256.HashData(Encoding.ASCII.GetBytes(TestKey.First.PublicPem), Encoding.ASCII.GetBytes(text));
        return $"{text}.{Base64UrlEncoder.Encode(hash)}";
    }

    private static long Seconds(ConnectedClinic clinic, int minutes) => clinic.Host.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
}
