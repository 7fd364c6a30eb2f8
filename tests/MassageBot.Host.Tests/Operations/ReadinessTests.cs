using System.Diagnostics;
using System.Net;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Operations;

public sealed class ReadinessTests : IDisposable
{
    private static readonly StoredLoad Quiet = new()
    {
        InboxWaiting = 0,
        InboxOldest = null,
        Parked = 0,
        OutboxWaiting = 0,
        OutboxOldestDue = null,
        IntentsPending = 0,
        DeadLetters = 0,
        OpenAlerts = 0,
    };

    private readonly ClinicHost _clinic = new();
    private readonly FakeProbe _probe = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_sound_host_is_ready_and_counts_what_waits_for_people()
    {
        _probe.Load = Quiet with { OpenAlerts = 2, Parked = 3, DeadLetters = 4 };

        var (status, body) = await LookAsync();

        status.ShouldBe(HttpStatusCode.OK);
        body["status"]!.Value<string>().ShouldBe("ready");
        ((int)body["openAlerts"]!, (int)body["parkedMessages"]!, (int)body["deadLetters"]!).ShouldBe((2, 3, 4));
        body["checks"]!.Children<JProperty>().ShouldAllBe(check => (string)check.Value! == "ok");
    }

    [Fact]
    public async Task The_storage_is_written_to()
    {
        using var clinic = new ClinicHost();

        var response = await clinic.CreateClient().GetAsync("/readyz");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_storage_that_cannot_be_written_is_not_ready()
    {
        _probe.Write = () => throw new IOException("/var/lib is full");

        var (status, body) = await LookAsync();

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((string)body["checks"]!["storage"]!).ShouldBe("IOException");
        body.ToString().ShouldNotContain("/var/lib");
    }

    [Fact]
    public async Task A_storage_that_hangs_is_told_in_time_and_asked_once()
    {
        var asked = 0;
        _probe.Write = () =>
        {
            Interlocked.Increment(ref asked);
            return new TaskCompletionSource().Task;
        };
        var started = Stopwatch.GetTimestamp();

        var first = await LookAsync();
        var second = await LookAsync();

        first.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        second.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(8));
        asked.ShouldBe(1);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.ServiceUnavailable)]
    public async Task A_message_that_waits_too_long_means_not_ready(int seconds, HttpStatusCode expected)
    {
        _probe.Load = Quiet with { InboxWaiting = 1, InboxOldest = _clinic.Clock.GetUtcNow() - TimeSpan.FromSeconds(seconds) };

        var (status, _) = await LookAsync();

        status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_reply_that_is_long_overdue_means_not_ready()
    {
        _probe.Load = Quiet with { OutboxWaiting = 1, OutboxOldestDue = _clinic.Clock.GetUtcNow() - TimeSpan.FromMinutes(6) };

        var (status, body) = await LookAsync();

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((int)body["outboxWaiting"]!).ShouldBe(1);
    }

    [Fact]
    public async Task A_calendar_that_does_not_answer_is_told_and_keeps_nobody_from_being_served()
    {
        _clinic.With(services => services.AddSingleton<IReadinessCheck>(new Unreachable()));

        var (status, body) = await LookAsync();

        status.ShouldBe(HttpStatusCode.OK);
        ((string)body["checks"]!["elsewhere"]!).ShouldBe("failed");
    }

    [Fact]
    public async Task Many_probes_at_once_cost_one_look()
    {
        var asked = 0;
        _probe.Write = async () =>
        {
            Interlocked.Increment(ref asked);
            await Task.Delay(50);
        };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LookAsync()));

        asked.ShouldBeLessThan(3);
    }

    private async Task<(HttpStatusCode Status, JObject Body)> LookAsync()
    {
        _clinic.With(services => services.AddSingleton<IStorageProbe>(_probe));
        var response = await _clinic.CreateClient().GetAsync("/readyz");
        return (response.StatusCode, JObject.Parse(await response.Content.ReadAsStringAsync()));
    }

    private sealed class FakeProbe : IStorageProbe
    {
        public Func<Task> Write { get; set; } = () => Task.CompletedTask;

        public StoredLoad Load { get; set; } = Quiet;

        public Task WriteAsync(CancellationToken cancellationToken) => Write();

        public Task<StoredLoad> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(Load);
    }

    private sealed class Unreachable : IReadinessCheck
    {
        public string Name => "elsewhere";

        public bool Required => false;

        public Task<ReadinessFinding> LookAsync(CancellationToken cancellationToken) => Task.FromResult(new ReadinessFinding(Ok: false));
    }
}
