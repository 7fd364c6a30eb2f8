using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class EventTests
{
    private readonly Listening _inner = new("inner", new TextPrompt("ask", (_, _) => Task.FromResult(false)));

    [Fact]
    public async Task An_activity_is_announced_once_a_turn_to_the_open_dialogs()
    {
        var stage = await OpenAsync(_inner);

        await stage.TurnAsync(
            async dc =>
            {
                await dc.ContinueDialogAsync();
                return await dc.ContinueDialogAsync();
            },
            "blue");

        _inner.Heard.ShouldBe(["activityReceived blue"]);
        ((Listening)stage.Dialogs.Find("root")).Heard.ShouldBe(["activityReceived blue"]);
    }

    [Fact]
    public async Task An_answer_is_kept_by_its_prompt_from_the_dialogs_around()
    {
        var asking = new Listening("inner", new NumberPrompt<int>("ask"));
        var stage = await OpenAsync(asking);

        await stage.SayAsync("no idea");
        await stage.SayAsync("42");

        asking.Heard.ShouldBe(["activityReceived no idea"]);
    }

    [Fact]
    public async Task Nothing_is_announced_to_an_empty_stack()
    {
        var stage = new Stage(_inner);

        await stage.SayAsync("hi");

        _inner.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_goes_up_until_a_parent_handles_it()
    {
        var stage = await OpenAsync(_inner);
        var root = (Listening)stage.Dialogs.Find("root");
        root.Handles = "custom";

        var handled = await stage.TurnAsync(dc => dc.EmitEventAsync(DialogEvents.Custom, "news", bubble: true, fromLeaf: true));

        handled.ShouldBeTrue();
        _inner.Heard.ShouldBe(["custom news"]);
        root.Heard.ShouldBe(["custom news"]);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_where_it_was_emitted()
    {
        var stage = await OpenAsync(_inner);
        var root = (Listening)stage.Dialogs.Find("root");
        root.Handles = "custom";

        var handled = await stage.TurnAsync(dc => dc.Child.EmitEventAsync(DialogEvents.Custom, "news", bubble: false));

        handled.ShouldBeFalse();
        _inner.Heard.ShouldBe(["custom news"]);
        root.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_parent_is_asked_after_its_child_and_before_the_child_gives_up()
    {
        var stage = await OpenAsync(_inner);
        _inner.HandlesLast = true;

        (await stage.TurnAsync(dc => dc.Child.EmitEventAsync(DialogEvents.Custom, "news"))).ShouldBeTrue();

        ((Listening)stage.Dialogs.Find("root")).Heard.ShouldBe(["custom news"]);
    }

    [Fact]
    public async Task A_parent_that_handles_a_cancellation_keeps_its_dialogs()
    {
        var stage = await OpenAsync(_inner);
        var root = (Listening)stage.Dialogs.Find("root");
        root.Handles = "leave";

        var result = await stage.TurnAsync(dc => dc.Child.CancelAllDialogsAsync(true, "leave", "now"));

        result.Status.ShouldBe(DialogTurnStatus.Cancelled);
        root.Heard.ShouldBe(["leave now"]);
        (await stage.TurnAsync(dc => Task.FromResult(dc.ActiveDialog?.Id))).ShouldBe("root");
    }

    [Fact]
    public async Task A_cancellation_is_told_to_parents_only_and_ends_them_when_none_handles_it()
    {
        var stage = await OpenAsync(_inner);

        await stage.TurnAsync(dc => dc.Child.Child.CancelAllDialogsAsync(true));

        ((Listening)stage.Dialogs.Find("root")).Heard.ShouldBe(["cancelDialog "]);
        (await stage.TurnAsync(dc => Task.FromResult(dc.Stack.Count))).ShouldBe(0);
    }

    private static async Task<Stage> OpenAsync(Listening inner)
    {
        var root = new Listening("root", inner);
        var stage = new Stage(root);
        await stage.BeginAsync("root");
        inner.Heard.Clear();
        root.Heard.Clear();
        return stage;
    }

    /// <summary>A component that writes down the events it hears, around another dialog.</summary>
    private sealed class Listening : ComponentDialog
    {
        public Listening(string id, Dialog inner)
            : base(id)
        {
            AddDialog(new WaterfallDialog("first", [(step, ct) => step.BeginDialogAsync(inner.Id, new PromptOptions(), ct)]));
            AddDialog(inner);
        }

        public List<string> Heard { get; } = [];

        public string? Handles { get; set; }

        public bool HandlesLast { get; set; }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Heard.Add($"{e.Name} {(e.Value is Activity activity ? activity.Text : e.Value)}");
            return Task.FromResult(e.Name == Handles);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(HandlesLast);
    }
}
