using System.Net;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using MassageBot.PostgreSql;
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
        await LeaveAsync(first);

        using var second = new ClinicHost(folder);
        var again = visitor.At(second);
        await second.TurnsAsync(visitor.Conversation);

        (await again.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two"]);
        Directory.Delete(folder, recursive: true);
    }

    [Theory, EveryStore]
    public async Task A_message_that_takes_three_processes_with_it_is_parked_by_the_fourth(string store)
    {
        var folder = Directory.CreateTempSubdirectory("clinic-").FullName;
        var first = await ClinicHost.OnAsync(store, folder);
        var visitor = await Visitor.EnterAsync(first);
        await DieAsync(first, () => visitor.PostAsync(Visitor.Message("poison")));
        for (var i = 0; i < 2; i++)
        {
            var next = first.Next();
            await DieAsync(next, () => Task.FromResult(visitor.At(next)));
        }

        using var last = first.Next();
        var again = visitor.At(last);
        await last.TurnsAsync(visitor.Conversation);
        await again.SayAsync("still there?");

        (await again.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "poison", ClinicHost.Apology, "still there?", "1: still there?"]);
        (await last.Get<IAlerts>().OfAsync(visitor.Conversation, CancellationToken.None)).ShouldHaveSingleItem().Alert.Reason.ShouldBe("not-answered");
        Directory.Delete(folder, recursive: true);
    }

    [Theory, EveryStore]
    public async Task The_line_of_an_emergency_is_said_alone_even_if_its_turn_fails(string store)
    {
        using var clinic = await ClinicHost.OnAsync(store);
        var visitor = await Visitor.EnterAsync(clinic);
        clinic.Bot.OnMessage = (_, effects) => FailAfter(effects, Line("Call 911 now.", urgent: true));

        await visitor.SayAsync("one");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "Call 911 now."]);
        (await clinic.Get<IAlerts>().CountOpenAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_line_of_safety_comes_before_the_apology()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Bot.OnMessage = (_, effects) => FailAfter(effects, Line("See a doctor first.", urgent: false));

        await visitor.SayAsync("one");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "one", "See a doctor first.", ClinicHost.Apology]);
    }

    [Fact]
    public async Task What_safety_said_is_committed_where_the_rest_of_the_turn_cannot_be()
    {
        _clinic.With(services => services.AddSingleton<ITurns>(provider => new PoisonedTurns(
            new SqliteTurns(provider.GetRequiredService<BotDatabase>()), commit => commit.Outcome == InboxOutcome.Answered)));
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Safety = Line("Call 911 now.", urgent: true);
            effects.Alerts.Add(HandOff());
            return Task.CompletedTask;
        };
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.SayAsync("poison");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "poison", "Call 911 now."]);
        (await _clinic.Get<IAlerts>().CountOpenAsync(CancellationToken.None)).ShouldBe(1);
    }

    [PostgreSqlFact]
    public async Task Two_hosts_share_a_conversation_its_token_and_its_state()
    {
        using var first = await ClinicHost.OnAsync(EveryStoreAttribute.PostgreSql);
        using var second = first.Next();
        var here = await Visitor.EnterAsync(first);
        var there = here.At(second);

        for (var i = 0; i < 5; i++)
        {
            await here.SayAsync($"a{i}");
            await there.SayAsync($"b{i}");
        }

        var texts = await there.TextsAsync();
        texts.Count.ShouldBe(21);
        texts[^1].ShouldBe("10: b4");
        (await here.TextsAsync()).ShouldBe(texts);
    }

    [Fact]
    public void A_second_host_on_the_same_folder_refuses_to_start()
    {
        using var first = _clinic.CreateClient();
        using var second = new ClinicHost(_clinic.Folder).AtOnce();

        Should.Throw<InvalidOperationException>(() => second.CreateClient()).Message.ShouldContain("nother process");
    }

    /// <summary>The host begins with a message and ends while it is busy with it.</summary>
    private static async Task DieAsync(ClinicHost clinic, Func<Task> begin)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        clinic.Bot.OnMessage = (_, _) => HangAsync(reached);
        await begin();
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await LeaveAsync(clinic);
    }

    private static async Task LeaveAsync(ClinicHost clinic)
    {
        await clinic.DisposeAsync();
        (await Eventually.SeeAsync(() => Task.FromResult(IsLeft(clinic.Folder) ? "left" : null), TimeSpan.FromSeconds(20))).ShouldBe("left");
    }

    /// <summary>The locks of a folder are free a moment after its host is gone.</summary>
    private static bool IsLeft(string folder)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*lock", SearchOption.AllDirectories))
            {
                using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static SafetyReply Line(string text, bool urgent) =>
        new(new Reply { Spoken = new Spoken(text, []), Urgent = urgent }, Language.English);

    private static Task FailAfter(TurnEffects effects, SafetyReply line)
    {
        effects.Safety = line;
        effects.Alerts.Add(HandOff());
        throw new InvalidOperationException("inside");
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
    private sealed class PoisonedTurns(ITurns inner, Func<TurnCommit, bool>? refuses = null) : ITurns
    {
        public Task<TurnWork?> TakeAsync(string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.TakeAsync(conversation, now, cancellationToken);

        public Task<CommitAnswer> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
            commit.Work.Activity.Contains("poison", StringComparison.Ordinal) && refuses?.Invoke(commit) != false
                ? throw new InvalidOperationException("poison")
                : inner.CommitAsync(commit, cancellationToken);

        public Task<TryAnswer> CountTryAsync(TurnWork work, Parking parking, DateTimeOffset now, CancellationToken cancellationToken) =>
            inner.CountTryAsync(work, parking, now, cancellationToken);
    }
}
