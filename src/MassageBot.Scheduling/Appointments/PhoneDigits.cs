namespace MassageBot.Scheduling.Appointments;

/// <summary>A phone number for finding its owner again, written with or without the country's prefix.</summary>
internal static class PhoneDigits
{
    /// <summary>How many last digits, with a name, tell whose number it is.</summary>
    public const int LeastEnding = 4;

    /// <summary>So many digits are one client's number, and no end of many.</summary>
    public const int LeastWhole = 7;

    private const int TailLength = 9;

    public static string All(string phone) => string.Concat(phone.Where(char.IsAsciiDigit));

    /// <summary>What numbers with and without prefix have in common; narrows the search, never decides it.</summary>
    public static string Tail(string digits) => digits.Length <= TailLength ? digits : digits[^TailLength..];
}
