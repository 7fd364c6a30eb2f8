using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotFramework.Tests.Dialogs;

public sealed class WaterfallTests
{
    [Fact]
    public async Task Steps_run_one_a_turn_with_what_was_said()
    {
        var chat = new Chat(new WaterfallDialog("w", [Say("one"), SayResult, Say("three")]));

        (await chat.SayAsync("hi")).ShouldBe(["one"]);
        (await chat.SayAsync("blue")).ShouldBe(["said blue"]);
        (await chat.SayAsync("on")).ShouldBe(["three"]);
    }

    [Fact]
    public async Task A_step_may_go_on_in_the_same_turn()
    {
        var chat = new Chat(new WaterfallDialog("w", [(step, ct) => step.NextAsync("skipped", ct), SayResult]));

        (await chat.SayAsync("hi")).ShouldBe(["said skipped"]);
    }

    [Fact]
    public async Task A_step_may_go_on_only_once()
    {
        var chat = new Chat(new WaterfallDialog("w",
        [
            async (step, ct) =>
            {
                await step.NextAsync(null, ct);
                return await step.NextAsync(null, ct);
            },
            Say("two"),
        ]));

        (await Should.ThrowAsync<Exception>(() => chat.SayAsync("hi"))).Message.ShouldContain("already called");
    }

    [Fact]
    public async Task Values_live_as_long_as_the_waterfall()
    {
        var chat = new Chat(new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["name"] = "Ana";
                return Task.FromResult(Dialog.EndOfTurn);
            },
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync((string)step.Values["name"], cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]));

        await chat.SayAsync("hi");

        (await chat.SayAsync("on")).ShouldBe(["Ana"]);
    }

    [Fact]
    public async Task Options_reach_every_step()
    {
        var inner = new WaterfallDialog("inner", [Say("inner"), async (step, ct) =>
        {
            await step.Context.SendActivityAsync($"options {step.Options}", cancellationToken: ct);
            return Dialog.EndOfTurn;
        }]);
        var root = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("outer", [(step, ct) => step.BeginDialogAsync("inner", "sixty", ct)]))
            .AddDialog(inner);
        var chat = new Chat(root);

        await chat.SayAsync("hi");

        (await chat.SayAsync("on")).ShouldBe(["options sixty"]);
    }

    [Fact]
    public async Task The_result_of_an_inner_dialog_reaches_the_next_step()
    {
        var root = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("outer", [(step, ct) => step.BeginDialogAsync("inner", null, ct), SayResult]))
            .AddDialog(new WaterfallDialog("inner", [Say("which?"), (step, ct) => step.EndDialogAsync(step.Result, ct)]));
        var chat = new Chat(root);

        (await chat.SayAsync("hi")).ShouldBe(["which?"]);
        (await chat.SayAsync("deep tissue")).ShouldBe(["said deep tissue"]);
    }

    [Fact]
    public async Task An_activity_that_is_no_message_leaves_the_step_waiting()
    {
        var chat = new Chat(new WaterfallDialog("w", [Say("one"), SayResult]));
        await chat.SayAsync("hi");

        (await chat.SendAsync(new Activity(ActivityTypes.Event))).ShouldBeEmpty();
        (await chat.SayAsync("now")).ShouldBe(["said now"]);
    }

    [Fact]
    public async Task A_waterfall_that_has_run_out_begins_again()
    {
        var chat = new Chat(new WaterfallDialog("w", [Say("one")]));
        await chat.SayAsync("hi");

        (await chat.SayAsync("on")).ShouldBeEmpty();
        (await chat.SayAsync("again")).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Steps_know_why_they_run()
    {
        var chat = new Chat(new WaterfallDialog("w", [SayReason, SayReason, (step, ct) => step.NextAsync(null, ct), SayReason]));

        (await chat.SayAsync("hi")).ShouldBe(["BeginCalled"]);
        (await chat.SayAsync("on")).ShouldBe(["ContinueCalled"]);
        (await chat.SayAsync("on")).ShouldBe(["NextCalled"]);
    }

    [Theory]
    [InlineData(TypeNameHandling.All)]
    [InlineData(TypeNameHandling.None)]
    public async Task State_survives_JSON_with_and_without_type_names(TypeNameHandling names)
    {
        var storage = new MemoryStorage(JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = names }), []);
        var root = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("w",
            [
                (step, ct) =>
                {
                    step.Values["kept"] = "yes";
                    return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("which?") }, ct);
                },
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"{step.Result} {step.Values["kept"]}", cancellationToken: ct);
                    return await step.EndDialogAsync(null, ct);
                },
            ]))
            .AddDialog(new TextPrompt("text"));
        var chat = new Chat(root, storage: storage);

        await chat.SayAsync("hi");

        (await chat.SayAsync("sports")).ShouldBe(["sports yes"]);
    }

    [Fact]
    public async Task State_works_on_live_objects_too()
    {
        var chat = new Chat(new WaterfallDialog("w", [Say("one"), Say("two"), Say("three")]), storage: new LiveStorage());

        await chat.SayAsync("hi");
        await chat.SayAsync("on");

        (await chat.SayAsync("on")).ShouldBe(["three"]);
    }

    private static WaterfallStep Say(string text) => async (step, ct) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: ct);
        return Dialog.EndOfTurn;
    };

    private static async Task<DialogTurnResult> SayResult(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"said {step.Result}", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult> SayReason(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(step.Reason.ToString(), cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private sealed class LiveStorage : IStorage
    {
        private readonly Dictionary<string, object> _documents = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(
                keys.Where(_documents.ContainsKey).ToDictionary(key => key, key => _documents[key]));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                _documents[key] = value;
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Array.ForEach(keys, key => _documents.Remove(key));
            return Task.CompletedTask;
        }
    }
}
