namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>What a word can stand for in a grammar rule. A lexicon file names these in front of its words.</summary>
internal enum Sense
{
    // numbers
    Cardinal, Hundred, Scale, ScaleSign, Ordinal, OrdinalScale, OrdinalSuffix, Denominator, DenominatorSuffix, Half, Quarter,
    Dozen, And, With, Point, Minus, Over, Article, RelativeOrdinal, NumberStop,

    // choices
    Yes, No,
}
