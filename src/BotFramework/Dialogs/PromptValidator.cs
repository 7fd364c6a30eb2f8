using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides alone whether an answer is taken, also when nothing was recognized.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>The prompt's own state; what a validator puts here it finds at the next attempt.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How often the user has answered, this answer included.</summary>
    public int AttemptCount =>
        State.TryGetValue(PromptState.AttemptCountKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
}
