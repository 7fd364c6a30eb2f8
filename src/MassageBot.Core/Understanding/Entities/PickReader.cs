using System.Globalization;
using MassageBot.Core.Understanding.Lexicons;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads a pick from options shown: a message, or a leading clause, that is nothing but an ordinal; a bare number only as the whole message.</summary>
internal static class PickReader
{
    private const int MostOptions = 20;

    /// <summary>The position from 1, -1 for the last, or null.</summary>
    public static int? Read(Message message)
    {
        var essence = message.Essence("pick-frames");
        if (essence.Length > 0 && Whole(message, essence) is { } pick)
        {
            return pick;
        }

        var clause = Enumerable.Range(0, message.Words.Length).Skip(1).FirstOrDefault(at => message.Text.Tokens[at].StartsClause);
        return clause > 1 ? Ordinal(message, message.Words[..clause]) : null;
    }

    private static int? Whole(Message message, string[] essence)
    {
        var number = NumberReader.Whole(message, essence);
        if (number is >= 1 and <= MostOptions)
        {
            return number;
        }

        return number is null ? Ordinal(message, essence) : null;
    }

    private static int? Ordinal(Message message, string[] words) =>
        message.Tables[LexiconTopics.Picks].Whole(words) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null;
}
