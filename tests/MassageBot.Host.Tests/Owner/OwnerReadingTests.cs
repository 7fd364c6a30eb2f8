using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using MassageBot.Host.Owner;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Configuration;

namespace MassageBot.Host.Tests.Owner;

/// <summary>The owner's pages that only show.</summary>
public sealed class OwnerReadingTests : IDisposable
{
    private const string Key = "a-key-for-the-owner";

    private readonly ClinicHost _clinic = new ClinicHost().With("Owner:Key", Key).With("Sms:AuthTokenPrevious", "a-token-of-the-carrier");

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("figures")]
    [InlineData("words")]
    [InlineData("running")]
    [InlineData("transcripts")]
    public async Task Without_the_key_there_is_only_a_form(string page)
    {
        var response = await _clinic.CreateClient().GetAsync($"/owner/{page}");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Sign in");
    }

    [Fact]
    public async Task Figures_show_the_day_the_week_and_eight_weeks_in_bars_that_are_also_told()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello");
        await _clinic.TurnsAsync(visitor.Conversation);
        _clinic.Clock.Advance(TimeSpan.FromDays(7));

        var html = await ReadAsync("figures");

        html.ShouldContain("<h1>Figures</h1>");
        html.ShouldContain("Today, Sunday, November 8");
        html.ShouldContain("<th scope=\"row\">Conversations</th><td>1</td><td>0</td>");
        html.ShouldContain("Oct 26: 1</desc>");
        html.Split("<svg role=\"img\"").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Words_say_whether_the_files_can_be_used_and_that_no_rule_was_reviewed()
    {
        var html = await ReadAsync("words");

        html.ShouldContain("can be used as it is");
        html.ShouldContain("Safety rules (0 of ");
        html.ShouldContain("<th scope=\"row\">E01</th><td>Chest pain, possible heart attack</td>");
    }

    [Fact]
    public async Task Running_shows_what_waits_and_settings_without_their_secrets()
    {
        var html = await ReadAsync("running");

        html.ShouldContain("<dt>Messages to answer</dt><dd>0</dd>");
        html.ShouldContain("No booking needs a hand.");
        html.ShouldContain("<th scope=\"row\">Owner:Key</th><td>(set)</td>");
        html.ShouldNotContain(Key);
        html.ShouldNotContain("a-token-of-the-carrier");
    }

    [Fact]
    public async Task Conversations_to_read_come_with_their_own_style_and_nothing_else_may_run()
    {
        var response = await WithKey().GetAsync("/owner/transcripts");

        (await response.Content.ReadAsStringAsync()).ShouldContain("How the assistant talks");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public void Every_section_of_settings_is_known_to_the_page() => typeof(SettingsInForce).Assembly.GetTypes()
        .Select(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string)
        .OfType<string>().Select(section => section.Split(':')[0])
        .ShouldBeSubsetOf(SettingsInForce.Sections);

    [Theory]
    [InlineData("Owner:Key")]
    [InlineData("DirectLine:SecretPrevious")]
    [InlineData("Sms:AuthToken")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("ConnectionStrings:PostgreSql")]
    [InlineData("Storage:ConnectionString")]
    [InlineData("OpenTelemetry:Headers")]
    [InlineData("Scheduling:ApiKey")]
    [InlineData("Scheduling:WebhookSecret")]
    public void A_secret_is_masked_wherever_it_stands(string name) => Shown(name, "hidden-value").ShouldBe("(set)");

    [Fact]
    public void An_address_with_a_password_in_it_is_masked_and_one_without_is_not()
    {
        Shown("OpenTelemetry:Endpoint", "https://user:hidden@collector.example").ShouldBe("(set)");
        Shown("OpenTelemetry:Endpoint", "https://collector.example").ShouldBe("https://collector.example");
    }

    [Fact]
    public void What_the_program_does_not_read_is_not_shown() =>
        SettingsInForce.Of(new ConfigurationBuilder().AddInMemoryCollection([new("PATH", "/bin"), new("HOME", "/root")]).Build()).ShouldBeEmpty();

    private static string Shown(string name, string value) =>
        SettingsInForce.Of(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build()).ShouldHaveSingleItem().Value;

    private Task<string> ReadAsync(string page) => WithKey().GetStringAsync($"/owner/{page}");

    private HttpClient WithKey()
    {
        var http = _clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return http;
    }
}
