using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Setup;

/// <summary>
/// Keeps the setup in the database and the current snapshot in memory. Where programs share the database, the setup that was applied last
/// holds for all of them: each notices by the edition and reads it anew.
/// </summary>
internal sealed class CatalogueStore(ICalendarStore store) : ICalendarSetup
{
    // No edition is named so: whoever asks first reads.
    private static readonly Catalogue Unread = Catalogue.Empty("unread");
    private volatile Catalogue current = Unread;
    private int changing;

    /// <summary>The setup of this moment.</summary>
    public async ValueTask<Catalogue> CurrentAsync(CancellationToken cancellationToken) =>
        await AtAsync(await store.EditionAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The setup of an edition that was just asked for.</summary>
    public async ValueTask<Catalogue> AtAsync(Edition edition, CancellationToken cancellationToken)
    {
        var known = current;
        if (known.Edition == edition.Setup)
        {
            return known;
        }

        return current = await store.ReadAsync(session => Load(session, edition), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The setup that a writer's step goes by.</summary>
    public Catalogue In(ISession session)
    {
        // While a change is on its way to the disk nobody can tell whether a step comes before or after it, but the session can.
        if (Volatile.Read(ref changing) > 0)
        {
            return Load(session, session.Edition);
        }

        var known = current;
        return known.Edition == session.Edition.Setup ? known : current = Load(session, session.Edition);
    }

    /// <summary>Changes other hours. Once answered, every search and every booking goes by them.</summary>
    public Task<T> ChangeAsync<T>(Func<ISession, T> change, CancellationToken cancellationToken) => ChangedAsync(
        session =>
        {
            var answer = change(session);
            Stamp(session);
            return answer;
        },
        cancellationToken);

    public async Task ApplyAsync(CalendarSetup setup, CancellationToken cancellationToken)
    {
        var faults = SetupFaults.In(setup);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(setup));
        }

        await ChangedAsync(
            session =>
            {
                Save(session, setup);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> ChangedAsync<T>(Func<ISession, T> change, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref changing);
        try
        {
            var answer = await store.WriteLongAsync(change, cancellationToken).ConfigureAwait(false);
            current = Unread;
            current = await ReadAsync(cancellationToken).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref changing);
        }
    }

    // The edition is asked for first: what is loaded may be newer than it says, and is then loaded again; never older.
    private async Task<Catalogue> ReadAsync(CancellationToken cancellationToken)
    {
        var edition = await store.EditionAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(session => Load(session, edition), cancellationToken).ConfigureAwait(false);
    }

    private static void Save(ISession session, CalendarSetup setup)
    {
        var kept = Kept(session);
        var card = Card(setup) with { OtherHours = kept?.OtherHours ?? "" };
        if (kept?.Fingerprint == card.Fingerprint)
        {
            return;
        }

        Write(session, card);
        Replace(session, "services", setup.Services, service => service.Id, SetupJson.Default.ServiceSetup);
        Replace(session, "therapists", setup.Therapists, therapist => therapist.Id, SetupJson.Default.TherapistSetup);
        Replace(session, "rooms", setup.Rooms, room => room.Id, SetupJson.Default.RoomSetup);
    }

    private static void Stamp(ISession session)
    {
        if (Kept(session) is { } kept)
        {
            Write(session, kept with { OtherHours = Guid.NewGuid().ToString("N") });
        }
    }

    private static ClinicCard? Kept(ISession session) => session.First(
        "SELECT document FROM clinic", row => JsonSerializer.Deserialize(row.GetString(0), SetupJson.Default.ClinicCard)!);

    private static void Write(ISession session, ClinicCard card) => session.Execute(
        "INSERT INTO clinic (id, document) VALUES (1, $document) ON CONFLICT (id) DO UPDATE SET document = excluded.document",
        ("$document", JsonSerializer.Serialize(card, SetupJson.Default.ClinicCard)));

    private static ClinicCard Card(CalendarSetup setup) => new()
    {
        Zone = setup.Zone,
        Name = setup.ClinicName,
        Address = setup.Address,
        Email = setup.Email,
        MinimumNotice = setup.MinimumNotice,
        CancellationNotice = setup.CancellationNotice,
        PolicyVersion = setup.PolicyVersion,
        Policy = setup.Policy,
        Opening = setup.Opening,
        Equipment = setup.Equipment,
        ClosedDates = setup.ClosedDates,
        Fingerprint = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(setup, SetupJson.Default.CalendarSetup))),
    };

    private static void Replace<T>(ISession session, string table, IReadOnlyList<T> rows, Func<T, string> id, JsonTypeInfo<T> type)
    {
        session.Execute($"UPDATE {table} SET active = 0");
        foreach (var row in rows)
        {
            session.Execute(
                $"""
                INSERT INTO {table} (id, document, active) VALUES ($id, $document, 1)
                ON CONFLICT (id) DO UPDATE SET document = excluded.document, active = 1
                """,
                ("$id", id(row)),
                ("$document", JsonSerializer.Serialize(row, type)));
        }
    }

    // One statement, so that no half of another program's setup is read.
    internal static Catalogue Load(ISession session, Edition edition)
    {
        var rows = session.All(
            """
            SELECT 'clinic' AS kind, document, 1 AS active, '' AS id FROM clinic
            UNION ALL SELECT 'service', document, active, id FROM services
            UNION ALL SELECT 'therapist', document, active, id FROM therapists
            UNION ALL SELECT 'room', document, active, id FROM rooms
            UNION ALL SELECT 'hours', document, 1, id FROM exceptions
            ORDER BY id
            """,
            row => new SetupRow(row.GetString(0), row.GetString(1), row.GetInt32(2) == 1));
        var clinic = rows.Find(row => row.Kind == "clinic");
        return clinic is null
            ? Catalogue.Empty(edition.Setup)
            : new Catalogue(
                JsonSerializer.Deserialize(clinic.Document, SetupJson.Default.ClinicCard)!,
                Of(rows, "service", true, SetupJson.Default.ServiceSetup),
                Of(rows, "therapist", true, SetupJson.Default.TherapistSetup),
                Of(rows, "therapist", false, SetupJson.Default.TherapistSetup),
                Of(rows, "room", true, SetupJson.Default.RoomSetup),
                Of(rows, "hours", true, SetupJson.Default.OtherHours))
            {
                Edition = edition.Setup,
            };
    }

    private static List<T> Of<T>(List<SetupRow> rows, string kind, bool isActive, JsonTypeInfo<T> type) =>
        [.. rows.Where(row => row.Kind == kind && row.IsActive == isActive).Select(row => JsonSerializer.Deserialize(row.Document, type)!)];

    private sealed record SetupRow(string Kind, string Document, bool IsActive);
}
