using System.Net;
using MassageBot.Host.Tests.Operations.Limits;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class CrossOriginTests : IDisposable
{
    private const string Trusted = "https://www.clinic.example";

    private readonly ClinicHost _clinic = new ClinicHost().With("DirectLine:TrustedOrigins:0", Trusted + "/");

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("/webchat/token")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/v3/directline/conversations/c/activities")]
    public async Task A_trusted_page_may_send_what_web_chat_sends(string path)
    {
        var answer = await PreflightAsync(Trusted, path);

        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Trusted]);
        var headers = string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers"));
        new[] { "authorization", "content-type", "x-ms-bot-agent" }.ShouldAllBe(name => headers.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("https://www.clinic.example.evil.example")]
    [InlineData("http://www.clinic.example")]
    [InlineData("null")]
    public async Task Any_other_page_may_not(string origin)
    {
        var answer = await PreflightAsync(origin, "/v3/directline/conversations");

        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_can_read_why_it_was_refused()
    {
        _clinic.Allow("NewVisitors", burst: 1, perMinute: 1).With(FromAddress.Into);
        var http = _clinic.ClientAt("203.0.113.9");
        http.DefaultRequestHeaders.Add("Origin", Trusted);
        await http.PostAsync("/webchat/token", null);

        var refused = await http.PostAsync("/webchat/token", null);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Trusted]);
    }

    [Fact]
    public async Task Trusted_sites_and_no_others_show_the_page_in_a_frame()
    {
        var answer = await _clinic.CreateClient().GetAsync("/");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith($"frame-ancestors {Trusted}");
    }

    [Fact]
    public async Task The_page_in_a_frame_talks_with_trusted_sites_as_browsers_write_them()
    {
        _clinic.With("DirectLine:TrustedOrigins:1", "https://Müller.example:443");

        var answer = await _clinic.CreateClient().GetAsync("/embed");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith($"frame-ancestors {Trusted} https://xn--mller-kva.example");
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"sites\":[\"{Trusted}\",\"https://xn--mller-kva.example\"]");
    }

    [Theory]
    [InlineData("www.clinic.example")]
    [InlineData("http://www.clinic.example")]
    [InlineData("https://*.clinic.example")]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("https://clinic.example/massages")]
    [InlineData("https://clinic.example?a=1")]
    [InlineData("https://me@clinic.example")]
    [InlineData("https://clinic.example; script-src *")]
    [InlineData("ftp://clinic.example")]
    public void What_names_no_single_site_is_refused_at_the_start(string site)
    {
        using var clinic = new ClinicHost().With("DirectLine:TrustedOrigins:0", site);

        Should.Throw<OptionsValidationException>(() => clinic.Services).Message.ShouldContain($"DirectLine:TrustedOrigins: '{site}' must name one site");
    }

    [Theory]
    [InlineData("/", "X-Content-Type-Options", "nosniff")]
    [InlineData("/owner", "Referrer-Policy", "no-referrer")]
    [InlineData("/v3/directline/nothing", "X-Content-Type-Options", "nosniff")]
    [InlineData("/", "Permissions-Policy", "camera=()")]
    [InlineData("/", "Strict-Transport-Security", "max-age=")]
    public async Task Every_answer_says_what_browsers_should_refuse(string path, string header, string value)
    {
        var http = _clinic.CreateClient(new() { BaseAddress = new Uri("https://clinic.example") });

        var answer = await http.GetAsync(path);

        answer.Headers.GetValues(header).Single().ShouldStartWith(value);
    }

    private async Task<HttpResponseMessage> PreflightAsync(string origin, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        return await _clinic.CreateClient().SendAsync(request);
    }
}
