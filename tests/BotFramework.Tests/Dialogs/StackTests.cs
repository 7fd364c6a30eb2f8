using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class StackTests
{
    [Fact]
    public async Task Interrupting_help_leaves_the_question_open()
    {
        var chat = new Chat(new Interruptible());
        await chat.SayAsync("hi");

        (await chat.SayAsync("help")).ShouldBe(["here is help"]);
        (await chat.SayAsync("blue")).ShouldBe(["got blue"]);
    }

    [Fact]
    public async Task Interrupting_cancel_ends_the_component()
    {
        var chat = new Chat(new Interruptible());
        await chat.SayAsync("hi");

        (await chat.SayAsync("cancel")).ShouldBe(["cancelled"]);
        (await chat.SayAsync("hi")).ShouldBe(["colour?"]);
    }

    [Fact]
    public async Task Cancelling_inside_a_component_resumes_its_parent_without_a_result()
    {
        var chat = new Chat(Nested(cancelParents: false));
        await chat.SayAsync("hi");

        (await chat.SayAsync("cancel")).ShouldBe(["cancelled", "outer goes on with nothing"]);
    }

    [Fact]
    public async Task Cancelling_with_parents_ends_everything()
    {
        var chat = new Chat(Nested(cancelParents: true));
        await chat.SayAsync("hi");

        (await chat.SayAsync("cancel")).ShouldBe(["cancelled"]);
        (await chat.SayAsync("hi")).ShouldBe(["colour?"]);
    }

    [Fact]
    public async Task Replacing_starts_another_dialog_in_the_same_place()
    {
        var root = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("first", [(step, ct) => step.ReplaceDialogAsync("second", "minutes", ct)]))
            .AddDialog(new WaterfallDialog("second", [async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{step.Options}, {step.Stack.Count} deep", cancellationToken: ct);
                return Dialog.EndOfTurn;
            }]));

        (await new Chat(root).SayAsync("hi")).ShouldBe(["minutes, 1 deep"]);
    }

    [Fact]
    public async Task A_dialog_pushed_above_a_question_makes_it_ask_again_when_it_ends()
    {
        var root = new Digressing();
        var chat = new Chat(root);
        await chat.SayAsync("hi");

        (await chat.SayAsync("price?")).ShouldBe(["it costs 80"]);
        (await chat.SayAsync("thanks")).ShouldBe(["colour?"]);
        (await chat.SayAsync("blue")).ShouldBe(["got blue"]);
    }

    [Fact]
    public async Task Beginning_a_dialog_that_is_not_there_says_which()
    {
        var chat = new Chat(new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("ghost", null, ct)]));

        var failure = await Should.ThrowAsync<Exception>(() => chat.SayAsync("hi"));

        failure.Message.ShouldContain("ghost");
        failure.Message.ShouldContain("AddDialog()");
    }

    [Fact]
    public async Task Continuing_a_dialog_that_is_gone_says_which()
    {
        var storage = new MemoryStorage();
        await new Chat(Asking("root", "old"), storage: storage).SayAsync("hi");

        var failure = await Should.ThrowAsync<Exception>(() => new Chat(Asking("root", "new"), storage: storage).SayAsync("blue"));

        failure.Message.ShouldContain("old");
    }

    [Fact]
    public async Task Dialogs_are_found_in_the_parents_set()
    {
        var root = new ComponentDialog("root")
            .AddDialog(new ComponentDialog("inner")
                .AddDialog(new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("shared", null, ct)])))
            .AddDialog(new WaterfallDialog("shared", [async (step, ct) =>
            {
                await step.Context.SendActivityAsync("shared", cancellationToken: ct);
                return Dialog.EndOfTurn;
            }]));

        (await new Chat(root).SayAsync("hi")).ShouldBe(["shared"]);
    }

    [Fact]
    public async Task Nothing_on_the_stack_is_told_apart_from_waiting()
    {
        var state = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d");
        var adapter = new TestAdapter();
        DialogTurnResult? result = null;

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, ct) => result = await (await new DialogSet(state).CreateContextAsync(turn, ct)).ContinueDialogAsync(ct),
            default);

        result!.Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_a_number()
    {
        var set = new DialogSet();
        var second = new WaterfallDialog("w");

        set.Add(new WaterfallDialog("w")).Add(second);

        second.Id.ShouldBe("w2");
        set.Find("w2").ShouldBeSameAs(second);
    }

    [Fact]
    public void The_version_follows_the_shape_of_the_dialogs()
    {
        var before = new DialogSet().Add(new WaterfallDialog("w", [Nothing]));
        var same = new DialogSet().Add(new WaterfallDialog("w", [Nothing]));
        var after = new DialogSet().Add(new WaterfallDialog("w", [Nothing, Nothing]));

        same.GetVersion().ShouldBe(before.GetVersion());
        after.GetVersion().ShouldNotBe(before.GetVersion());
    }

    [Fact]
    public async Task A_changed_component_is_announced_to_dialogs_stored_before()
    {
        var storage = new MemoryStorage();
        await new Chat(new Versioned("one"), storage: storage).SayAsync("hi");

        var replies = await new Chat(new Versioned("two"), storage: storage).SayAsync("on");

        replies.ShouldBe(["changed"]);
    }

    [Fact]
    public async Task A_failure_is_offered_to_the_dialogs_from_the_innermost_out()
    {
        var chat = new Chat(new Forgiving());

        (await chat.SayAsync("hi")).ShouldBe(["forgiven", "second try"]);
    }

    [Fact]
    public async Task No_trace_of_the_state_is_sent()
    {
        var chat = new Chat(Asking("root", "text"));
        chat.Adapter.EnableTrace = true;

        (await chat.SendForActivitiesAsync(chat.Adapter.MakeActivity("hi"))).Select(reply => reply.Type).ShouldBe([ActivityTypes.Message]);
    }

    private static Task<DialogTurnResult> Nothing(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);

    private static ComponentDialog Asking(string id, string promptId) => new ComponentDialog(id)
        .AddDialog(new WaterfallDialog("w", [Ask(promptId), SayAnswer]))
        .AddDialog(new TextPrompt(promptId));

    private static ComponentDialog Nested(bool cancelParents) => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("outer",
        [
            (step, ct) => step.BeginDialogAsync("inner", null, ct),
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"outer goes on with {step.Result ?? "nothing"}", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]))
        .AddDialog(new Interruptible("inner", cancelParents));

    private static WaterfallStep Ask(string promptId) =>
        (step, ct) => step.PromptAsync(promptId, new PromptOptions { Prompt = MessageFactory.Text("colour?") }, ct);

    private static async Task<DialogTurnResult> SayAnswer(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"got {step.Result}", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(step.Result, cancellationToken);
    }

    private sealed class Interruptible : ComponentDialog
    {
        private readonly bool _cancelParents;

        public Interruptible(string id = "root", bool cancelParents = false)
            : base(id)
        {
            _cancelParents = cancelParents;
            AddDialog(new WaterfallDialog("w", [Ask("text"), SayAnswer]));
            AddDialog(new TextPrompt("text"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc,
            CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("here is help", cancellationToken: cancellationToken);
                    return new DialogTurnResult(DialogTurnStatus.Waiting);
                case "cancel":
                    await innerDc.Context.SendActivityAsync("cancelled", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(_cancelParents, cancellationToken: cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }

    private sealed class Digressing : ComponentDialog
    {
        public Digressing()
            : base("root")
        {
            AddDialog(new WaterfallDialog("w", [Ask("text"), SayAnswer]));
            AddDialog(new TextPrompt("text"));
            AddDialog(new WaterfallDialog("price", [async (step, ct) =>
            {
                await step.Context.SendActivityAsync("it costs 80", cancellationToken: ct);
                return EndOfTurn;
            }]));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc,
            CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "price?"
                ? innerDc.BeginDialogAsync("price", null, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private sealed class Versioned : ComponentDialog
    {
        private readonly string _version;

        public Versioned(string version)
            : base("root")
        {
            _version = version;
            AddDialog(new WaterfallDialog("w", [Nothing, Nothing, Nothing]));
        }

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
            {
                await dc.Context.SendActivityAsync("changed", cancellationToken: cancellationToken);
                return true;
            }

            return await base.OnDialogEventAsync(dc, e, cancellationToken);
        }

        protected override string GetInternalVersion() => _version;
    }

    private sealed class Forgiving : ComponentDialog
    {
        private bool _failed;

        public Forgiving()
            : base("root")
        {
            AddDialog(new WaterfallDialog("w", [Fail, Fail]));
        }

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error)
            {
                return await base.OnDialogEventAsync(dc, e, cancellationToken);
            }

            await dc.Context.SendActivityAsync("forgiven", cancellationToken: cancellationToken);
            return true;
        }

        private async Task<DialogTurnResult> Fail(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            if (!_failed)
            {
                _failed = true;
                throw new InvalidOperationException("first try");
            }

            await step.Context.SendActivityAsync("second try", cancellationToken: cancellationToken);
            return EndOfTurn;
        }
    }
}
