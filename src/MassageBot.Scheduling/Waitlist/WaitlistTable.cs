using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Waitlist;

/// <summary>The rows of the waitlist.</summary>
internal static class WaitlistTable
{
    public static void Insert(ISession session, WaitingClient client) => session.Execute(
        """
        INSERT INTO waitlist (id, status, service, phone_digits, offered_until, document, turn, ended)
        VALUES ($id, $status, $service, $digits, $until, $document, $turn, $ended)
        """,
        [
            .. Changing(session, client),
            ("$service", client.Wanted.Service),
            ("$digits", session.Seal.Hash(SealedColumns.WaitingPhone, PhoneDigits.All(client.Wanted.Client.Phone))),
            ("$turn", client.Turn),
        ]);

    public static void Update(ISession session, WaitingClient client) => session.Execute(
        "UPDATE waitlist SET status = $status, offered_until = $until, document = $document, ended = $ended WHERE id = $id", [.. Changing(session, client)]);

    /// <summary>Deletes what ended before, and with it a name and a phone number.</summary>
    public static void Forget(ISession session, Instant before) =>
        session.Execute("DELETE FROM waitlist WHERE ended < $before", ("$before", before.ToUnixTimeMilliseconds()));

    public static long NextTurn(ISession session) => session.Number("SELECT max(turn) FROM waitlist") + 1;

    public static WaitingClient? Find(ISession session, string id) =>
        session.First("SELECT status, document FROM waitlist WHERE id = $id", Reading(session), ("$id", id));

    /// <summary>Whose turn it is: who has waited longest comes first.</summary>
    public static IReadOnlyList<WaitingClient> Waiting(ISession session, int most) => session.All(
        "SELECT status, document FROM waitlist WHERE status = 'waiting' ORDER BY turn LIMIT $most", Reading(session), ("$most", most));

    public static IReadOnlyList<WaitingClient> OfferOver(ISession session, Instant now) => session.All(
        "SELECT status, document FROM waitlist WHERE status = 'offered' AND offered_until <= $now ORDER BY turn",
        Reading(session),
        ("$now", now.ToUnixTimeMilliseconds()));

    /// <summary>What a client waits for of this service, offered or not.</summary>
    public static IReadOnlyList<WaitingClient> Of(ISession session, string phone, string service) => Ask(session, phone, service).Answer;

    /// <summary>The same, looked at later.</summary>
    public static Question<WaitingClient> Ask(ISession session, string phone, string service)
    {
        var (clear, now, before) = Kept(session, phone);
        return session.Ask(
        """
        SELECT status, document FROM waitlist
        WHERE phone_digits IN ($clear, $now, $before) AND service = $service AND status IN ('waiting', 'offered') ORDER BY turn
        """,
        Reading(session),
        ("$clear", clear),
        ("$now", now),
        ("$before", before),
        ("$service", service));
    }

    /// <summary>All entries of a number, whatever became of them.</summary>
    public static IReadOnlyList<WaitingClient> Under(ISession session, string phone)
    {
        var (clear, now, before) = Kept(session, phone);
        return session.All(
            "SELECT status, document FROM waitlist WHERE phone_digits IN ($clear, $now, $before) ORDER BY turn",
            Reading(session),
            ("$clear", clear),
            ("$now", now),
            ("$before", before));
    }

    /// <summary>Takes an entry out, with what is held for it.</summary>
    public static void Delete(ISession session, WaitingClient client)
    {
        HoldTable.ReleaseAll(session, client.Holder);
        session.Execute("DELETE FROM waitlist WHERE id = $id", ("$id", client.Id));
    }

    public static IReadOnlyList<WaitingClient> Page(ISession session, string? status, PageStart? after, int limit) => session.All(
        """
        SELECT status, document FROM waitlist
        WHERE turn > $after AND (CAST($status AS TEXT) IS NULL OR status = $status)
        ORDER BY turn LIMIT $limit
        """,
        Reading(session),
        ("$after", after?.Start ?? 0),
        ("$status", status),
        ("$limit", limit));

    private static (string Clear, string Current, string Previous) Kept(ISession session, string phone) =>
        session.Seal.Hashes(SealedColumns.WaitingPhone, PhoneDigits.All(phone));

    private static Func<DbDataReader, WaitingClient> Reading(ISession session) => row => Read(row, session.Seal);

    private static WaitingClient Read(DbDataReader row, ColumnSeal seal) =>
        JsonSerializer.Deserialize(seal.Open(SealedColumns.Waiting, row.Text("document"))!, WaitlistJson.Default.WaitingClient)! with
        {
            Status = Enum.Parse<WaitlistStatus>(row.Text("status"), ignoreCase: true),
        };

    private static (string Name, object? Value)[] Changing(ISession session, WaitingClient client) =>
    [
        ("$id", client.Id),
        ("$status", client.Status.ToString().ToLowerInvariant()),
        ("$until", client.Status == WaitlistStatus.Offered ? client.OfferedUntilMilliseconds : null),
        ("$document", session.Seal.Seal(SealedColumns.Waiting, JsonSerializer.Serialize(client, WaitlistJson.Default.WaitingClient))),
        ("$ended", client.Ends.ToUnixTimeMilliseconds()),
    ];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(LocalDateConverter), typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(WaitingClient))]
internal sealed partial class WaitlistJson : JsonSerializerContext;
