#if !OFFICIAL_BOT_SDK
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotFramework.Tests.Dialogs;

public sealed class TurnCostTests
{
    private const int Turns = 300;

    private static readonly string[] Said = ["hello", "Relaxation", "2"];

    /// <summary>Bytes are counted, not time: they are the same on a busy machine. The official library allocates 200 KB and more.</summary>
    [Fact]
    public async Task A_turn_of_a_waterfall_with_choices_allocates_less_than_16_KB()
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = state.CreateProperty<DialogState>("dialogs");
        var (adapter, root) = (new TestAdapter("webchat"), Questions());
        await SayAsync(Said.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var turns = SayAsync(Turns);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Turns;

        turns.IsCompletedSuccessfully.ShouldBeTrue();
        each.ShouldBeLessThan(16 * 1024);

        async Task SayAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await adapter.SendTextToBotAsync(Said[i % Said.Length], TurnAsync, default);
                adapter.GetNextReply().ShouldNotBeNull();
            }
        }

        async Task TurnAsync(ITurnContext turn, CancellationToken cancellationToken)
        {
            await root.RunAsync(turn, dialogs, cancellationToken);
            await state.SaveChangesAsync(turn, false, cancellationToken);
        }
    }

    private static Dialog Questions() => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("steps", [Ask("Which massage?", "Therapeutic", "Relaxation"), Ask("How long?", "An hour", "Two hours"), TellAsync]))
        .AddDialog(new ChoicePrompt("choice"));

    private static WaterfallStep Ask(string question, params string[] choices) => (step, ct) =>
        step.PromptAsync("choice", new PromptOptions { Prompt = MessageFactory.Text(question), Choices = ChoiceFactory.ToChoices(choices) }, ct);

    private static async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(((FoundChoice)step.Result).Value, cancellationToken: cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
#endif
