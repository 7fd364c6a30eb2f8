using MassageBot.Host.SchedulingAdapters.Http;
using MassageBot.Scheduling.Contract;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>The calendar of a rehearsal: laid out through the endpoint's own import, read back through its list.</summary>
internal sealed class ScriptedCalendar(RehearsedClinic clinic)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    /// <exception cref="InvalidDataException">The calendar refuses the fixtures.</exception>
    public Task LayOutAsync(ScriptFixtures fixtures, CancellationToken cancellationToken) => ImportAsync(
        new ImportWanted
        {
            Appointments = [.. fixtures.Appointments.Select(ToImport)],
            Full = [.. fixtures.Full.Select(span => new FullSpan(Wall.Format(span.From), Wall.Format(span.To)))],
            Down = fixtures.SchedulerDown ? true : null,
        },
        cancellationToken);

    /// <summary>Others take all that is free in a span of the clinic's wall clock.</summary>
    public Task FillAsync(LocalDateTime from, LocalDateTime to, CancellationToken cancellationToken) =>
        ImportAsync(new ImportWanted { Full = [new FullSpan(Wall.Format(from), Wall.Format(to))] }, cancellationToken);

    /// <summary>The calendar stops answering, or answers again.</summary>
    public Task TurnAsync(bool down, CancellationToken cancellationToken) => ImportAsync(new ImportWanted { Down = down }, cancellationToken);

    /// <summary>Everything that stands in the calendar, cancelled visits too.</summary>
    public async Task<IReadOnlyList<Appointment>> ReadAsync(CancellationToken cancellationToken)
    {
        await ImportAsync(new ImportWanted { Down = false }, cancellationToken);
        var answer = await clinic.Get<CalendarCall>().GetAsync("v1/appointments?limit=200", SchedulingJson.Default.AppointmentList, Patience, cancellationToken);
        return answer is CalendarAnswer<AppointmentList>.Given { Value.Appointments: var appointments }
            ? appointments
            : throw new InvalidOperationException("The calendar of a rehearsal cannot be read.");
    }

    private async Task ImportAsync(ImportWanted wanted, CancellationToken cancellationToken)
    {
        var body = (wanted, SchedulingJson.Default.ImportWanted);
        var answer = await clinic.Get<CalendarCall>().PostAsync("v1/import", body, SchedulingJson.Default.Imported, null, Patience, cancellationToken);
        if (answer is CalendarAnswer<Imported>.Refused { Problem: var problem })
        {
            throw new InvalidDataException($"fixtures: {problem.Detail ?? problem.Code}");
        }
    }

    private static ImportedVisit ToImport(ScriptVisit visit) => new()
    {
        Id = visit.Id,
        Service = visit.Service,
        Minutes = visit.Minutes,
        Start = Wall.Format(visit.Start),
        Name = visit.Name,
        Phone = visit.Phone,
    };
}
