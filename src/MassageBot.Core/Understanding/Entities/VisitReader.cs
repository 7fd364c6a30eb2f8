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

    /// <summary>Words that may stand before where a visit is to go: where they begin and end.</summary>
    public static IEnumerable<(int Start, int End)> MovedTo(TokenizedText message, PhraseTables tables) =>
        tables[LexiconTopics.Visits, "moved-to"].FindAll(message.Words).Select(match => (match.Start, match.End));
}
