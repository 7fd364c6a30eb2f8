using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Takes and frees the time of therapists and rooms.</summary>
internal static class Occupancy
{
    private static readonly Duration LongestPiece = Duration.FromHours(24);

    public static void TakeForAppointment(ISession session, Slot slot, VisitSpan span, string id) =>
        Take(session, slot, span, "appointment", (id, null, null));

    public static void TakeForHold(ISession session, Slot slot, VisitSpan span, string id, string holder, Instant expires) =>
        Take(session, slot, span, "hold", (id, holder, expires));

    /// <summary>Blocks a resource, whatever is booked there already; those visits are for the staff to move.</summary>
    public static void Block(ISession session, string resource, Interval span, string id)
    {
        for (var start = span.Start; start < span.End; start += LongestPiece)
        {
            Insert(session, resource, new Interval(start, Instant.Min(start + LongestPiece, span.End)), "block", (id, null, null));
        }
    }

    public static void Free(ISession session, string owner) =>
        session.Execute("DELETE FROM busy WHERE owner = $owner", ("$owner", owner));

    public static void ForgetExpired(ISession session, Instant now) =>
        session.Execute("DELETE FROM busy WHERE expires <= $now", ("$now", now.ToUnixTimeMilliseconds()));

    private static void Take(
        ISession session, Slot slot, VisitSpan span, string kind, (string Id, string? Holder, Instant? Expires) owner)
    {
        var taken = new Interval(span.Start, span.BusyUntil);
        foreach (var therapist in slot.Crew)
        {
            Insert(session, BusyTimes.Therapist(therapist), taken, kind, owner);
        }

        Insert(session, BusyTimes.Room(slot.Room), taken, kind, owner);
    }

    private static void Insert(
        ISession session, string resource, Interval span, string kind, (string Id, string? Holder, Instant? Expires) owner) =>
        session.Execute(
            """
            INSERT INTO busy (resource, starts, ends, kind, owner, holder, expires)
            VALUES ($resource, $starts, $ends, $kind, $owner, $holder, $expires)
            """,
            ("$resource", resource),
            ("$starts", span.Start.ToUnixTimeMilliseconds()),
            ("$ends", span.End.ToUnixTimeMilliseconds()),
            ("$kind", kind),
            ("$owner", owner.Id),
            ("$holder", owner.Holder),
            ("$expires", owner.Expires?.ToUnixTimeMilliseconds()));
}
