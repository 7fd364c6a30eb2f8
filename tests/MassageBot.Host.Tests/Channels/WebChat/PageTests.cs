using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class PageTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task The_page_names_the_clinic_and_says_that_it_is_a_sample()
    {
        var page = await _clinic.CreateClient().GetStringAsync("/");

        page.ShouldContain("<h1>Juniper Street Massage (sample clinic)</h1>");
        page.ShouldContain("This clinic is an invented sample.");
    }

    [Fact]
    public async Task The_page_runs_only_its_own_scripts_and_styles()
    {
        var answer = await _clinic.CreateClient().GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'nonce-");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task No_two_answers_share_a_nonce()
    {
        var visitor = _clinic.CreateClient();

        var policies = new[] { await PolicyAsync(visitor), await PolicyAsync(visitor) };

        policies.Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("/", "es-MX,en;q=0.5", "es")]
    [InlineData("/", "fr,es;q=0.4,en;q=0.6", "en")]
    [InlineData("/", "fr", "en")]
    [InlineData("/?lang=es", "en", "es")]
    [InlineData("/?lang=xx", "es", "es")]
    public async Task The_address_decides_the_language_and_else_the_browser(string address, string browser, string language)
    {
        var visitor = _clinic.CreateClient();
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(browser);

        var page = await visitor.GetStringAsync(address);

        page.ShouldContain($"<html lang=\"{language}\">");
    }

    [Fact]
    public async Task A_file_is_kept_by_browsers_only_under_the_address_of_its_content()
    {
        var visitor = _clinic.CreateClient();
        var page = await visitor.GetStringAsync("/");
        var start = page.IndexOf("webchat/chat.css", StringComparison.Ordinal);
        var address = page[start..page.IndexOf('"', start)];

        var named = await visitor.GetAsync($"/{address}");
        var unnamed = await visitor.GetAsync("/webchat/chat.css?v=another");

        named.Headers.CacheControl.ShouldBe(CacheControlHeaderValue.Parse("public, max-age=31536000, immutable"));
        unnamed.Headers.CacheControl.ShouldBe(CacheControlHeaderValue.Parse("no-cache"));
    }

    [Fact]
    public async Task Files_are_compressed_for_browsers_that_take_it()
    {
        var visitor = _clinic.CreateClient();
        visitor.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");

        var answer = await visitor.GetAsync("/webchat/chat.css");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }

    [Fact]
    public async Task The_style_sheet_begins_with_the_clinics_look()
    {
        var sheet = await _clinic.CreateClient().GetStringAsync("/webchat/chat.css");

        sheet.ShouldStartWith(":root { --font: system-ui, Segoe UI, Roboto, Helvetica Neue, sans-serif; --radius: 12px; --accent: #1b6454; ");
        sheet.ShouldContain("@media (prefers-color-scheme: dark) { :root { --accent: #86d0ba; ");
    }

    [Theory]
    [InlineData("/webchat/look.js", HttpStatusCode.OK)]
    [InlineData("/webchat/links.js", HttpStatusCode.OK)]
    [InlineData("/webchat/chat.js", HttpStatusCode.OK)]
    [InlineData("/webchat/embedded.js", HttpStatusCode.OK)]
    [InlineData("/webchat/embed.js", HttpStatusCode.NotFound)]
    [InlineData("/webchat/..%2f..%2fappsettings.js", HttpStatusCode.NotFound)]
    public async Task Only_scripts_of_the_page_are_given_out(string address, HttpStatusCode status) =>
        (await _clinic.CreateClient().GetAsync(address)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task The_button_for_other_sites_is_small_and_brings_its_words()
    {
        var answer = await _clinic.CreateClient().GetAsync("/embed.js");

        var script = await answer.Content.ReadAsByteArrayAsync();
        script.Length.ShouldBeLessThan(15_000);
        Encoding.UTF8.GetString(script).ShouldContain("\"openChat\":\"Chat with us\"");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.CacheControl.ShouldBe(CacheControlHeaderValue.Parse("public, max-age=600"));
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
    }

    [Fact]
    public async Task Without_a_named_site_no_other_shows_the_chat()
    {
        var answer = await _clinic.CreateClient().GetAsync("/embed");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"sites\":[]");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/embed")]
    [InlineData("/embed.js")]
    public async Task No_page_sets_a_cookie(string address)
    {
        var answer = await _clinic.CreateClient().GetAsync(address);

        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private static async Task<string> PolicyAsync(HttpClient visitor) =>
        (await visitor.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single();
}
