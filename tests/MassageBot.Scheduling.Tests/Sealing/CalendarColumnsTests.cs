using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Storage.PostgreSql;
using MassageBot.Scheduling.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MassageBot.Scheduling.Tests.Sealing;

/// <summary>Every column of the calendar that may hold a text is sealed, hashed, or in clear for a reason that stands here.</summary>
public sealed class CalendarColumnsTests
{
    private const string OfTheClinic = "the clinic's own file, or what its staff set up";
    private const string Code = "a code, an id or a time that the program made";

    private static readonly Dictionary<string, string> InClear = new()
    {
        ["clinic.document"] = OfTheClinic,
        ["clinic.edition"] = OfTheClinic,
        ["services.id"] = OfTheClinic,
        ["services.document"] = OfTheClinic,
        ["therapists.id"] = OfTheClinic,
        ["therapists.document"] = OfTheClinic,
        ["rooms.id"] = OfTheClinic,
        ["rooms.document"] = OfTheClinic,
        ["exceptions.id"] = Code,
        ["exceptions.resource"] = OfTheClinic,
        ["exceptions.date"] = OfTheClinic,
        ["exceptions.document"] = OfTheClinic,
        ["blocks.id"] = Code,
        ["blocks.resource"] = OfTheClinic,
        ["blocks.note"] = "staff's own words about time that is not to be booked",
        ["blocks.made_by"] = "a member of staff",
        ["busy.resource"] = OfTheClinic,
        ["busy.kind"] = Code,
        ["busy.owner"] = Code,
        ["busy.holder"] = "the id of a conversation or of a wait, without a number",
        ["holds.id"] = Code,
        ["holds.holder"] = "the id of a conversation or of a wait, without a number",
        ["holds.offer"] = "a time, a service and a therapist: nobody's yet",
        ["appointments.id"] = Code,
        ["appointments.code"] = "looked for by its client; opens nothing by itself",
        ["appointments.status"] = Code,
        ["appointments.service"] = OfTheClinic,
        ["appointments.zone"] = OfTheClinic,
        ["appointments.local_start"] = Code,
        ["appointments.utc_offset"] = Code,
        ["appointments.wish"] = "service, length, therapist and room: as free times are searched",
        ["appointments.crew"] = OfTheClinic,
        ["appointments.room"] = OfTheClinic,
        ["appointments.equipment"] = OfTheClinic,
        ["appointments.client_reference"] = "the caller's id, without a number",
        ["appointments.reference"] = "the caller's id of the booking",
        ["appointments.booked_by"] = "who of the clinic, or which program",
        ["appointments.cancelled_by"] = "who of the clinic, or which program",
        ["appointments.updated_by"] = "who of the clinic, or which program",
        ["idempotency.key"] = Code,
        ["idempotency.fingerprint"] = "a hash over the whole request, a hold's random id in it",
        ["idempotency.appointment_id"] = Code,
        ["waitlist.id"] = Code,
        ["waitlist.status"] = Code,
        ["waitlist.service"] = OfTheClinic,
        ["webhooks.id"] = Code,
        ["webhooks.event"] = Code,
        ["webhooks.target"] = OfTheClinic,
        ["webhooks.body"] = "id, status, version and time of a visit; never whose",
        ["feeds.id"] = Code,
        ["feeds.secret"] = "a hash of it",
        ["feeds.therapist"] = OfTheClinic,
        ["feeds.made_by"] = "a member of staff",
        ["seal_keys.fingerprint"] = "of a key",
    };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_text_is_sealed_or_hashed_or_in_clear_for_a_reason(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);

        var columns = place.ConnectionString is { } database ? await OnServerAsync(database) : InFile(place.Directory);

        var hidden = SealedColumns.Sealed.Concat(SealedColumns.Hashed).Select(column => $"{column.Table}.{column.Column}").ToList();
        columns.Except(hidden).Except(InClear.Keys).ShouldBeEmpty("say in SealedColumns that it is sealed, or here why not");
        hidden.Except(columns).ShouldBeEmpty("there is no such column");
        hidden.Intersect(InClear.Keys).ShouldBeEmpty();
    }

    private static List<string> InFile(string directory)
    {
        using (new CalendarFile(directory))
        {
        }

        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "scheduling.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT m.name || '.' || c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND c.type NOT IN ('INTEGER', 'REAL')
            """;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task<List<string>> OnServerAsync(string database)
    {
        using (new CalendarServer(database))
        {
        }

        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'scheduling' AND data_type NOT IN ('integer', 'bigint', 'uuid', 'timestamp with time zone', 'boolean')
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
