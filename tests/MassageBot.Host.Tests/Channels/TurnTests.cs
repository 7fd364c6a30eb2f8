using System.Net;
using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.Channels;

public sealed class TurnTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_turn_that_throws_apologises_and_keeps_the_last_good_state()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        await visitor.SayAsync("one");
        _clinic.Bot.OnMessage = (turn, _) => turn.Activity.Text == "two" ? throw new InvalidOperationException("inside") : Task.CompletedTask;

        await visitor.SayAsync("two");
        await visitor.SayAsync("three");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", ClinicHost.Apology, "three", "2: three"]);
    }

    [Fact]
    public async Task A_turn_that_throws_leaves_no_replies_behind_but_its_alerts()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var alert = HandOff();
        _clinic.Bot.OnMessage = async (turn, effects) =>
        {
            effects.Alerts.Add(alert);
            await turn.SendActivityAsync("half");
            throw new InvalidOperationException("inside");
        };

        await visitor.SayAsync("one");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", ClinicHost.Apology]);
        (await _clinic.Get<IAlerts>().OpenAsync(10, CancellationToken.None)).ShouldHaveSingleItem().Alert.Id.ShouldBe(alert.Id);
    }

    [Fact]
    public async Task Alerts_are_committed_with_the_turn()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var alert = HandOff();
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Alerts.Add(alert);
            return Task.CompletedTask;
        };

        await visitor.SayAsync("a person please");

        var raised = (await _clinic.Get<IAlerts>().OfAsync(visitor.Conversation, CancellationToken.None)).ShouldHaveSingleItem();
        (raised.Alert with { RuleIds = alert.RuleIds }).ShouldBe(alert);
        raised.Alert.RuleIds.ShouldBe(alert.RuleIds);
    }

    [Fact]
    public async Task An_activity_whose_turn_cannot_be_committed_is_parked_and_the_next_one_served()
    {
        _clinic.With(services => services.AddSingleton<ITurns>(provider => new PoisonedTurns(new SqliteTurns(provider.GetRequiredService<BotDatabase>()))));
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.SayAsync("poison");
        await visitor.SayAsync("still there?");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "poison", ClinicHost.Apology, "still there?", "1: still there?"]);
        _clinic.Bot.Turns.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_accepted_before_the_host_went_down_is_answered_by_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("clinic-").FullName;
        var first = new ClinicHost(folder);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        first.Bot.OnMessage = (turn, _) => turn.Activity.Text == "two" ? HangAsync(reached) : Task.CompletedTask;
        var visitor = await Visitor.EnterAsync(first);
        await visitor.SayAsync("one");
        (await visitor.PostAsync(Visitor.Message("two"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await reached.Task;
        await first.DisposeAsync();

        using var second = new ClinicHost(folder);
        var again = visitor.At(second);
        await second.TurnsAsync(visitor.Conversation);

        (await again.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_second_host_on_the_same_folder_refuses_to_start()
    {
        using var first = _clinic.CreateClient();
        using var second = new ClinicHost(_clinic.Folder);

        Should.Throw<InvalidOperationException>(() => second.CreateClient()).Message.ShouldContain("nother process");
    }

    private static async Task HangAsync(TaskCompletionSource reached)
    {
        reached.SetResult();
        await new TaskCompletionSource().Task;
    }

    private static Alert HandOff() => new()
    {
        Id = Guid.NewGuid(),
        Kind = AlertKind.HandOff,
        RaisedAt = Instant.FromUtc(2026, 11, 1, 5, 30),
        Reason = "asked",
        FirstName = "Sam",
        Phone = "+15550100170",
        RuleIds = ["rule-a", "rule-b"],
    };

    /// <summary>A store that breaks on one message.</summary>
    private sealed class PoisonedTurns(ITurns inner) : ITurns
    {
        public Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.TakeAsync(conversation, now, cancellationToken);

        public Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
            commit.Work.Activity.Contains("poison", StringComparison.Ordinal)
                ? throw new InvalidOperationException("poison")
                : inner.CommitAsync(commit, cancellationToken);

        public Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.CountTryAsync(work, parking, now, cancellationToken);
    }
}
