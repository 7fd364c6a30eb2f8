using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The question of a prompt without choices: asked as given, or in the words for asking again.</summary>
internal static class Question
{
    public static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        Activity question = isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;
        return question == null ? Task.CompletedTask : turnContext.SendActivityAsync(question, cancellationToken);
    }
}
