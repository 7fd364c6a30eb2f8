using System.Security.Cryptography;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Sealing;
using MassageBot.Scheduling.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling.Tests.Sealing;

/// <summary>A calendar whose key is set, changed and lost.</summary>
public sealed class SealedCalendarTests
{
    private const string Phone = "+15550100170";
    private const string Note = "quetzalitis";

    private readonly string _old = NewKey();
    private readonly string _new = NewKey();

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Rows_of_before_are_sealed_and_found_before_meanwhile_and_after(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await FillAsync(place, null, 3);
        await FillAsync(place, ColumnSeal.Of(_old, null), 5);

        await using var clinic = await OpenAsync(place, ColumnSeal.Of(_new, _old));
        var before = await FoundAsync(clinic);
        clinic.Time.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(clinic);

        (before, await FoundAsync(clinic)).ShouldBe(((8, 8), (8, 8)));
        (await TextsAsync(clinic)).ShouldAllBe(text => text.StartsWith($"sealed:1:{ColumnSeal.Of(_new, null).Current}", StringComparison.Ordinal));
        (await KeysAsync(clinic)).ShouldBe([ColumnSeal.Of(_new, null).Current!]);
        Progress(clinic).Done.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_program_that_ends_in_the_middle_leaves_rows_that_all_can_be_read_and_the_next_one_ends_it(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await using (var former = await OpenAsync(place, ColumnSeal.None))
        {
            await InsertAsync(former, 130);
        }

        int[] states;
        await using (var killed = await OpenAsync(place, ColumnSeal.Of(_new, null)))
        {
            await StepAsync(killed);
            states = [(await TextsAsync(killed)).Count(text => text.StartsWith("sealed:", StringComparison.Ordinal)), (await FoundAsync(killed)).Phone];
        }

        await using var next = await OpenAsync(place, ColumnSeal.Of(_new, null));
        await RunAsync(next);

        states.ShouldBe([200, 130]);
        (await TextsAsync(next)).ShouldAllBe(text => text.StartsWith("sealed:", StringComparison.Ordinal));
        (await FoundAsync(next)).ShouldBe((130, 130));
        Progress(next).ShouldBe(new SealState { Done = true, Rewritten = 160 });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Without_its_key_it_does_not_start_and_says_which_setting_and_what_to_do(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await FillAsync(place, ColumnSeal.Of(_old, null), 1);

        var missing = await Should.ThrowAsync<OptionsValidationException>(() => OpenAsync(place, ColumnSeal.None));
        var wrong = await Should.ThrowAsync<OptionsValidationException>(() => OpenAsync(place, ColumnSeal.Of(_new, null)));
        await using var right = await OpenAsync(place, ColumnSeal.Of(_old, null));

        missing.Failures.Single().ShouldStartWith("Privacy:ColumnKey is missing");
        wrong.Failures.Single().ShouldContain("Privacy:ColumnKeyPrevious");
        wrong.Failures.Single().ShouldContain(ColumnSeal.Of(_old, null).Current!);
        (missing.Message + wrong.Message).ShouldNotContain(_old[..8]);
        (await FoundAsync(right)).ShouldBe((1, 1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_row_that_no_key_opens_stays_as_it_is_and_is_counted(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await FillAsync(place, ColumnSeal.Of(_old, null), 2);
        await using var clinic = await OpenAsync(place, ColumnSeal.Of(_new, _old));
        var strange = ColumnSeal.Of(NewKey(), null).Seal(SealedColumns.Notes, Note);
        await WriteAsync(clinic, "UPDATE appointments SET notes = $note WHERE id = 'visit-0'", ("$note", strange));

        clinic.Time.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(clinic);

        Progress(clinic).ShouldBe(new SealState { Rewritten = 3, Unopened = 1 });
        (await AllAsync(clinic, "SELECT notes FROM appointments WHERE id = 'visit-0'")).ShouldBe([strange!]);
        (await KeysAsync(clinic)).Count.ShouldBe(2);
    }

    [Theory, OnPostgreSql]
    public async Task Two_programs_change_the_key_one_after_the_other_and_neither_undoes_what_the_other_writes(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await using var first = await OpenAsync(place, ColumnSeal.Of(_old, _new));
        await InsertAsync(first, 2);
        await using var second = await OpenAsync(place, ColumnSeal.Of(_new, _old));
        await InsertAsync(second, 3, from: 2);
        await RunAsync(first);
        await RunAsync(second);

        var (atFirst, atSecond) = (await FoundAsync(first), await FoundAsync(second));
        var left = Progress(second);
        await first.DisposeAsync();
        second.Time.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(second);
        await using var last = await OpenAsync(place, ColumnSeal.Of(_new, null));

        (atFirst, atSecond).ShouldBe(((5, 5), (5, 5)));
        left.ShouldBe(new SealState { Left = 4 });
        (await FoundAsync(last)).ShouldBe((5, 5));
    }

    [Theory, OnPostgreSql]
    public async Task A_program_that_has_the_key_as_the_previous_one_alone_reads_sealed_rows_and_writes_clear_ones(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await using var reader = await OpenAsync(place, ColumnSeal.Of(null, _new));
        await RunAsync(reader);
        await using var sealing = await OpenAsync(place, ColumnSeal.Of(_new, null));
        await InsertAsync(reader, 2);
        await InsertAsync(sealing, 2, from: 2);
        await RunAsync(sealing);

        var (atReader, done) = (await FoundAsync(reader), Progress(sealing).Done);
        await InsertAsync(reader, 1, from: 4);
        await reader.DisposeAsync();
        sealing.Time.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(sealing);

        (atReader, done).ShouldBe(((4, 4), false));
        (await TextsAsync(sealing)).ShouldAllBe(text => text.StartsWith("sealed:", StringComparison.Ordinal));
        Progress(sealing).Done.ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_former_program_is_refused_once_something_may_be_sealed(Store store)
    {
        using var place = await CalendarPlace.NewAsync(store);
        await using var before = await OpenAsync(place, ColumnSeal.None);
        var allowed = await OldestAsync(before);
        await before.DisposeAsync();
        await using var clinic = await OpenAsync(place, ColumnSeal.Of(_new, null));

        (allowed, await OldestAsync(clinic)).ShouldBe((12, 13));
    }

    private static async Task FillAsync(CalendarPlace place, ColumnSeal? seal, int visits)
    {
        await using var clinic = await OpenAsync(place, seal ?? ColumnSeal.None);
        await InsertAsync(clinic, visits, from: (await AllAsync(clinic, "SELECT id FROM appointments")).Count);
        await RunAsync(clinic);
    }

    /// <summary>Visits as the program writes them, and an answer that a key remembers.</summary>
    private static Task InsertAsync(Clinic clinic, int visits, int from = 0) => clinic.Services.GetRequiredService<ICalendarStore>().WriteAsync(
        session =>
        {
            for (var n = from; n < from + visits; n++)
            {
                SealedVisit.Insert(session, $"visit-{n}", Phone, Note, Clinic.Wednesday.AddHours(n + 1));
            }

            return true;
        },
        CancellationToken.None);

    /// <summary>How many visits are found by the number, and by its end with a name.</summary>
    private static async Task<(int Phone, int Ending)> FoundAsync(Clinic clinic)
    {
        var byPhone = await SearchAsync(clinic, new AppointmentSearch { Phone = "555-010-0170", Limit = 200 });
        var byEnding = await SearchAsync(clinic, new AppointmentSearch { PhoneEnding = "0170", Name = "Sam", Limit = 200 });
        byPhone.ShouldAllBe(visit => visit.Client.Phone == Phone && visit.Client.FirstName == "Sam" && visit.Notes == Note && visit.Constraints.Single().Value == Note);
        return (byPhone.Count, byEnding.Count);
    }

    private static async Task<IReadOnlyList<Appointment>> SearchAsync(Clinic clinic, AppointmentSearch search) => (await Clinic.ReadAsync(
        await clinic.PostAsync("appointments/search", search, SchedulingJson.Default.AppointmentSearch), SchedulingJson.Default.AppointmentList)).Appointments;

    private static Task<IReadOnlyList<string>> TextsAsync(Clinic clinic) => AllAsync(clinic, "SELECT client_phone FROM appointments UNION ALL SELECT notes FROM appointments");

    private static Task<IReadOnlyList<string>> KeysAsync(Clinic clinic) => AllAsync(clinic, "SELECT fingerprint FROM seal_keys");

    private static async Task<IReadOnlyList<string>> AllAsync(Clinic clinic, string sql) =>
        await clinic.Services.GetRequiredService<ICalendarStore>().ReadAsync(session => session.All(sql, static row => row.GetString(0)), CancellationToken.None);

    private static async Task<long> OldestAsync(Clinic clinic) =>
        await clinic.Services.GetRequiredService<ICalendarStore>().ReadAsync(session => session.Number("SELECT max(number) FROM oldest_program"), CancellationToken.None);

    private static Task<bool> WriteAsync(Clinic clinic, string sql, params (string Name, object? Value)[] values) => clinic.Services.GetRequiredService<ICalendarStore>().WriteAsync(
        session =>
        {
            session.Execute(sql, values);
            return true;
        },
        CancellationToken.None);

    private static Task<int> StepAsync(Clinic clinic) =>
        clinic.Services.GetServices<ICalendarJob>().OfType<SealJob>().Single().RunDueAsync(CancellationToken.None);

    private static async Task RunAsync(Clinic clinic)
    {
        while (await StepAsync(clinic) > 0)
        {
        }
    }

    private static SealState Progress(Clinic clinic) => clinic.Services.GetRequiredKeyedService<SealProgress>(SchedulingEndpoint.CalendarProgress).Latest;

    private static Task<Clinic> OpenAsync(CalendarPlace place, ColumnSeal seal) => Clinic.OpenAsync(place, configure: options => options.Seal = seal);

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
