using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Operations;

public sealed partial class MetricsTests : IDisposable
{
    private const string Key = "a-key-for-the-metrics";

    private readonly ClinicHost _clinic = new ClinicHost().With("Metrics:Key", Key).With("Owner:Key", "a-key-for-the-owner");

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("a-key-for-the-owner")]
    [InlineData("wrong")]
    public async Task Metrics_open_only_by_their_own_key(string? key)
    {
        var response = await ReadAsync(key);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("massagebot_");
    }

    [Fact]
    public async Task A_key_that_nobody_has_set_is_made_for_its_owner_only()
    {
        using var clinic = new ClinicHost();
        await clinic.CreateClient().GetAsync("/metrics");
        var key = (await File.ReadAllTextAsync(Path.Combine(clinic.Folder, "keys", "metrics"))).Trim();
        var http = clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        var response = await http.GetAsync("/metrics");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Turns_are_counted_and_timed_by_channel_and_outcome()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (turn, _) => turn.Activity.Text == "two" ? throw new InvalidOperationException("inside") : Task.CompletedTask;
        await visitor.SayAsync("one");
        await visitor.SayAsync("two");

        var text = await TextAsync();

        text.ShouldContain("massagebot_turns_total{channel=\"webchat\",outcome=\"answered\"} 2\n");
        text.ShouldContain("massagebot_turns_total{channel=\"webchat\",outcome=\"apologised\"} 1\n");
        text.ShouldContain("massagebot_turn_duration_seconds_bucket{channel=\"webchat\",outcome=\"answered\",le=\"+Inf\"} 2\n");
        text.ShouldContain("massagebot_commit_duration_seconds_count 3\n");
    }

    [Fact]
    public async Task What_was_sent_again_is_told_from_what_is_new()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("one", "key-1");
        await visitor.SayAsync("one", "key-1");

        var text = await TextAsync();

        text.ShouldContain("massagebot_activities_received_total{channel=\"webchat\",duplicate=\"no\"} 2\n");
        text.ShouldContain("massagebot_activities_received_total{channel=\"webchat\",duplicate=\"yes\"} 1\n");
    }

    [Fact]
    public async Task What_waits_is_told_as_it_is_now()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Alerts.Add(OperationsClinic.HandOff());
            return Task.CompletedTask;
        };
        await visitor.SayAsync("a person please");

        var text = await TextAsync();

        text.ShouldContain("massagebot_alerts_open 1\n");
        text.ShouldContain("massagebot_inbox_waiting 0\n");
    }

    [Fact]
    public async Task A_storage_that_cannot_be_read_leaves_its_gauges_out_and_the_rest_is_told()
    {
        _clinic.With(services => services.AddSingleton<IStorageProbe>(new BrokenProbe()));

        var text = await TextAsync();

        text.ShouldNotContain("\nmassagebot_alerts_open ");
        text.ShouldContain("# TYPE massagebot_turns_total counter\n");
    }

    [Fact]
    public async Task Every_line_is_in_the_format_that_collectors_read()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("one");

        var response = await ReadAsync(Key);
        var lines = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        lines.ShouldAllBe(line => Line().IsMatch(line));
        lines.Where(line => line.StartsWith("# TYPE", StringComparison.Ordinal)).ShouldBeUnique();
        lines.Where(line => !line.StartsWith('#')).Select(line => line[..line.LastIndexOf(' ')]).ShouldBeUnique();
    }

    private async Task<string> TextAsync() => await (await ReadAsync(Key)).Content.ReadAsStringAsync();

    private async Task<HttpResponseMessage> ReadAsync(string? key)
    {
        var http = _clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await http.GetAsync("/metrics");
    }

    [GeneratedRegex("""\A(# (HELP|TYPE) [a-zA-Z_][a-zA-Z0-9_]* .*|[a-zA-Z_][a-zA-Z0-9_]*(\{[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*"(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\.)*")*\})? (-?[0-9.eE+-]+|\+Inf|NaN))\z""")]
    private static partial Regex Line();

    private sealed class BrokenProbe : IStorageProbe
    {
        public Task WriteAsync(CancellationToken cancellationToken) => throw new IOException("full");

        public Task<StoredLoad> LoadAsync(CancellationToken cancellationToken) => throw new IOException("full");
    }
}
