namespace MassageBot.Core.Understanding.Entities;

/// <summary>How telephone numbers are written in a country: calling code, trunk prefix and how many digits follow (ITU-T E.164).</summary>
public sealed record PhonePlan(string CallingCode, string Trunk, int Shortest, int Longest)
{
    private static readonly PhonePlan NorthAmerica = new("1", "1", 10, 10);

    private static readonly Dictionary<string, PhonePlan> Plans = new(StringComparer.OrdinalIgnoreCase)
    {
        ["US"] = NorthAmerica,
        ["CA"] = NorthAmerica,
        ["PR"] = NorthAmerica,
        ["DO"] = NorthAmerica,
        ["MX"] = new("52", "", 10, 10),
        ["ES"] = new("34", "", 9, 9),
        ["GB"] = new("44", "0", 9, 10),
        ["IE"] = new("353", "0", 7, 9),
        ["AU"] = new("61", "0", 9, 9),
        ["NZ"] = new("64", "0", 8, 10),
        ["DE"] = new("49", "0", 7, 11),
        ["FR"] = new("33", "0", 9, 9),
        ["AR"] = new("54", "0", 10, 11),
        ["CO"] = new("57", "", 10, 10),
        ["CL"] = new("56", "", 9, 9),
        ["PE"] = new("51", "0", 8, 9),
    };

    /// <summary>The plan of an ISO 3166 country; that of North America where none is known.</summary>
    public static PhonePlan For(string country) => Plans.GetValueOrDefault(country) ?? NorthAmerica;

    /// <summary>The number in E.164, or null when it cannot be one.</summary>
    public string? ToE164(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        if (written.Contains('+', StringComparison.Ordinal))
        {
            return digits.Length is >= 8 and <= 15 ? $"+{digits}" : null;
        }

        if (IsNational(digits))
        {
            return $"+{CallingCode}{digits}";
        }

        var national = Trunk.Length > 0 && digits.StartsWith(Trunk, StringComparison.Ordinal) ? digits[Trunk.Length..] : null;
        if (national is not null && IsNational(national))
        {
            return $"+{CallingCode}{national}";
        }

        return digits.StartsWith(CallingCode, StringComparison.Ordinal) && IsNational(digits[CallingCode.Length..]) ? $"+{digits}" : null;
    }

    private bool IsNational(string digits) =>
        digits.Length >= Shortest && digits.Length <= Longest && (Trunk.Length == 0 || !digits.StartsWith(Trunk, StringComparison.Ordinal));
}
