using System.Collections.Concurrent;
using System.Text;
using MassageBot.Host.Tests.Privacy;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Operations;

/// <summary>Alone: the exporter listens to meters by name, and one of another host that goes away takes this one's along.</summary>
[CollectionDefinition(nameof(OtlpTests), DisableParallelization = true)]
public sealed class AloneWithTheCollector;

[Collection(nameof(OtlpTests))]
public sealed class OtlpTests : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentQueue<(string Path, string Key, string Body)> _received = [];
    private readonly ClinicHost _clinic = new();
    private WebApplication? _collector;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _collector = builder.Build();
        _collector.Run(async http =>
        {
            using var body = new StreamReader(http.Request.Body, Encoding.Latin1);
            _received.Enqueue((http.Request.Path, http.Request.Headers["x-key"].ToString(), await body.ReadToEndAsync()));
        });
        await _collector.StartAsync();
    }

    public async Task DisposeAsync() => await _collector!.DisposeAsync();

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS")]
    [InlineData("OpenTelemetry:Endpoint", "OpenTelemetry:Headers")]
    public async Task A_collector_that_is_named_gets_metrics_and_spans_without_a_word_of_a_client(string endpoint, string headers)
    {
        _clinic.With(endpoint, Address()).With(headers, "x-key=k1").With("OpenTelemetry:Interval", "00:00:01");
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync(Canaries.Everything);

        await _clinic.DisposeAsync();

        var paths = _received.Select(one => one.Path).Distinct().Order().ToList();
        var all = string.Concat(_received.Select(one => one.Body));
        paths.ShouldBe(["/v1/metrics", "/v1/traces"]);
        _received.ShouldAllBe(one => one.Key == "k1");
        all.ShouldContain("massagebot.turns");
        all.ShouldContain("inbound");
        Canaries.In(all, [visitor.Token, visitor.Conversation, visitor.UserId]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_leaves_the_host()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("hello");

        await _clinic.DisposeAsync();

        _received.ShouldBeEmpty();
    }

    [Fact]
    public void An_endpoint_that_is_no_address_stops_the_start()
    {
        using var clinic = new ClinicHost().With("OTEL_EXPORTER_OTLP_ENDPOINT", "collector");

        Should.Throw<Exception>(() => clinic.CreateClient()).Message.ShouldContain("OTEL_EXPORTER_OTLP_ENDPOINT");
    }

    private string Address() =>
        _collector!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
