using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What every kind of prompt keeps on the stack: its options, and a state that counts attempts.</summary>
internal static class PromptState
{
    public const string AttemptCountKey = "AttemptCount";

    private const string OptionsKey = "options";
    private const string StateKey = "state";

    public static PromptOptions Begin(DialogInstance instance, object options)
    {
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token");
        }

        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        instance.State[OptionsKey] = promptOptions;
        instance.State[StateKey] = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        return promptOptions;
    }

    public static PromptOptions Options(DialogInstance instance) => StoredValue.Get<PromptOptions>(instance.State, OptionsKey);

    public static IDictionary<string, object> State(DialogInstance instance) => StoredValue.GetValues(instance.State, StateKey);

    public static void CountAttempt(IDictionary<string, object> state) =>
        state[AttemptCountKey] = StoredValue.GetNumber(state, AttemptCountKey) + 1;

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
