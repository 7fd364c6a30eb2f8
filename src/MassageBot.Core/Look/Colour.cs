using System.Globalization;

namespace MassageBot.Core.Look;

/// <summary>An opaque colour of sRGB, written <c>#rrggbb</c> or <c>#rgb</c>.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const double Knee = 0.04045;
    private const double Flare = 0.05;

    /// <exception cref="FormatException">The text is no colour.</exception>
    public static Colour Parse(string text) => TryParse(text) ?? throw new FormatException($"'{text}' is no colour.");

    /// <summary>Null for anything else than <c>#rrggbb</c> or <c>#rgb</c>, so that what is read can stand in a style sheet as it is.</summary>
    public static Colour? TryParse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(static digit => new string(digit, 2)));
        }

        return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>How much one stands out from the other by WCAG 2.2, from 1 (not at all) to 21 (black on white).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (lighter, darker) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (lighter + Flare) / (darker + Flare);
    }

    /// <summary>This one laid over another, as <c>color-mix(in srgb, …)</c> has it.</summary>
    /// <param name="share">Of this one, 0 to 1.</param>
    /// <param name="ground">The other.</param>
    public Colour Over(Colour ground, double share) => new(Mixed(Red, ground.Red, share), Mixed(Green, ground.Green, share), Mixed(Blue, ground.Blue, share));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var value = part / 255d;
        return value <= Knee ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mixed(byte over, byte under, double share) => (byte)Math.Round((over * share) + (under * (1 - share)));
}
