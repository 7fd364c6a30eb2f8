using MassageBot.Core.Understanding.Entities;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding;

/// <summary>Tells two visits that one message asks for from one visit that has more than one wish.</summary>
internal static class TwoVisits
{
    /// <summary>The words of the second visit, with the word that joins it; null when there is only one.</summary>
    public static Range? SecondOf(TokenizedText message, PhraseTables tables, Func<TokenizedText, Mentions> read)
    {
        foreach (var (start, end) in Joins(message, tables))
        {
            if (start == 0 || end >= message.Words.Length)
            {
                continue;
            }

            var rest = message.Only(end..message.Words.Length);
            if (AreTwo(read(message.Only(0..start)), read(rest), VisitReader.SaysAnother(rest, tables)))
            {
                return start..message.Words.Length;
            }
        }

        return null;
    }

    private static IEnumerable<(int Start, int End)> Joins(TokenizedText message, PhraseTables tables) =>
        tables[LexiconTopics.Connectors, "joins"].FindAll(message.Words).Select(join => (join.Start, join.End))
            .Concat(Enumerable.Range(1, Math.Max(0, message.Words.Length - 1)).Where(at => message.Tokens[at].StartsClause).Select(at => (at, at)));

    /// <summary>Each has its own day and hour, or its own day and massage, or the second is another one for somebody or some day.</summary>
    private static bool AreTwo(Mentions first, Mentions second, bool saysAnother)
    {
        var ownTimes = IsPlaced(first) && IsPlaced(second);
        var ownKinds = first.When.HasDay && second.When.HasDay && IsNamed(first) && IsNamed(second);
        var others = saysAnother && (second.ForSomeoneElse != first.ForSomeoneElse || (first.When.HasDay && second.When.HasDay));
        return ownTimes || ownKinds || others;
    }

    private static bool IsPlaced(Mentions mentions) => mentions.When is { Date: not null, Time: not null };

    private static bool IsNamed(Mentions mentions) => mentions.Service is not null || mentions.Minutes is not null;
}
