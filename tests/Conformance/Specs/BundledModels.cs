using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace MassageBot.Conformance.Specs;

/// <summary>The models by the names that their spec files bear.</summary>
internal static class BundledModels
{
    public static IReadOnlyDictionary<string, Func<SpecCase, string, List<ModelResult>>> All { get; } =
        new Dictionary<string, Func<SpecCase, string, List<ModelResult>>>(StringComparer.Ordinal)
        {
            ["DateTimeModel"] = (one, culture) => DateTimeRecognizer.RecognizeDateTime(one.Input, culture, refTime: one.Reference),
            ["NumberModel"] = (one, culture) => NumberRecognizer.RecognizeNumber(one.Input, culture),
            ["OrdinalModel"] = (one, culture) => NumberRecognizer.RecognizeOrdinal(one.Input, culture),
            ["OrdinalModelSuppressExtendedTypes"] = (one, culture) => NumberRecognizer.RecognizeOrdinal(one.Input, culture, NumberOptions.SuppressExtendedTypes),
            ["BooleanModel"] = (one, culture) => ChoiceRecognizer.RecognizeBoolean(one.Input, culture),
            ["PhoneNumberModel"] = (one, culture) => SequenceRecognizer.RecognizePhoneNumber(one.Input, culture),
            ["EmailModel"] = (one, culture) => SequenceRecognizer.RecognizeEmail(one.Input, culture),
            ["AgeModel"] = (one, culture) => NumberWithUnitRecognizer.RecognizeAge(one.Input, culture),
            ["DimensionModel"] = (one, culture) => NumberWithUnitRecognizer.RecognizeDimension(one.Input, culture),
        };
}
