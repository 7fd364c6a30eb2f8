using System.Data.Common;
using System.Text.Json;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Holds;

/// <summary>A hold as it is kept. It outlives its expiry by a day, so that a late booking by it can still be tried.</summary>
internal sealed record HeldSlot(string Id, string Holder, Slot Slot, Instant Expires, Instant Created);

/// <summary>The rows of the holds.</summary>
internal static class HoldTable
{
    private static readonly Duration KeptAfterExpiry = Duration.FromDays(1);

    public static HeldSlot? Find(ISession session, string id) =>
        session.First("SELECT id, holder, offer, expires, created FROM holds WHERE id = $id", Read, ("$id", id));

    public static IReadOnlyList<HeldSlot> Of(ISession session, string holder) =>
        session.All("SELECT id, holder, offer, expires, created FROM holds WHERE holder = $holder", Read, ("$holder", holder));

    public static void Insert(ISession session, HeldSlot hold, VisitSpan span, string? beside = null)
    {
        session.Execute(
            "INSERT INTO holds (id, holder, offer, expires, created) VALUES ($id, $holder, $offer, $expires, $created)",
            ("$id", hold.Id),
            ("$holder", hold.Holder),
            ("$offer", JsonSerializer.Serialize(hold.Slot, SlotJson.Default.Slot)),
            ("$expires", hold.Expires.ToUnixTimeMilliseconds()),
            ("$created", hold.Created.ToUnixTimeMilliseconds()));
        Occupancy.TakeForHold(session, hold.Slot, span, (hold.Id, hold.Holder, hold.Expires), beside);
    }

    public static void Extend(ISession session, HeldSlot hold, Instant expires)
    {
        var values = new (string, object?)[] { ("$expires", expires.ToUnixTimeMilliseconds()), ("$id", hold.Id) };
        session.Execute("UPDATE holds SET expires = $expires WHERE id = $id", values);
        session.Execute("UPDATE busy SET expires = $expires WHERE owner = $id", values);
    }

    public static void Release(ISession session, string id)
    {
        session.Execute("DELETE FROM holds WHERE id = $id", ("$id", id));
        Occupancy.Free(session, id);
    }

    public static void ReleaseAll(ISession session, string? holder)
    {
        if (holder is null)
        {
            return;
        }

        session.Execute("DELETE FROM busy WHERE owner IN (SELECT id FROM holds WHERE holder = $holder)", ("$holder", holder));
        session.Execute("DELETE FROM holds WHERE holder = $holder", ("$holder", holder));
    }

    /// <summary>Gives the time back, and keeps the hold itself for a claim that comes late.</summary>
    public static void KeepWithoutTime(ISession session, string holder)
    {
        session.Execute("DELETE FROM busy WHERE owner IN (SELECT id FROM holds WHERE holder = $holder)", ("$holder", holder));
        session.Execute("UPDATE holds SET expires = created WHERE holder = $holder", ("$holder", holder));
    }

    /// <summary>Whether an expired hold is too old to claim anything.</summary>
    public static bool IsForgotten(HeldSlot hold, Instant now) => hold.Expires < now - KeptAfterExpiry;

    /// <summary>Frees the time of expired holds and forgets the oldest.</summary>
    public static void ForgetExpired(ISession session, Instant now)
    {
        Occupancy.ForgetExpired(session, now);
        session.Execute("DELETE FROM holds WHERE expires < $before", ("$before", (now - KeptAfterExpiry).ToUnixTimeMilliseconds()));
    }

    private static HeldSlot Read(DbDataReader row) => new(
        row.Text("id"),
        row.Text("holder"),
        JsonSerializer.Deserialize(row.Text("offer"), SlotJson.Default.Slot)!,
        row.Instant("expires"),
        row.Instant("created"));
}
