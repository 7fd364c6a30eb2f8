using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Entry point for yes-or-no answers, with the signatures of the official package.</summary>
public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    private static readonly ChoiceRecognizer Shared = new();

    public ChoiceRecognizer(string targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (ChoiceOptions)options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(int options, bool lazyInitialization = true)
        : this((ChoiceOptions)options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeBoolean(string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetBooleanModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        YesNoWords.ModelOf(culture ?? TargetCulture) ?? GetModel<BooleanModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration() =>
        Register<BooleanModel>(culture => new BooleanModel(Language.Of(culture).Lexicon));
}
