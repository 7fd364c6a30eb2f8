using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogManagerTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task A_manager_runs_the_root_dialog_and_keeps_its_stack()
    {
        var manager = Managed();
        var adapter = WithStates();

        (await RunAsync(adapter, manager, "hi")).Status.ShouldBe(DialogTurnStatus.Waiting);
        var result = await RunAsync(adapter, manager, "north");

        (result.Status, result.Result).ShouldBe((DialogTurnStatus.Complete, "north"));
    }

    [Fact]
    public async Task A_turn_knows_its_manager_and_what_the_manager_gives_it()
    {
        (DialogManager? Manager, string? Given) seen = default;
        var manager = new DialogManager(new WaterfallDialog("w", [(step, _) =>
        {
            seen = (step.DialogManager, step.Context.TurnState.Get<string>("clinic"));
            return Task.FromResult(Dialog.EndOfTurn);
        }]));
        manager.InitialTurnState.Set("clinic", "north");

        await RunAsync(WithStates(), manager, "hi");

        seen.ShouldBe((manager, "north"));
    }

    [Fact]
    public async Task A_conversation_that_was_silent_for_too_long_begins_anew()
    {
        var manager = Managed();
        manager.ExpireAfter = 0;
        var adapter = WithStates();
        await RunAsync(adapter, manager, "hi");

        (await RunAsync(adapter, manager, "north")).Status.ShouldBe(DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task Without_a_state_for_the_stack_nothing_can_be_run() =>
        await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(new TestAdapter(), Managed(), "hi"));

    private static DialogManager Managed() => new(new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("w",
        [
            (step, ct) => step.PromptAsync("ask", new PromptOptions(), ct),
            (step, ct) => step.EndDialogAsync(step.Result, ct),
        ]))
        .AddDialog(new TextPrompt("ask")));

    private TestAdapter WithStates()
    {
        var adapter = new TestAdapter();
        adapter.UseBotState(new ConversationState(_storage), new UserState(_storage));
        return adapter;
    }

    private static async Task<DialogTurnResult> RunAsync(TestAdapter adapter, DialogManager manager, string text)
    {
        DialogTurnResult? result = null;
        await adapter.SendTextToBotAsync(text, async (turn, ct) => result = (await manager.OnTurnAsync(turn, ct)).TurnResult, default);
        return result!;
    }
}
