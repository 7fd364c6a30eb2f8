using System.Net;
using MassageBot.Host.Operations.Draining;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Operations;

/// <summary>How a host goes that is told to end. <c>tests/Trials rolling</c> does it with signals, under load.</summary>
public sealed class DrainingTests : IDisposable
{
    private readonly ClinicHost _clinic = new ClinicHost().With("Shutdown:Drain", "00:05:00");

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_host_that_is_told_to_end_says_at_once_that_it_leaves_and_serves_on()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _ = _clinic.Get<Drain>().EndAsync();

        var ready = await _clinic.CreateClient().GetAsync("/readyz");
        await visitor.SayAsync("hello");

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((string?)JObject.Parse(await ready.Content.ReadAsStringAsync())["status"]).ShouldBe("leaving");
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
        _clinic.Get<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task Connections_are_kept_until_the_host_leaves()
    {
        var before = await _clinic.CreateClient().GetAsync("/healthz");
        _ = _clinic.Get<Drain>().EndAsync();

        var meanwhile = await _clinic.CreateClient().GetAsync("/healthz");

        before.Headers.ConnectionClose.ShouldNotBe(true);
        meanwhile.Headers.ConnectionClose.ShouldBe(true);
    }

    [Fact]
    public async Task Who_asks_a_second_time_does_not_wait()
    {
        var (drain, lifetime) = (_clinic.Get<Drain>(), _clinic.Get<IHostApplicationLifetime>());
        var first = drain.EndAsync();

        await drain.EndAsync();

        await first;
        lifetime.ApplicationStopping.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task A_host_with_no_time_to_drain_ends_at_once()
    {
        using var clinic = new ClinicHost();

        var lifetime = clinic.Get<IHostApplicationLifetime>();
        await clinic.Get<Drain>().EndAsync();

        lifetime.ApplicationStopping.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void A_time_to_drain_that_is_no_sensible_time_stops_the_start()
    {
        using var clinic = new ClinicHost().With("Shutdown:Drain", "01:00:00");

        var refusal = Should.Throw<OptionsValidationException>(() => clinic.Server);

        refusal.Message.ShouldContain("Shutdown:Drain must be between");
    }
}
