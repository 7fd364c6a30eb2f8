using System.Globalization;
using System.Numerics;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in figures or words. A number too large for its type is not recognized.</summary>
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

        var culture = PromptDefaults.CultureOf(activity, DefaultLocale);
        var found = NumberRecognizer.RecognizeNumber(activity.Text, culture);
        var written = found.Count > 0 ? found[0].Resolution["value"]?.ToString() : null;
        if (written != null && Read(written, KnownCultures.Find(culture) ?? CultureInfo.InvariantCulture) is { } number)
        {
            result.Succeeded = true;
            result.Value = number;
        }

        return Task.FromResult(result);
    }

    private static T? Read(string text, CultureInfo culture) => default(T) switch
    {
        int => Parse<int>(text, culture),
        long => Parse<long>(text, culture),
        float => Parse<float>(text, culture),
        double => Parse<double>(text, culture),
        _ => Parse<decimal>(text, culture),
    };

    private static T? Parse<TNumber>(string text, CultureInfo culture)
        where TNumber : struct, INumber<TNumber> =>
        TNumber.TryParse(text, NumberStyles.Any, culture, out var number) ? (T)(object)number : null;
}
