using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public async Task A_failure_notes_the_dialogs_that_were_open()
    {
        var stage = new Stage(new ComponentDialog("root").AddDialog(new WaterfallDialog("steps", [Wait, Fail])));
        await stage.BeginAsync("root");

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => stage.SayAsync("on"));

        var note = Newtonsoft.Json.Linq.JObject.FromObject(failure.Data["DialogContext"]!);
        note["ActiveDialog"]!.ToString().ShouldBe("steps");
        note["Parent"]!.ToString().ShouldBe("root");
        note["Stack"]!.Select(id => id.ToString()).ShouldBe(["steps", "root"]);
    }

    [Fact]
    public async Task Nothing_to_continue_is_empty_and_nothing_to_cancel_too()
    {
        var stage = new Stage();

        (await stage.SayAsync("hi")).Status.ShouldBe(DialogTurnStatus.Empty);
        (await stage.TurnAsync(dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(DialogTurnStatus.Empty);
        (await stage.TurnAsync(dc => dc.EndDialogAsync("over"))).Status.ShouldBe(DialogTurnStatus.Complete);
    }

    [Fact]
    public async Task Ending_the_last_dialog_completes_with_its_result()
    {
        var stage = new Stage(new WaterfallDialog("w", [Wait, (step, ct) => step.EndDialogAsync("done", ct)]));
        await stage.BeginAsync("w");

        var result = await stage.SayAsync("on");

        (result.Status, result.Result).ShouldBe((DialogTurnStatus.Complete, "done"));
    }

    [Fact]
    public async Task Cancelling_all_ends_every_dialog_on_the_stack_from_the_top()
    {
        var ended = new List<string>();
        var stage = new Stage(new Noting("first", ended), new Noting("second", ended));
        await stage.BeginAsync("first");
        await stage.BeginAsync("second");

        (await stage.TurnAsync(dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(DialogTurnStatus.Cancelled);

        ended.ShouldBe(["second CancelCalled", "first CancelCalled"]);
    }

    [Fact]
    public async Task Replacing_ends_the_dialog_for_that_reason()
    {
        var ended = new List<string>();
        var stage = new Stage(new Noting("first", ended), new Noting("second", ended));
        await stage.BeginAsync("first");

        await stage.TurnAsync(dc => dc.ReplaceDialogAsync("second", 60));

        ended.ShouldBe(["first ReplaceCalled"]);
        (await stage.TurnAsync(dc => Task.FromResult(dc.ActiveDialog.Id))).ShouldBe("second");
    }

    [Fact]
    public async Task The_one_below_is_resumed_with_the_result()
    {
        var ended = new List<string>();
        var below = new Noting("below", ended);
        var stage = new Stage(below, new Noting("above", ended));
        await stage.BeginAsync("below");
        await stage.BeginAsync("above");

        (await stage.TurnAsync(dc => dc.EndDialogAsync("blue"))).Status.ShouldBe(DialogTurnStatus.Waiting);

        below.Resumed.ShouldBe("EndCalled blue");
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("prompt")]
    public async Task A_dialog_without_a_name_is_refused(string how)
    {
        var stage = new Stage();

        await Should.ThrowAsync<ArgumentNullException>(() => stage.TurnAsync(
            dc => how == "begin" ? dc.BeginDialogAsync(string.Empty) : dc.PromptAsync(" ", new PromptOptions())));
    }

    [Fact]
    public async Task A_prompt_without_options_is_refused()
    {
        var stage = new Stage(new TextPrompt("p"));

        await Should.ThrowAsync<ArgumentNullException>(() => stage.TurnAsync(dc => dc.PromptAsync("p", null)));
    }

    [Fact]
    public async Task A_cancellation_token_is_no_option_and_no_result()
    {
        var stage = new Stage(new WaterfallDialog("w", [Wait]));
        object token = CancellationToken.None;

        await Should.ThrowAsync<ArgumentException>(() => stage.TurnAsync(dc => dc.BeginDialogAsync("w", token)));
        await Should.ThrowAsync<ArgumentException>(() => stage.TurnAsync(dc => dc.ReplaceDialogAsync("w", token)));
        await Should.ThrowAsync<ArgumentException>(() => stage.TurnAsync(dc => dc.EndDialogAsync(token)));
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("replace")]
    public async Task An_unknown_dialog_is_named(string how)
    {
        var stage = new Stage();

        var failure = await Should.ThrowAsync<Exception>(() => stage.TurnAsync(
            dc => how == "begin" ? dc.BeginDialogAsync("ghost") : dc.ReplaceDialogAsync("ghost")));

        failure.Message.ShouldStartWith("DialogContext.BeginDialogAsync(): A dialog with an id of 'ghost' wasn't found.");
    }

    [Fact]
    public async Task A_dialog_that_is_gone_is_named_by_whoever_looks_for_it()
    {
        var stage = new Stage(new WaterfallDialog("top", [Wait]));
        await stage.TurnAsync(dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "gone", State = new Dictionary<string, object>() });
            return Task.FromResult(0);
        });

        var continued = await Should.ThrowAsync<InvalidOperationException>(() => stage.SayAsync("on"));
        var reprompted = await Should.ThrowAsync<Exception>(() => stage.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync();
            return 0;
        }));
        await stage.BeginAsync("top");
        var resumed = await Should.ThrowAsync<Exception>(() => stage.SayAsync("on"));

        continued.Message.ShouldContain("ContinueDialogAsync(): Can't continue dialog. A dialog with an id of 'gone' wasn't found.");
        reprompted.Message.ShouldContain("'gone'");
        resumed.Message.ShouldContain("EndDialogAsync(): Can't resume previous dialog. A dialog with an id of 'gone' wasn't found.");
    }

    [Fact]
    public async Task Services_start_with_those_of_the_turn_and_stay_within_the_context()
    {
        var stage = new Stage(new ComponentDialog("root").AddDialog(new WaterfallDialog("w", [Wait])));
        await stage.BeginAsync("root");

        var seen = await stage.TurnAsync(dc =>
        {
            dc.Services.Set("clinic", "north");
            dc.Child.Services.Set("room", "3");
            return Task.FromResult((dc.Child.Services.Get<string>("clinic"), dc.Services.ContainsKey("room"), dc.Context.TurnState.ContainsKey("clinic")));
        });

        seen.ShouldBe(("north", false, false));
    }

    [Fact]
    public async Task The_language_of_the_turn_is_that_of_its_activity()
    {
        var stage = new Stage();
        stage.Locale = "es-mx";

        (await stage.TurnAsync(dc => Task.FromResult(dc.GetLocale()))).ShouldBe("es-MX");
    }

    private static Task<DialogTurnResult> Wait(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Task.FromResult(Dialog.EndOfTurn);

    private static Task<DialogTurnResult> Fail(WaterfallStepContext step, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("out of oil");

    /// <summary>Waits, and writes down how it ends or is resumed.</summary>
    private sealed class Noting(string id, List<string> ended) : Dialog(id)
    {
        public string? Resumed { get; private set; }

        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc,
            DialogReason reason,
            object? result = null,
            CancellationToken cancellationToken = default)
        {
            Resumed = $"{reason} {result}";
            return Task.FromResult(EndOfTurn);
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
