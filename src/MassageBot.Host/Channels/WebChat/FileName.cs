using System.Globalization;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>What a visitor calls a file: shown to that visitor again, and used for nothing else.</summary>
internal static class FileName
{
    private const int Longest = 80;
    private const string Unnamed = "file";

    /// <summary>The last part of a path, without signs that steer a terminal or turn the reading direction.</summary>
    public static string Of(string? offered)
    {
        var name = (offered ?? "").Trim('"');
        name = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        name = string.Concat(name.EnumerateRunes().Where(IsPlain).Take(Longest)).Trim(' ', '.');
        return name.Length == 0 ? Unnamed : name;
    }

    private static bool IsPlain(System.Text.Rune sign) => System.Text.Rune.GetUnicodeCategory(sign) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
