using System.Data.Common;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Webhooks;

/// <summary>One event that is to be told to one address.</summary>
/// <param name="Id">Of this telling.</param>
/// <param name="Event">Shown to the receiver, the same at every attempt.</param>
/// <param name="Target">The address.</param>
/// <param name="Body">As it is sent and signed.</param>
/// <param name="Created">When it happened.</param>
/// <param name="Attempts">How often it was tried before.</param>
internal sealed record Telling(string Id, string Event, string Target, string Body, Instant Created, int Attempts);

/// <summary>The rows of what is to be told.</summary>
internal static class WebhookTable
{
    public static void Insert(ISession session, Telling telling, Instant due) => session.Execute(
        """
        INSERT INTO webhooks (id, event, target, body, created, due, attempts, given_up)
        VALUES ($id, $event, $target, $body, $created, $due, 0, 0)
        """,
        ("$id", telling.Id),
        ("$event", telling.Event),
        ("$target", telling.Target),
        ("$body", telling.Body),
        ("$created", telling.Created.ToUnixTimeMilliseconds()),
        ("$due", due.ToUnixTimeMilliseconds()));

    public static bool IsAnyDue(ISession session, Instant now) =>
        session.Number("SELECT count(*) FROM webhooks WHERE given_up = 0 AND due <= $now", ("$now", now.ToUnixTimeMilliseconds())) > 0;

    /// <summary>Takes what is due, oldest first. Nobody else takes it until then; if this program dies, somebody does afterwards.</summary>
    public static IReadOnlyList<Telling> Claim(ISession session, Instant now, Instant until, int most)
    {
        var due = session.All(
            """
            SELECT id, event, target, body, created, attempts FROM webhooks
            WHERE given_up = 0 AND due <= $now ORDER BY due, id LIMIT $most
            """,
            Read,
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$most", most));
        foreach (var telling in due)
        {
            session.Execute(
                "UPDATE webhooks SET due = $until, attempts = attempts + 1 WHERE id = $id",
                ("$id", telling.Id),
                ("$until", until.ToUnixTimeMilliseconds()));
        }

        return due;
    }

    public static void Done(ISession session, string id) => session.Execute("DELETE FROM webhooks WHERE id = $id", ("$id", id));

    public static void Again(ISession session, string id, Instant due) =>
        session.Execute("UPDATE webhooks SET due = $due WHERE id = $id", ("$id", id), ("$due", due.ToUnixTimeMilliseconds()));

    public static void GiveUp(ISession session, string id) => session.Execute("UPDATE webhooks SET given_up = 1 WHERE id = $id", ("$id", id));

    /// <summary>What was given up is kept for a while, so that somebody can look why.</summary>
    public static void Forget(ISession session, Instant before) => session.Execute(
        "DELETE FROM webhooks WHERE given_up = 1 AND created < $before", ("$before", before.ToUnixTimeMilliseconds()));

    private static Telling Read(DbDataReader row) => new(
        row.Text("id"), row.Text("event"), row.Text("target"), row.Text("body"), row.Instant("created"), row.Whole("attempts"));
}
