using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;

namespace MassageBot.Scheduling.Appointments;

/// <summary>Puts another name or number on an open visit. The slot stays where it is.</summary>
internal sealed class ContactChanges(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    /// <summary>Changes it. A visit that stands under these data already stays as it is.</summary>
    public async Task<Answer<Appointment>> ChangeAsync(
        string id, ContactWanted wanted, ChangeCondition condition, CancellationToken cancellationToken) =>
        await store.WriteAsync(session => Change(session, id, wanted, condition), cancellationToken).ConfigureAwait(false);

    private Answer<Appointment> Change(ISession session, string id, ContactWanted wanted, ChangeCondition condition)
    {
        if (AppointmentTable.Find(session, catalogue.In(session), id) is not { } visit)
        {
            return new Refusal.NotFound("appointment");
        }

        var shown = visit.Shown;
        var client = shown.Client with { FirstName = wanted.FirstName ?? shown.Client.FirstName, Phone = wanted.Phone ?? shown.Client.Phone };
        if (!condition.IsGiven)
        {
            return new Refusal.ConditionMissing();
        }

        if (client == shown.Client)
        {
            return shown;
        }

        if (!visit.IsOpen)
        {
            return new Refusal.WrongStatus(AppointmentTable.StatusWord(shown.Status));
        }

        return condition.Against(shown) is { } refusal ? refusal : Write(session, shown with { Client = client, UpdatedBy = wanted.By });
    }

    private Appointment Write(ISession session, Appointment changed)
    {
        var shown = changed with { Version = changed.Version + 1, Updated = clock.Now.ToDateTimeOffset() };
        AppointmentTable.WriteClient(session, shown);
        return watches.Changed(session, "contact_changed", shown);
    }
}
