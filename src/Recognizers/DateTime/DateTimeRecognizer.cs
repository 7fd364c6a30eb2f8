namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Entry point for dates and times, with the signatures of the official package.</summary>
public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    private static readonly DateTimeRecognizer Shared = new();

    public DateTimeRecognizer(string targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (DateTimeOptions)options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(int options, bool lazyInitialization = true)
        : this((DateTimeOptions)options, lazyInitialization)
    {
    }

    /// <summary>Finds dates and times. <paramref name="refTime"/> is the local time "now"; without it the machine's local time is taken.</summary>
    public static List<ModelResult> RecognizeDateTime(
        string query, string culture, DateTimeOptions options = DateTimeOptions.None, Moment? refTime = default, bool fallbackToDefaultCulture = true) =>
        Shared.GetDateTimeModel(culture, fallbackToDefaultCulture).Parse(query, refTime ?? TimeProvider.System.GetLocalNow().DateTime);

    public DateTimeModel GetDateTimeModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<DateTimeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration() => Register<DateTimeModel>(culture => new DateTimeModel(culture));
}
