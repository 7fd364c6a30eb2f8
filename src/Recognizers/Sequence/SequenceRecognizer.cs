namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Entry point for phone numbers and e-mail addresses, with the signatures of the official package.</summary>
public class SequenceRecognizer : Recognizer<SequenceOptions>
{
    private static readonly SequenceRecognizer Shared = new();

    public SequenceRecognizer(string targetCulture, SequenceOptions options = SequenceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, (SequenceOptions)options, lazyInitialization)
    {
    }

    public SequenceRecognizer(SequenceOptions options = SequenceOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(int options, bool lazyInitialization = true)
        : this((SequenceOptions)options, lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizePhoneNumber(
        string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetPhoneNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeEmail(
        string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        Shared.GetEmailModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetPhoneNumberModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<PhoneNumberModel>(culture, fallbackToDefaultCulture);

    public IModel GetEmailModel(string culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<EmailModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        Register<PhoneNumberModel>(_ => new PhoneNumberModel());
        Register<EmailModel>(_ => new EmailModel());
    }
}
