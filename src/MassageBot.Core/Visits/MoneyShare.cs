using System.Globalization;
using System.Text.RegularExpressions;

namespace MassageBot.Core.Visits;

/// <summary>A part of a price that stands as text in the clinic's file, written as the clinic writes it: half of "$95" is "$47.50".</summary>
public static partial class MoneyShare
{
    /// <param name="price">A price with one number in it ("$95", "95,50 €", "$1,200").</param>
    /// <param name="percent">0 to 100.</param>
    /// <returns>Null when the text does not hold exactly one number.</returns>
    public static string? Of(string price, int percent)
    {
        var numbers = Number().Matches(price);
        if (numbers.Count != 1)
        {
            return null;
        }

        var (written, mark) = (numbers[0].Value, DecimalMark(numbers[0].Value));
        var plain = string.Concat(written.Where(letter => char.IsAsciiDigit(letter) || letter == mark)).Replace(mark, '.');
        var share = decimal.Round(decimal.Parse(plain, CultureInfo.InvariantCulture) * percent / 100, 2, MidpointRounding.AwayFromZero);
        var text = share == decimal.Truncate(share) ? share.ToString("0", CultureInfo.InvariantCulture) : share.ToString("0.00", CultureInfo.InvariantCulture);
        return price[..numbers[0].Index] + text.Replace('.', mark) + price[(numbers[0].Index + written.Length)..];
    }

    /// <summary>"95,50" and "1.200" are written with a decimal comma, everything else with a point.</summary>
    private static char DecimalMark(string number) => Comma().IsMatch(number) ? ',' : '.';

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@",\d{1,2}$|\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
