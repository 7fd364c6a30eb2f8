namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Entry point for ages and dimensions, with the signatures of the official package.</summary>
public class NumberWithUnitRecognizer : Recognizer<NumberWithUnitOptions>
{
    private static readonly NumberWithUnitRecognizer Shared = new();

    public NumberWithUnitRecognizer(string targetCulture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (NumberWithUnitOptions)options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(NumberWithUnitOptions options = NumberWithUnitOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public NumberWithUnitRecognizer(int options, bool lazyInitialization = true)
        : this((NumberWithUnitOptions)options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeDimension(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetDimensionModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeAge(
        string query, string culture, NumberWithUnitOptions options = NumberWithUnitOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetAgeModel(culture, fallbackToDefaultCulture).Parse(query);

    public DimensionModel GetDimensionModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<DimensionModel>(culture, fallbackToDefaultCulture);

    public AgeModel GetAgeModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<AgeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        Register<DimensionModel>(culture => new DimensionModel(culture));
        Register<AgeModel>(culture => new AgeModel(culture));
    }
}
