using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;
using NodaTime;

namespace MassageBot.Bot.Recognizing;

/// <summary>The recognizers by the names that the open specification files of Recognizers-Text bear.</summary>
public static class RecognizerModels
{
    private const string DateTimeType = "datetimeV2.";

    private static readonly Dictionary<string, Func<string, string, IEnumerable<ModelResult>>> Models = new(StringComparer.Ordinal)
    {
        ["NumberModel"] = static (text, culture) => NumberRecognizer.RecognizeNumber(text, culture),
        ["OrdinalModel"] = static (text, culture) => NumberRecognizer.RecognizeOrdinal(text, culture),
        ["OrdinalModelSuppressExtendedTypes"] = static (text, culture) =>
            NumberRecognizer.RecognizeOrdinal(text, culture, NumberOptions.SuppressExtendedTypes),
        ["BooleanModel"] = static (text, culture) => ChoiceRecognizer.RecognizeBoolean(text, culture),
        ["PhoneNumberModel"] = static (text, culture) => SequenceRecognizer.RecognizePhoneNumber(text, culture),
        ["EmailModel"] = static (text, culture) => SequenceRecognizer.RecognizeEmail(text, culture),
        ["AgeModel"] = static (text, culture) => NumberWithUnitRecognizer.RecognizeAge(text, culture),
        ["DimensionModel"] = static (text, culture) => NumberWithUnitRecognizer.RecognizeDimension(text, culture),
    };

    /// <summary>Parts of the date recognizer that have specifications of their own, and which kind each finds; null for every kind.</summary>
    private static readonly Dictionary<string, string?> DateTimeKinds = new(StringComparer.Ordinal)
    {
        ["DateTimeModel"] = null,
        ["MergedExtractor"] = null,
        ["MergedParser"] = null,
        ["DateExtractor"] = "date",
        ["DateParser"] = "date",
        ["HolidayExtractor"] = "date",
        ["HolidayParser"] = "date",
        ["DatePeriodExtractor"] = "daterange",
        ["DatePeriodParser"] = "daterange",
        ["DateTimeExtractor"] = "datetime",
        ["DateTimeParser"] = "datetime",
        ["DateTimePeriodExtractor"] = "datetimerange",
        ["DateTimePeriodParser"] = "datetimerange",
        ["DurationExtractor"] = "duration",
        ["DurationParser"] = "duration",
        ["SetExtractor"] = "set",
        ["SetParser"] = "set",
        ["TimeExtractor"] = "time",
        ["TimeParser"] = "time",
        ["TimePeriodExtractor"] = "timerange",
        ["TimePeriodParser"] = "timerange",
    };

    public static IReadOnlyList<string> Names { get; } = [.. DateTimeKinds.Keys.Concat(Models.Keys)];

    /// <summary>What a model finds in a text, in order.</summary>
    /// <param name="model">One of <see cref="Names"/>.</param>
    /// <param name="culture">A culture code such as <c>en-us</c> or <c>es-es</c>.</param>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="reference">The local time that relative dates are counted from.</param>
    public static IReadOnlyList<RecognizedEntity> Recognize(string model, string culture, string text, LocalDateTime reference) =>
        [.. Find(model, culture, text, reference).Select(found => new RecognizedEntity(found.Text, found.Start, found.End, found.TypeName, found.Resolution))];

    private static IEnumerable<ModelResult> Find(string model, string culture, string text, LocalDateTime reference)
    {
        if (Models.TryGetValue(model, out var recognize))
        {
            return recognize(text, culture);
        }

        var kind = DateTimeKinds[model];
        return DateTimeRecognizer.RecognizeDateTime(text, culture, DateTimeOptions.None, reference.ToDateTimeUnspecified())
            .Where(found => kind is null || found.TypeName == DateTimeType + kind);
    }
}
