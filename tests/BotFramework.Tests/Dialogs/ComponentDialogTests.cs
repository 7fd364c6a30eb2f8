using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task A_component_begins_with_the_first_dialog_added_or_the_one_it_names()
    {
        var first = new ComponentDialog("c").AddDialog(Saying("one")).AddDialog(Saying("two"));
        var named = new ComponentDialog("c") { InitialDialogId = "two" }.AddDialog(Saying("one")).AddDialog(Saying("two"));

        (await BeginAsync(first)).ShouldBe(["one"]);
        (await BeginAsync(named)).ShouldBe(["two"]);
    }

    [Fact]
    public async Task Options_reach_the_first_dialog_and_its_result_leaves_the_component()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, ct) => step.EndDialogAsync($"{step.Options} min", ct)]));
        var stage = new Stage(component);

        var result = await stage.TurnAsync(dc => dc.BeginDialogAsync("c", 60));

        (result.Status, result.Result).ShouldBe((DialogTurnStatus.Complete, "60 min"));
    }

    [Fact]
    public async Task Asking_again_goes_down_to_the_question_through_every_component()
    {
        var stage = new Stage(new ComponentDialog("outer").AddDialog(new ComponentDialog("inner").AddDialog(new TextPrompt("ask"))));
        await stage.BeginAsync("outer", new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("again?") });

        await stage.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync();
            return 0;
        });

        stage.Replies().ShouldBe(["name?", "name?"]);
    }

    [Fact]
    public async Task A_cancelled_component_cancels_what_is_within()
    {
        var inner = new Ending("inner");
        var outer = new Ending("outer");
        outer.AddDialog(inner);
        inner.AddDialog(Saying("one"));
        var stage = new Stage(outer);
        await stage.BeginAsync("outer");

        await stage.TurnAsync(dc => dc.CancelAllDialogsAsync());

        inner.Reason.ShouldBe(DialogReason.CancelCalled);
        outer.Reason.ShouldBe(DialogReason.CancelCalled);
    }

    [Fact]
    public async Task A_component_that_ends_tells_why()
    {
        var component = new Ending("c");
        component.AddDialog(new WaterfallDialog("w", [(step, ct) => step.EndDialogAsync(null, ct)]));

        await BeginAsync(component);

        component.Reason.ShouldBe(DialogReason.EndCalled);
    }

    [Fact]
    public async Task A_step_sees_the_component_it_runs_in()
    {
        string? seen = null;
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, _) =>
        {
            seen = step.Parent.ActiveDialog.Id;
            return Task.FromResult(Dialog.EndOfTurn);
        }]));

        await BeginAsync(component);

        seen.ShouldBe("c");
    }

    [Fact]
    public async Task Dialogs_are_looked_for_within_then_around()
    {
        var stage = new Stage(new ComponentDialog("c").AddDialog(Saying("one")), Saying("outside"));
        await stage.BeginAsync("c");

        var found = await stage.TurnAsync(dc =>
        {
            var component = (ComponentDialog)dc.Dialogs.Find("c");
            return Task.FromResult((component.FindDialog("one")?.Id, component.FindDialog("outside")?.Id, component.FindDialog("outside", dc)?.Id, dc.Child.FindDialog("outside")?.Id));
        });

        found.ShouldBe(("one", null, "outside", "outside"));
    }

    [Fact]
    public async Task A_version_is_stored_and_its_change_announced_once()
    {
        var component = new Ending("c");
        component.AddDialog(new WaterfallDialog("w", [Wait, Wait, Wait, Wait]));
        var stage = new Stage(component);
        await stage.BeginAsync("c");
        await stage.SayAsync("on");

        component.AddDialog(Saying("new"));
        await stage.SayAsync("on");
        await stage.SayAsync("on");

        component.Changes.ShouldBe(["c"]);
    }

    [Fact]
    public async Task A_cancellation_token_is_no_option()
    {
        var stage = new Stage(new ComponentDialog("c").AddDialog(Saying("one")));

        await Should.ThrowAsync<ArgumentException>(() => stage.TurnAsync(dc => dc.Dialogs.Find("c").BeginDialogAsync(dc, CancellationToken.None)));
    }

    private static Task<DialogTurnResult> Wait(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);

    private static WaterfallDialog Saying(string text) => new(text, [async (step, ct) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: ct);
        return Dialog.EndOfTurn;
    }]);

    private static async Task<string[]> BeginAsync(ComponentDialog component)
    {
        var stage = new Stage(component);
        await stage.BeginAsync("c");
        return stage.Replies();
    }

    /// <summary>Remembers how it ended and what it was told of versions.</summary>
    private sealed class Ending(string id) : ComponentDialog(id)
    {
        public DialogReason? Reason { get; private set; }

        public List<object> Changes { get; } = [];

        protected override Task OnEndDialogAsync(
            ITurnContext context,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default)
        {
            Reason = reason;
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
            {
                Changes.Add(e.Value);
            }

            return Task.FromResult(e.Name == DialogEvents.VersionChanged);
        }
    }
}
