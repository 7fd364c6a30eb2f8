namespace Microsoft.Recognizers.Text.Number;

/// <summary>Entry point for numbers and ordinals, with the signatures of the official package.</summary>
public class NumberRecognizer : Recognizer<NumberOptions>
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<NumberOptions, NumberRecognizer> Shared = new();

    public NumberRecognizer(string targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (NumberOptions)options, lazyInitialization)
    {
    }

    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public NumberRecognizer(int options, bool lazyInitialization = true)
        : this((NumberOptions)options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeNumber(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeOrdinal(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    public NumberModel GetNumberModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<NumberModel>(culture, fallbackToDefaultCulture);

    public OrdinalModel GetOrdinalModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<OrdinalModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        Register<NumberModel>(culture => new NumberModel(culture));
        Register<OrdinalModel>(culture => new OrdinalModel(culture, Options));
    }

    private static NumberRecognizer For(NumberOptions options) => Shared.GetOrAdd(options, o => new NumberRecognizer(o));
}
