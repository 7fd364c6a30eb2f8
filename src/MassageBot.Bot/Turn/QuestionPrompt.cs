using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Turn;

/// <summary>
/// Asks one of the <see cref="IQuestion"/>s. The stored options hold its id only, so that a changed sentence is said in its new form
/// and no sentence is ever kept in state.
/// </summary>
internal sealed class QuestionPrompt(QuestionBook questions) : Prompt<bool>(nameof(QuestionPrompt))
{
    public static PromptOptions For(string questionId) => new() { Validations = questionId };

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        questions.Ask(TurnFrame.Of(turnContext), (string)options.Validations);
        return Task.CompletedTask;
    }

    /// <summary>The answer was heard before the dialogs ran (<see cref="QuestionBook.Hear"/>); here it only counts whether there was one.</summary>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var answered = TurnFrame.Of(turnContext).Record.Asking is null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answered, Value = answered });
    }
}
