using MassageBot.Scheduling.Storage;

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

    /// <summary>Whether both are one client's number, with or without a prefix.</summary>
    public static bool AreSame(string digits, string others) =>
        others.EndsWith(digits, StringComparison.Ordinal) || digits.EndsWith(others, StringComparison.Ordinal);

    /// <summary>The tail as a visit's row keeps it.</summary>
    public static string KeptTail(ColumnSeal seal, string digits) => seal.Hash(SealedColumns.PhoneTail, Tail(digits));

    /// <summary>All digits as a visit's row keeps them: in clear, or the hash of their end alone, by which nobody finds out more than which of ten thousand ends it has.</summary>
    public static string KeptEnding(ColumnSeal seal, string digits) => seal.Current is null ? digits : seal.Hash(SealedColumns.PhoneEnding, Ending(digits));

    /// <summary>The last digits that rows are told apart by where they are sealed.</summary>
    public static string Ending(string digits) => digits.Length <= LeastEnding ? digits : digits[^LeastEnding..];
}
