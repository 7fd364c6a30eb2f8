using MassageBot.Scheduling.Setup;
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

    /// <summary>Takes it for a hold. Beside a visit, whose time is its client's already, only what the visit has not.</summary>
    public static void TakeForHold(
        ISession session, Slot slot, VisitSpan span, (string Id, string? Holder, Instant? Expires) owner, string? beside = null)
    {
        List<OwnTime> own = beside is null ? [] : OwnedBy(session, beside);
        var taken = new Interval(span.Start, span.BusyUntil);
        foreach (var resource in Resources(slot))
        {
            foreach (var part in Without(taken, own.Where(time => time.Resource == resource)))
            {
                Insert(session, resource, part, "hold", owner);
            }
        }
    }

    /// <summary>Whether anything is taken for this visit or hold.</summary>
    public static bool Has(ISession session, string owner) =>
        session.Number("SELECT count(*) FROM busy WHERE owner = $owner", ("$owner", owner)) > 0;

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
        foreach (var resource in Resources(slot))
        {
            Insert(session, resource, taken, kind, owner);
        }
    }

    private static IEnumerable<string> Resources(Slot slot) =>
        [.. slot.Crew.Select(Resource.Therapist), Resource.Room(slot.Room), .. (slot.Equipment ?? []).Select(Resource.Equipment)];

    private static List<OwnTime> OwnedBy(ISession session, string owner) => session.All(
        "SELECT resource, starts, ends FROM busy WHERE owner = $owner",
        row => new OwnTime(row.Text("resource"), new Interval(row.Instant("starts"), row.Instant("ends"))),
        ("$owner", owner));

    private static IEnumerable<Interval> Without(Interval whole, IEnumerable<OwnTime> own)
    {
        var from = whole.Start;
        foreach (var span in own.Select(time => time.Span).Where(span => span.Start < whole.End && span.End > whole.Start).OrderBy(span => span.Start))
        {
            if (span.Start > from)
            {
                yield return new Interval(from, span.Start);
            }

            from = Instant.Max(from, span.End);
        }

        if (from < whole.End)
        {
            yield return new Interval(from, whole.End);
        }
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

    private sealed record OwnTime(string Resource, Interval Span);
}
