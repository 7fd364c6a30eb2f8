using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Core;
using MassageBot.Core.Notices;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Reads turns in angle brackets.</summary>
internal static partial class HappeningReader
{
    /// <summary>What happens; null for a turn that says something.</summary>
    /// <exception cref="InvalidDataException">Angle brackets around something that cannot happen.</exception>
    public static Happening? Of(string turn)
    {
        if (Brackets().Match(turn) is not { Success: true } match)
        {
            return null;
        }

        var words = match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["silence", .. var length] => Silence(string.Concat(length)),
            ["again"] => new Happening.Again(),
            ["restart"] => new Happening.Restart(),
            ["picture"] => new Happening.Attachment("image/jpeg"),
            ["voice", "note"] => new Happening.Attachment("audio/ogg"),
            ["file"] => new Happening.Attachment("application/pdf"),
            ["staff", "take", "it"] => new Happening.StaffTakeIt(),
            ["clinic", "texts", .. var kind] when Enum.TryParse<NoticeKind>(string.Concat(kind), ignoreCase: true, out var known) => new Happening.ClinicTexts(known),
            ["full", var span] => Full(span),
            ["calendar", "down"] => new Happening.Calendar(Down: true),
            ["calendar", "back"] => new Happening.Calendar(Down: false),
            ["text" or "chat", ..] => new Happening.Says(match.Groups["words"].Value[5..].Trim(), ByPhone: words[0] == "text"),
            [var therapist, "leaves"] => new Happening.Leaves(new TherapistId(therapist)),
            ["price", var service, var minutes, var price] =>
                new Happening.Price(new ServiceId(service), int.Parse(minutes, CultureInfo.InvariantCulture), price),
            _ => throw new InvalidDataException($"{turn} is nothing that can happen; see tests/conversations/README.md."),
        };
    }

    private static Happening.Silence Silence(string length)
    {
        var match = Length().Match(length);
        var amount = match.Success
            ? double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"<silence {length}>: write it as 30s, 10m, 3h or 2d.");
        return new Happening.Silence(match.Groups["unit"].Value switch
        {
            "s" => TimeSpan.FromSeconds(amount),
            "h" => TimeSpan.FromHours(amount),
            "d" => TimeSpan.FromDays(amount),
            _ => TimeSpan.FromMinutes(amount),
        });
    }

    private static Happening.Full Full(string span)
    {
        var (from, to) = ScriptReader.Interval(span);
        return new Happening.Full(from, to);
    }

    [GeneratedRegex(@"^\s*<(?<words>silence\s[^>]*|again|restart|picture|voice note|file|staff take it|clinic texts\s[^>]*|full\s[^>]*|calendar\s[^>]*|text\s[^>]*|chat\s[^>]*|\w+ leaves|price\s[^>]*)>\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<amount>\d+(\.\d+)?)(?<unit>[smhd])\w*$", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
