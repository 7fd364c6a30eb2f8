#if !OFFICIAL_BOT_SDK
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

public sealed class CallerTests : IDisposable
{
    private const string Bot = "our-app";
    private const string ServiceUrl = "https://channel.test/";

    private readonly RSA _key = RSA.Create(2048);
    private readonly Publisher _publisher;

    public CallerTests()
    {
        _publisher = new Publisher(_key);
    }

    public void Dispose()
    {
        _key.Dispose();
        _publisher.Dispose();
    }

    [Fact]
    public async Task A_channel_with_its_token_is_let_in()
    {
        var caller = await AskAsync(ChannelToken());

        caller.ClaimsIdentity.FindFirst("aud")!.Value.ShouldBe(Bot);
        (caller.Audience, caller.CallerId).ShouldBe(("https://api.botframework.com", "urn:botframework:azure"));
        caller.ConnectorFactory.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("another-app", ServiceUrl, "https://api.botframework.com")]
    [InlineData(Bot, "https://elsewhere.test/", "https://api.botframework.com")]
    [InlineData(Bot, ServiceUrl, "https://somebody.else")]
    public async Task A_token_for_another_bot_place_or_issuer_is_refused(string audience, string serviceUrl, string issuer) =>
        await Should.ThrowAsync<UnauthorizedAccessException>(() => AskAsync(ChannelToken(audience, serviceUrl, issuer)));

    [Fact]
    public async Task A_token_signed_by_another_key_is_refused()
    {
        using var another = RSA.Create(2048);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => AskAsync(ChannelToken(key: another)));
    }

    [Fact]
    public async Task A_token_out_of_its_time_is_refused() =>
        await Should.ThrowAsync<UnauthorizedAccessException>(() => AskAsync(ChannelToken(ends: TimeProvider.System.GetUtcNow().AddHours(-1))));

    [Fact]
    public async Task A_key_that_speaks_for_other_channels_only_is_refused()
    {
        _publisher.Endorsements = ["skype"];

        await Should.ThrowAsync<UnauthorizedAccessException>(() => AskAsync(ChannelToken()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic YTpi")]
    public async Task Without_a_token_nobody_is_let_in(string? header) =>
        await Should.ThrowAsync<UnauthorizedAccessException>(() => Door().AuthenticateRequestAsync(Incoming(), header!, default));

    [Fact]
    public async Task Without_a_token_everybody_is_let_in_where_authentication_is_off() =>
        (await Door(new PasswordServiceClientCredentialFactory()).AuthenticateRequestAsync(Incoming(), null!, default))
            .ClaimsIdentity.AuthenticationType.ShouldBe("anonymous");

    [Fact]
    public async Task Another_bot_is_let_in_only_where_it_is_on_the_list()
    {
        var token = BotToken("their-app");

        await Should.ThrowAsync<UnauthorizedAccessException>(() => AskAsync(token));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => AskAsync(token, new AllowedCallersClaimsValidator(["somebody"])));
        var caller = await AskAsync(token, new AllowedCallersClaimsValidator(["their-app"]));

        (caller.Audience, caller.CallerId).ShouldBe(("their-app", "urn:botframework:aadappid:their-app"));
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public async Task Without_an_app_id_only_a_developers_machine_is_open(string environment, bool open)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("environment", environment)]).Build();
        var asked = new ConfigurationBotFrameworkAuthentication(settings).AuthenticateRequestAsync;

        if (open)
        {
            (await asked(Incoming(), null!, default)).ClaimsIdentity.ShouldNotBeNull();
            return;
        }

        await Should.ThrowAsync<UnauthorizedAccessException>(() => asked(Incoming(), null!, default));
    }

    [Fact]
    public void An_unknown_channel_service_is_refused() =>
        Should.Throw<ArgumentException>(() => BotFrameworkAuthenticationFactory.Create("https://nowhere", true, null, null, null, null, null, null, null, Credentials(), new AuthenticationConfiguration(), null, null));

    [Fact]
    public async Task The_older_way_of_checking_a_token_comes_to_the_same()
    {
#pragma warning disable CS0618 // What is tested is kept for bots that still use it.
        var identity = await JwtTokenValidation.AuthenticateRequest(Incoming(), ChannelToken(), new OneApp(), null, new HttpClient(_publisher));

        JwtTokenValidation.GetAppIdFromClaims([new Claim("ver", "1.0"), new Claim("appid", "a")]).ShouldBe("a");
        SkillValidation.IsSkillToken(BotToken("their-app")).ShouldBeTrue();
        SkillValidation.IsSkillToken(ChannelToken()).ShouldBeFalse();
#pragma warning restore CS0618
        identity.FindFirst("serviceurl")!.Value.ShouldBe(ServiceUrl);
    }

    private static PasswordServiceClientCredentialFactory Credentials() => new(Bot, "secret", null, null, null);

    private static Activity Incoming() => new(ActivityTypes.Message) { ChannelId = "msteams", ServiceUrl = ServiceUrl };

    private Task<AuthenticateRequestResult> AskAsync(string header, ClaimsValidator? validator = null) =>
        Door(Credentials(), validator).AuthenticateRequestAsync(Incoming(), header, default);

    private BotFrameworkAuthentication Door(ServiceClientCredentialsFactory? credentials = null, ClaimsValidator? validator = null) =>
        BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, null, null, null, credentials ?? Credentials(), new AuthenticationConfiguration { ClaimsValidator = validator }, _publisher, null);

    private string ChannelToken(
        string audience = Bot,
        string serviceUrl = ServiceUrl,
        string issuer = "https://api.botframework.com",
        RSA? key = null,
        DateTimeOffset? ends = null) => Signed(key ?? _key, ends, new() { ["iss"] = issuer, ["aud"] = audience, ["serviceurl"] = serviceUrl });

    private string BotToken(string caller) => Signed(_key, null, new()
    {
        ["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        ["aud"] = Bot,
        ["ver"] = "2.0",
        ["azp"] = caller,
    });

    private static string Signed(RSA key, DateTimeOffset? ends, Dictionary<string, object> claims)
    {
        var until = ends ?? TimeProvider.System.GetUtcNow().AddHours(1);
        var token = new SecurityTokenDescriptor
        {
            Claims = claims,
            Expires = until.UtcDateTime,
            NotBefore = until.AddHours(-2).UtcDateTime,
            IssuedAt = until.AddHours(-2).UtcDateTime,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "k1", CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } }, "RS256"),
        };
        return "Bearer " + new JsonWebTokenHandler().CreateToken(token);
    }

    private sealed class OneApp : ICredentialProvider
    {
        public Task<bool> IsValidAppIdAsync(string appId) => Task.FromResult(appId == Bot);

        public Task<string> GetAppPasswordAsync(string appId) => Task.FromResult("secret");

        public Task<bool> IsAuthenticationDisabledAsync() => Task.FromResult(false);
    }

    /// <summary>The place where an issuer's keys stand.</summary>
    private sealed class Publisher(RSA key) : HttpMessageHandler, IHttpClientFactory
    {
        public string[] Endorsements { get; set; } = ["msteams"];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var shown = key.ExportParameters(includePrivateParameters: false);
            var json = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal)
                ? JObject.FromObject(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", n = Base64UrlEncoder.Encode(shown.Modulus), e = Base64UrlEncoder.Encode(shown.Exponent), endorsements = Endorsements } } })
                : JObject.FromObject(new { issuer = "https://api.botframework.com", jwks_uri = "https://keys.test/keys" });
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(json.ToString()) });
        }
    }
}
#endif
