namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The question of a prompt without choices: asked as given, or in the words for asking again.</summary>
internal static class Question
{
    public static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;

        // Sending addresses an activity. The stored one stays as the bot wrote it, without names, and can be asked anywhere again.
        return question == null ? Task.CompletedTask : turnContext.SendActivityAsync(question.Copy(), cancellationToken);
    }
}
