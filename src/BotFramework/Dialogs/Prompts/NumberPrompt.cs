using System.Globalization;
using System.Numerics;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in figures or words, with or without a unit. A number too large for its type is not recognized.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly Type[] Supported = [typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)];

    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (!Supported.Contains(typeof(T)))
        {
            throw new NotSupportedException($"NumberPrompt: Type argument T <{typeof(T).Name}> is not supported");
        }
    }

    /// <summary>The language for users whose activities do not tell theirs.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => Question.AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var result = new PromptRecognizerResult<T>();
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Text))
        {
            return Task.FromResult(result);
        }

        var written = WrittenNumber.FirstIn(activity.Text, PromptDefaults.LocaleOf(activity, DefaultLocale));
        if (written != null && Read(written) is { } number)
        {
            result.Succeeded = true;
            result.Value = number;
        }

        return Task.FromResult(result);
    }

    private static T? Read(string number) => default(T) switch
    {
        int => Parse<int>(number),
        long => Parse<long>(number),
        float => Parse<float>(number),
        double => Parse<double>(number),
        _ => Parse<decimal>(number),
    };

    private static T? Parse<TNumber>(string text)
        where TNumber : struct, INumber<TNumber> =>
        TNumber.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out var number) ? (T)(object)number : null;
}
