using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Setup;

/// <summary>Keeps the setup in the database and the current snapshot in memory.</summary>
internal sealed class CatalogueStore : ICalendarSetup
{
    private readonly CalendarFile file;
    private volatile Catalogue current;

    public CatalogueStore(CalendarFile file)
    {
        this.file = file;
        current = file.Read(Load);
    }

    public Catalogue Current => current;

    public async Task ApplyAsync(CalendarSetup setup, CancellationToken cancellationToken)
    {
        var faults = SetupFaults.In(setup);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(setup));
        }

        await file.WriteAsync(
            session =>
            {
                Save(session, setup);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        current = file.Read(Load);
    }

    private static void Save(SqliteSession session, CalendarSetup setup)
    {
        var clinic = new ClinicCard
        {
            Zone = setup.Zone,
            Name = setup.ClinicName,
            Address = setup.Address,
            Email = setup.Email,
            MinimumNotice = setup.MinimumNotice,
            Opening = setup.Opening,
            ClosedDates = setup.ClosedDates,
        };
        session.Execute(
            "INSERT INTO clinic (id, document) VALUES (1, $document) ON CONFLICT (id) DO UPDATE SET document = excluded.document",
            ("$document", JsonSerializer.Serialize(clinic, SetupJson.Default.ClinicCard)));
        Replace(session, "services", setup.Services, service => service.Id, SetupJson.Default.ServiceSetup);
        Replace(session, "therapists", setup.Therapists, therapist => therapist.Id, SetupJson.Default.TherapistSetup);
        Replace(session, "rooms", setup.Rooms, room => room.Id, SetupJson.Default.RoomSetup);
    }

    private static void Replace<T>(SqliteSession session, string table, IReadOnlyList<T> rows, Func<T, string> id, JsonTypeInfo<T> type)
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

    private static Catalogue Load(SqliteSession session)
    {
        var clinic = session.First("SELECT document FROM clinic", row => row.GetString(0));
        if (clinic is null)
        {
            return Catalogue.Empty;
        }

        return new Catalogue(
            JsonSerializer.Deserialize(clinic, SetupJson.Default.ClinicCard)!,
            Rows(session, "services", true, SetupJson.Default.ServiceSetup),
            Rows(session, "therapists", true, SetupJson.Default.TherapistSetup),
            Rows(session, "therapists", false, SetupJson.Default.TherapistSetup),
            Rows(session, "rooms", true, SetupJson.Default.RoomSetup));
    }

    private static List<T> Rows<T>(SqliteSession session, string table, bool active, JsonTypeInfo<T> type) =>
        session.All(
            $"SELECT document FROM {table} WHERE active = $active ORDER BY id",
            row => JsonSerializer.Deserialize(row.GetString(0), type)!,
            ("$active", active ? 1 : 0));
}
