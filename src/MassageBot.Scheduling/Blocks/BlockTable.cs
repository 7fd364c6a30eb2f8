using System.Data.Common;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Blocks;

/// <summary>A span of a resource's time that is not to be booked.</summary>
internal sealed record BlockedTime(string Id, string Resource, Interval Span, string? By = null, string? Note = null);

/// <summary>The rows of the blocks.</summary>
internal static class BlockTable
{
    public static void Insert(ISession session, BlockedTime block, Instant now)
    {
        session.Execute(
            """
            INSERT INTO blocks (id, resource, starts, ends, created, made_by, note)
            VALUES ($id, $resource, $starts, $ends, $created, $by, $note)
            """,
            ("$id", block.Id),
            ("$resource", block.Resource),
            ("$starts", block.Span.Start.ToUnixTimeMilliseconds()),
            ("$ends", block.Span.End.ToUnixTimeMilliseconds()),
            ("$created", now.ToUnixTimeMilliseconds()),
            ("$by", block.By),
            ("$note", block.Note));
        Occupancy.Block(session, block.Resource, block.Span, block.Id);
    }

    public static void Delete(ISession session, string id)
    {
        session.Execute("DELETE FROM blocks WHERE id = $id", ("$id", id));
        session.Execute("DELETE FROM busy WHERE owner = $id AND kind = 'block'", ("$id", id));
    }

    public static BlockedTime? Find(ISession session, string id) =>
        session.First("SELECT id, resource, starts, ends, made_by, note FROM blocks WHERE id = $id", Read, ("$id", id));

    /// <summary>Blocks that touch the range, by start, from behind a place in the list.</summary>
    public static IReadOnlyList<BlockedTime> Touching(ISession session, Interval range, (long Start, string Id) after, int limit) => session.All(
        """
        SELECT id, resource, starts, ends, made_by, note FROM blocks
        WHERE (starts, id) > ($afterStart, $afterId) AND starts < $to AND ends > $from
        ORDER BY starts, id LIMIT $limit
        """,
        Read,
        ("$afterStart", after.Start),
        ("$afterId", after.Id),
        ("$from", range.Start.ToUnixTimeMilliseconds()),
        ("$to", range.End.ToUnixTimeMilliseconds()),
        ("$limit", limit));

    private static BlockedTime Read(DbDataReader row) => new(
        row.Text("id"),
        row.Text("resource"),
        new Interval(row.Instant("starts"), row.Instant("ends")),
        row.TextOrNull("made_by"),
        row.TextOrNull("note"));
}
