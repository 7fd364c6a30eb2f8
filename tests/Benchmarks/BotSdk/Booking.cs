using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace MassageBot.Benchmarks.BotSdk;

/// <summary>
/// Which massage (a choice prompt), how long (another, or a date), and a sentence that repeats both. Three turns from the first message on;
/// then the next message begins again.
/// </summary>
internal sealed class Booking : ComponentDialog
{
    private const string Massage = "massage";

    private static readonly IList<Choice> Massages = ChoiceFactory.ToChoices(["Therapeutic", "Relaxation", "Sports"]);
    private static readonly IList<Choice> Lengths = ChoiceFactory.ToChoices(["An hour", "An hour and a half", "Two hours"]);

    private Booking(WaterfallStep second)
        : base(nameof(Booking))
    {
        AddDialog(new WaterfallDialog("steps", [AskWhichAsync, second, TellAsync]));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new DateTimePrompt(nameof(DateTimePrompt)));
    }

    public static Booking WithChoices() => new(AskHowLongAsync);

    public static Booking WithDate() => new(AskWhenAsync);

    /// <summary>What a client says in turn; the last is the date only where one is asked for.</summary>
    public static string[] Script(bool withDate) => ["hello", "Relaxation", withDate ? "December 7 at 2 pm" : "An hour and a half"];

    private static Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(ChoicePrompt), Choose("Which massage would you like?", Massages), cancellationToken);

    private static Task<DialogTurnResult> AskHowLongAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Massage] = ((FoundChoice)step.Result).Value;
        return step.PromptAsync(nameof(ChoicePrompt), Choose("How long should it be?", Lengths), cancellationToken);
    }

    private static Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Massage] = ((FoundChoice)step.Result).Value;
        var question = new PromptOptions { Prompt = MessageFactory.Text("When would you like to come?") };
        return step.PromptAsync(nameof(DateTimePrompt), question, cancellationToken);
    }

    private static async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var second = step.Result is FoundChoice length ? length.Value : ((IList<DateTimeResolution>)step.Result)[0].Timex;
        await step.Context.SendActivityAsync($"{step.Values[Massage]}, {second}: noted.", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static PromptOptions Choose(string question, IList<Choice> choices) => new()
    {
        Prompt = MessageFactory.Text(question),
        RetryPrompt = MessageFactory.Text("Please choose one of these."),
        Choices = choices,
    };
}
