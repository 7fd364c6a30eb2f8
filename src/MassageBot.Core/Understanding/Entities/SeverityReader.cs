using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads how bad it is on a scale to ten: "6/10", "6 out of 10", "like a 6", and a bare number when that was asked.</summary>
internal static class SeverityReader
{
    public static int? Read(Message message)
    {
        for (var at = 0; at < message.Words.Length; at++)
        {
            if (!message.IsTaken(at) && (OutOfTen(message, at) ?? Introduced(message, at)) is { } found)
            {
                message.Take(at, found.End);
                return found.Severity;
            }
        }

        return message.IsAsking(Questions.Severity) ? Bare(message) : null;
    }

    private static (int Severity, int End)? OutOfTen(Message message, int at)
    {
        if (message.Words[at].Split('/') is [var part, "10"] && int.TryParse(part, out var fraction) && fraction is >= 0 and <= 10)
        {
            return (fraction, at + 1);
        }

        if (Scale(message, at) is not { } number)
        {
            return null;
        }

        var rest = message.Words.AsSpan(number.End);
        return rest switch
        {
            ["out", "of", "10" or "ten", ..] => (number.Severity, number.End + 3),
            ["of" or "de" or "sobre", "10" or "ten" or "diez", ..] => (number.Severity, number.End + 2),
            _ => null,
        };
    }

    /// <summary>"like a 6": not when a unit or a part of the day follows, which makes it a time or a length.</summary>
    private static (int Severity, int End)? Introduced(Message message, int at) =>
        message.Tables[LexiconTopics.Introductions, "severity"].MatchAt(message.Words, at) is { } introduction
        && Scale(message, introduction.End) is { } number
        && message.Tables[LexiconTopics.WhenWords].MatchAt(message.Words, number.End) is null
            ? number
            : null;

    private static int? Bare(Message message)
    {
        var numbers = Enumerable.Range(0, message.Words.Length).Where(at => !message.IsTaken(at))
            .Select(at => Scale(message, at)).OfType<(int Severity, int End)>().Select(number => number.Severity).ToList();
        return numbers.Count is 1 or 2 ? numbers.Max() : null;
    }

    private static (int Severity, int End)? Scale(Message message, int at) =>
        NumberReader.At(message, at) is { Value: >= 0 and <= 10 } number ? ((int)Math.Round(number.Value, MidpointRounding.AwayFromZero), at + number.Length) : null;
}
