using System.Globalization;
using MassageBot.Core.Understanding.Lexicons;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads figures and numbers written as words.</summary>
internal static class NumberReader
{
    /// <summary>The number that starts here and how many words it takes; null when there is none.</summary>
    public static (double Value, int Length)? At(Message message, int at)
    {
        if (at >= message.Words.Length)
        {
            return null;
        }

        if (double.TryParse(message.Words[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure))
        {
            return (figure, 1);
        }

        return message.Tables.In(message.Language, LexiconTopics.Numbers).MatchAt(message.Words, at) is { } match
            ? (int.Parse(match.Id, CultureInfo.InvariantCulture), match.Length)
            : null;
    }

    /// <summary>The number when the words are nothing else.</summary>
    public static int? Whole(Message message, string[] words)
    {
        if (words.Length == 1 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
        {
            return figure;
        }

        return message.Tables.In(message.Language, LexiconTopics.Numbers).Whole(words) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;
    }
}
