using System.Security.Cryptography;
using System.Text.Json;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Remembers which key made which appointment, with the very answer that was given.</summary>
internal static class IdempotencyKeys
{
    /// <summary>
    /// The request whatever its white space and order of fields. A hash, so that no name is kept twice. The caller's reference says nothing of
    /// what is booked, and callers of an older version send none when they try again.
    /// </summary>
    public static string Fingerprint(AppointmentWanted wanted) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(wanted with { Reference = null }, SchedulingJson.Default.AppointmentWanted)));

    public static Remembered? Find(ISession session, string key) => Ask(session, key).Answer.FirstOrDefault();

    /// <summary>What <see cref="Find"/> finds, looked at later: none or one.</summary>
    public static Question<Remembered> Ask(ISession session, string key) =>
        session.Ask(
            "SELECT fingerprint, response FROM idempotency WHERE key = $key",
            row => new Remembered(row.GetString(0), Answer(session, row.GetString(1))),
            ("$key", key));

    public static bool IsKnown(ISession session, string key) => Find(session, key) is not null;

    public static void Remember(ISession session, string key, string fingerprint, Appointment answer, Instant now) =>
        session.Execute(
            """
            INSERT INTO idempotency (key, fingerprint, appointment_id, response, created)
            VALUES ($key, $fingerprint, $appointment, $response, $created)
            """,
            ("$key", key),
            ("$fingerprint", fingerprint),
            ("$appointment", answer.Id),
            ("$response", Kept(session, answer)),
            ("$created", now.ToUnixTimeMilliseconds()));

    /// <summary>What the keys of an appointment were answered.</summary>
    public static IReadOnlyList<(string Key, Appointment Answer)> Of(ISession session, string appointment) => session.All(
        "SELECT key, response FROM idempotency WHERE appointment_id = $id",
        row => (row.GetString(0), Answer(session, row.GetString(1))),
        ("$id", appointment));

    /// <summary>The key gets this answer from now on.</summary>
    public static void Rewrite(ISession session, string key, Appointment answer) => session.Execute(
        "UPDATE idempotency SET response = $response WHERE key = $key",
        ("$key", key),
        ("$response", Kept(session, answer)));

    private static Appointment Answer(ISession session, string kept) =>
        JsonSerializer.Deserialize(session.Seal.Open(SealedColumns.Answer, kept)!, SchedulingJson.Default.Appointment)!;

    private static string? Kept(ISession session, Appointment answer) =>
        session.Seal.Seal(SealedColumns.Answer, JsonSerializer.Serialize(answer, SchedulingJson.Default.Appointment));

    public static void Forget(ISession session, Instant before) =>
        session.Execute("DELETE FROM idempotency WHERE created < $before", ("$before", before.ToUnixTimeMilliseconds()));
}

/// <summary>The answer that a key got.</summary>
internal sealed record Remembered(string Fingerprint, Appointment Answer);
