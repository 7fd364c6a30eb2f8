using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Scheduling.Tests.Storage;

/// <summary>What the first published program writes, word for word: it runs on beside a newer one until it is replaced.</summary>
public sealed class FormerProgramTests
{
    private const string Visit =
        """
        INSERT INTO appointments (
          id, code, version, sequence, status, service, minutes, consultation_minutes, starts, ends, busy_until, zone, local_start,
          utc_offset, wish, crew, room, client_reference, client_first_name, client_phone, phone_digits, phone_tail, constraints,
          notes, booked_by, created, updated)
        VALUES (
          'former', 'FORMER', 1, 0, 'booked', 'swedish', 60, 0, $starts, $ends, $ends, 'America/New_York', '2026-03-05T10:00:00',
          '-05:00', '{"s":"swedish","m":60}', '["mia"]', 'birch', NULL, 'Sam', '+15550100170', '15550100170', '0100170', '[]',
          NULL, 'assistant', 1, 1)
        """;

    private static readonly DateTimeOffset Start = new(2026, 3, 5, 15, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_visit_that_a_former_program_writes_is_a_visit_like_any_other(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await WriteAsync(clinic, Visit, ("$starts", Milliseconds(Start)), ("$ends", Milliseconds(Start.AddHours(1))));
        await WriteAsync(
            clinic,
            "INSERT INTO busy (resource, starts, ends, kind, owner, holder, expires) VALUES ('therapist:mia', $starts, $ends, 'appointment', 'former', NULL, NULL)",
            ("$starts", Milliseconds(Start)),
            ("$ends", Milliseconds(Start.AddHours(1))));

        var read = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/appointments/former"), SchedulingJson.Default.Appointment);
        var cancelled = await Clinic.ReadAsync(await clinic.CancelAsync(read), SchedulingJson.Default.Appointment);

        (read.Therapist.Id, read.Status, read.Equipment, read.Proposal).ShouldBe(("mia", AppointmentStatus.Booked, null, null));
        cancelled.Status.ShouldBe(AppointmentStatus.Cancelled);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_block_that_a_former_program_writes_is_listed_and_can_be_removed(Store store)
    {
        await using var clinic = await Clinic.OpenAsync(store);
        await WriteAsync(
            clinic,
            "INSERT INTO blocks (id, resource, starts, ends, created) VALUES ('former', 'clinic', $starts, $ends, 1)",
            ("$starts", Milliseconds(Start)),
            ("$ends", Milliseconds(Start.AddHours(1))));

        var list = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/blocks"), SchedulingJson.Default.BlockList);
        await clinic.Http.DeleteAsync("/scheduling/v1/blocks/former");
        var after = await Clinic.ReadAsync(await clinic.Http.GetAsync("/scheduling/v1/blocks"), SchedulingJson.Default.BlockList);

        (list.Blocks.Count, after.Blocks.Count).ShouldBe((1, 0));
    }

    private static long Milliseconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    private static Task<bool> WriteAsync(Clinic clinic, string sql, params (string Name, object? Value)[] values) =>
        clinic.Services.GetRequiredService<ICalendarStore>().WriteAsync(
            session =>
            {
                session.Execute(sql, values);
                return true;
            },
            CancellationToken.None);
}
