using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>How a culture writes digits: which mark groups thousands and which begins the decimals. Where it splits, "192.168.1.2" may be read as "192.168", 1 and 2.</summary>
internal sealed record NumberFormat(char Decimal, char Group, bool Splits)
{
    public static NumberFormat Of(string culture) => culture switch
    {
        Culture.Spanish => new(',', '.', true),
        _ => new('.', ',', false),
    };

    /// <summary>Fifteen digits at most, as the official recognizers print.</summary>
    public string Print(double value) => value.ToString("G15", CultureInfo.InvariantCulture).Replace('.', Decimal);
}
