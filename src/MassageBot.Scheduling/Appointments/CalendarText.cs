using System.Globalization;
using System.Text;

namespace MassageBot.Scheduling.Appointments;

/// <summary>How iCalendar (RFC 5545) writes text, times and lines.</summary>
internal static class CalendarText
{
    private const int LongestLine = 75;

    public static string Utc(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    public static string Quoted(string text) => '"' + string.Concat(text.Where(letter => letter != '"' && !char.IsControl(letter))) + '"';

    // RFC 5545 3.1: at most 75 octets a line, continued by a space; a letter of several octets stays whole.
    public static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
