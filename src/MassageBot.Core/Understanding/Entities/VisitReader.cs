using MassageBot.Core.Booking;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads what is said about visits that stand in the calendar: which of several, where to, and illness as the reason.</summary>
internal static class VisitReader
{
    public static VisitOrder? ReadOrder(Message message)
    {
        foreach (var match in message.Tables[LexiconTopics.Visits].FindAll(message.Words))
        {
            VisitOrder? order = match.Id switch
            {
                "earlier" => VisitOrder.Earlier,
                "later" => VisitOrder.Later,
                "both" => VisitOrder.All,
                _ => null,
            };
            if (order == VisitOrder.All)
            {
                // "Las dos" would be read as an hour.
                message.Take(match.Start, match.End);
            }

            if (order is not null)
            {
                return order;
            }
        }

        return null;
    }

    public static bool IsIll(Message message) =>
        message.Tables[LexiconTopics.Visits, "ill"].FindAll(message.Words).Any(match => !message.IsDenied(match.Start));

    public static bool IsSurprise(Message message) => message.Tables[LexiconTopics.Visits, "surprise"].FindAll(message.Words).Count > 0;

    /// <summary>"See you then", "confirming my appointment".</summary>
    public static bool Confirms(Message message) =>
        message.Tables[LexiconTopics.Visits, "confirming"].FindAll(message.Words).Any(match => !message.IsDenied(match.Start));

    /// <summary>"Put me on the waiting list", "avíseme si se libera algo".</summary>
    public static bool WantsWaitlist(Message message) => message.Tables[LexiconTopics.Visits, "waitlist"].FindAll(message.Words).Count > 0;

    /// <summary>"another one", "otra para".</summary>
    public static bool SaysAnother(TokenizedText message, PhraseTables tables) => tables[LexiconTopics.Visits, "another"].FindAll(message.Words).Count > 0;

    /// <summary>Whom a visit is for, in the client's words ("wife"); null where nobody is named, or only "for her".</summary>
    public static string? ReadForWhom(Message message)
    {
        foreach (var match in message.Tables[LexiconTopics.Visitors, "someone-else"].FindAll(message.Words))
        {
            var mine = Enumerable.Range(match.Start, match.Length).FirstOrDefault(at => message.Tables.Is(LexiconTopics.Visits, "my", message.Words, at), -1);
            if (mine >= 0 && mine + 1 < message.Words.Length)
            {
                return message.Words[mine + 1];
            }
        }

        return null;
    }

    /// <summary>
    /// Words that may stand before where a visit is to go: where they begin and end. "El viernes a las 11" is a day with its hour, no move from
    /// one to the other.
    /// </summary>
    public static IEnumerable<(int Start, int End)> MovedTo(TokenizedText message, PhraseTables tables) =>
        tables[LexiconTopics.Visits, "moved-to"].FindAll(message.Words)
            .Where(match => tables[LexiconTopics.WhenWords, "time"].MatchAt(message.Words, match.Start) is null)
            .Select(match => (match.Start, match.End));
}
