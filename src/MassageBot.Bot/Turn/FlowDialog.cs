using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Turn;

/// <summary>
/// A flow of the conversation: one waterfall of steps over the questions. Each step passes on what is known already, so that a flow can be
/// begun again at any time (after a correction, or going back) and asks only what is missing.
/// </summary>
internal abstract class FlowDialog : ComponentDialog
{
    private const string Waterfall = "steps";

    protected FlowDialog(string id, QuestionBook questions)
        : base(id)
    {
        AddDialog(new QuestionPrompt(questions));
        AddDialog(new AwaitOutcomeDialog());
        InitialDialogId = Waterfall;
    }

    /// <summary>The steps in the order of the conversation.</summary>
    protected void Steps(params WaterfallStep[] steps) => AddDialog(new WaterfallDialog(Waterfall, steps));

    /// <summary>Asks the question unless its answer is known.</summary>
    protected static Task<DialogTurnResult> AskUnlessAsync(
        bool known, WaterfallStepContext step, string questionId, CancellationToken cancellationToken) => known
        ? step.NextAsync(cancellationToken: cancellationToken)
        : AskAsync(step, questionId, cancellationToken);

    protected static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string questionId, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.For(questionId), cancellationToken);

    /// <summary>Begins the flow again: steps whose answers are known pass by.</summary>
    protected static Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Waterfall, cancellationToken: cancellationToken);
}
