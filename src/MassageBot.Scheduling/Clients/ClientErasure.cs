using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using MassageBot.Scheduling.Waitlist;

namespace MassageBot.Scheduling.Clients;

/// <summary>
/// Takes a client out of the calendar: their visits stay as times that were taken, without whose they were, what was noted and what was asked
/// for. The answers that keys remember are rewritten the same way, so that a key still gets its answer and nobody's name with it.
/// </summary>
internal sealed class ClientErasure(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    /// <summary>In place of a name.</summary>
    public const string Nobody = "-";

    /// <summary>Erases in one step. Refused while a visit ahead is booked: it has to be cancelled, or come to pass, before.</summary>
    public async Task<Answer<Erased>> EraseAsync(EraseWanted wanted, CancellationToken cancellationToken)
    {
        var answer = await store.WriteAsync(session => Erase(session, wanted), cancellationToken).ConfigureAwait(false);
        await store.ScrubAsync(CancellationToken.None).ConfigureAwait(false);
        return answer;
    }

    private Answer<Erased> Erase(ISession session, EraseWanted wanted)
    {
        var visits = ClientRows.Visits(session, catalogue.In(session), wanted);
        if (visits.Any(visit => visit.IsOpen && visit.Slot.Start > clock.Now))
        {
            return new Refusal.WrongStatus("still ahead");
        }

        foreach (var visit in visits)
        {
            Anonymise(session, visit);
        }

        var entries = ClientRows.Entries(session, wanted);
        entries.ForEach(entry => WaitlistTable.Delete(session, entry));
        return new Erased(visits.Count, entries.Count);
    }

    private void Anonymise(ISession session, BookedVisit visit)
    {
        var nobodys = WithoutClient(visit.Shown) with { Version = visit.Shown.Version + 1, Updated = clock.Now.ToDateTimeOffset() };
        AppointmentTable.Anonymise(session, nobodys);
        foreach (var (key, answer) in IdempotencyKeys.Of(session, visit.Shown.Id))
        {
            IdempotencyKeys.Rewrite(session, key, WithoutClient(answer));
        }

        watches.Changed(session, "erased", nobodys);
    }

    private static Appointment WithoutClient(Appointment appointment) => appointment with
    {
        Client = new Client { FirstName = Nobody, Phone = "" },
        Constraints = [],
        Notes = null,
        CancellationNote = null,
        Proposal = null,
    };
}
