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
            .. Changing(client),
            ("$service", client.Wanted.Service),
            ("$digits", PhoneDigits.All(client.Wanted.Client.Phone)),
            ("$turn", client.Turn),
        ]);

    public static void Update(ISession session, WaitingClient client) => session.Execute(
        "UPDATE waitlist SET status = $status, offered_until = $until, document = $document, ended = $ended WHERE id = $id", [.. Changing(client)]);

    /// <summary>Deletes what ended before, and with it a name and a phone number.</summary>
    public static void Forget(ISession session, Instant before) =>
        session.Execute("DELETE FROM waitlist WHERE ended < $before", ("$before", before.ToUnixTimeMilliseconds()));

    public static long NextTurn(ISession session) => session.Number("SELECT max(turn) FROM waitlist") + 1;

    public static WaitingClient? Find(ISession session, string id) =>
        session.First("SELECT status, document FROM waitlist WHERE id = $id", Read, ("$id", id));

    /// <summary>Whose turn it is: who has waited longest comes first.</summary>
    public static IReadOnlyList<WaitingClient> Waiting(ISession session, int most) => session.All(
        "SELECT status, document FROM waitlist WHERE status = 'waiting' ORDER BY turn LIMIT $most", Read, ("$most", most));

    public static IReadOnlyList<WaitingClient> OfferOver(ISession session, Instant now) => session.All(
        "SELECT status, document FROM waitlist WHERE status = 'offered' AND offered_until <= $now ORDER BY turn",
        Read,
        ("$now", now.ToUnixTimeMilliseconds()));

    /// <summary>What a client waits for of this service, offered or not.</summary>
    public static IReadOnlyList<WaitingClient> Of(ISession session, string phone, string service) => Ask(session, phone, service).Answer;

    /// <summary>The same, looked at later.</summary>
    public static Question<WaitingClient> Ask(ISession session, string phone, string service) => session.Ask(
        """
        SELECT status, document FROM waitlist
        WHERE phone_digits = $digits AND service = $service AND status IN ('waiting', 'offered') ORDER BY turn
        """,
        Read,
        ("$digits", PhoneDigits.All(phone)),
        ("$service", service));

    /// <summary>All entries of a number, whatever became of them.</summary>
    public static IReadOnlyList<WaitingClient> Under(ISession session, string phone) => session.All(
        "SELECT status, document FROM waitlist WHERE phone_digits = $digits ORDER BY turn", Read, ("$digits", PhoneDigits.All(phone)));

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
        Read,
        ("$after", after?.Start ?? 0),
        ("$status", status),
        ("$limit", limit));

    private static WaitingClient Read(DbDataReader row) =>
        JsonSerializer.Deserialize(row.Text("document"), WaitlistJson.Default.WaitingClient)! with
        {
            Status = Enum.Parse<WaitlistStatus>(row.Text("status"), ignoreCase: true),
        };

    private static (string Name, object? Value)[] Changing(WaitingClient client) =>
    [
        ("$id", client.Id),
        ("$status", client.Status.ToString().ToLowerInvariant()),
        ("$until", client.Status == WaitlistStatus.Offered ? client.OfferedUntilMilliseconds : null),
        ("$document", JsonSerializer.Serialize(client, WaitlistJson.Default.WaitingClient)),
        ("$ended", client.Ends.ToUnixTimeMilliseconds()),
    ];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(LocalDateConverter), typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(WaitingClient))]
internal sealed partial class WaitlistJson : JsonSerializerContext;
