using MassageBot.Core.Booking;

namespace MassageBot.Host.SchedulingAdapters.Outside;

/// <summary>What a therapist reads beside the visit in a calendar that has one field for everything.</summary>
internal static class VisitNotes
{
    /// <summary>The codes that stay with every booking, and the note that the client has agreed to. Null when there is nothing to say.</summary>
    public static string? Of(BookingOrder order)
    {
        var lines = new List<string>();
        if (order.FirstVisit)
        {
            lines.Add("first visit");
        }

        if (!order.Constraints.IsDefaultOrEmpty)
        {
            lines.Add(string.Join("; ", order.Constraints));
        }

        if (!string.IsNullOrWhiteSpace(order.Note))
        {
            lines.Add(order.Note);
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
