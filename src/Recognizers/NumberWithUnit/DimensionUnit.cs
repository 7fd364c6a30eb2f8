using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>
/// A unit as written: its name, its kind and where it ends. Of a length the grammar makes speeds ("miles per hour"),
/// areas and volumes ("square feet", "pies cúbicos"), so that the lexicon lists lengths only.
/// </summary>
internal readonly record struct DimensionUnit(string Name, string Kind, int Next)
{
    private const string Length = "Length";

    public static DimensionUnit? Read(Sentence text, int i)
    {
        var unit = Plain(text, i) ?? Spaced(text, i);
        if (text.Find(i, Sense.PowerOf, out var power, out var inner) && Plain(text, inner) is { Kind: Length } length)
        {
            return Of(power.Code, $"{Split(power.Code).Name} {length.Name.ToLowerInvariant()}", length.Next);
        }

        return unit is { Kind: Length } plain ? PerTime(text, plain) ?? Power(text, plain) ?? plain : unit;
    }

    private static DimensionUnit? Plain(Sentence text, int i) =>
        text.Find(i, Sense.Dimension, out var unit, out var next) ? Of(unit.Code, Split(unit.Code).Name.Replace('_', ' '), next) : null;

    /// <summary>"2 pm" apart are picometres, "6pm" is an hour.</summary>
    private static DimensionUnit? Spaced(Sentence text, int i) =>
        !text.Glued(i) && text.Find(i, Sense.DimensionSpaced, out var unit, out var next) ? Of(unit.Code, Split(unit.Code).Name, next) : null;

    private static DimensionUnit? PerTime(Sentence text, DimensionUnit length) =>
        text.Find(length.Next, Sense.Per, out _, out var at) && text.Find(at, Sense.PerTime, out var time, out var next)
            ? new DimensionUnit($"{length.Name} {text.Language.PerWord} {time.Code}", "Speed", next) : null;

    /// <summary>"pies cuadrados", "m²", "km2".</summary>
    private static DimensionUnit? Power(Sentence text, DimensionUnit length)
    {
        var isMark = text.Find(length.Next, Sense.PowerMark, out var power, out var next) && (text.Glued(length.Next) || text.IsWord(length.Next));
        if (!isMark && (text.Language.IsEnglish || !text.Find(length.Next, Sense.PowerOf, out power, out next)))
        {
            return null;
        }

        var name = Split(power.Code).Name;
        return text.Language.IsEnglish ? Of(power.Code, $"{name} {length.Name.ToLowerInvariant()}", next) : Of(power.Code, $"{length.Name} {InGender(name, length.Name)}", next);
    }

    private static string InGender(string adjective, string noun) => noun.EndsWith('a') ? adjective[..^1] + "a" : adjective;

    private static DimensionUnit Of(string code, string name, int next) => new(name, Split(code).Kind, next);

    private static (string Name, string Kind) Split(string code)
    {
        var slash = code.IndexOf('/');
        return (code[..slash], code[(slash + 1)..]);
    }
}
