using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;

namespace MassageBot.Scheduling.Appointments;

/// <summary>What is noted with a visit that stays where it is: how late its client will be, that its form is there. Noting it again changes nothing.</summary>
internal sealed class StaffNotes(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    /// <summary>Zero minutes takes it back.</summary>
    public async Task<Answer<Appointment>> NoteLateAsync(string id, LateWanted wanted, CancellationToken cancellationToken) => await store.WriteAsync(
        session => Found(session, id).Then<Appointment>(visit => NoteLate(session, visit, wanted)), cancellationToken).ConfigureAwait(false);

    public async Task<Answer<Appointment>> NoteFormAsync(string id, StepWanted wanted, CancellationToken cancellationToken) => await store.WriteAsync(
        session => Found(session, id).Then<Appointment>(visit => NoteForm(session, visit, wanted)), cancellationToken).ConfigureAwait(false);

    private Answer<Appointment> NoteLate(ISession session, BookedVisit visit, LateWanted wanted)
    {
        var minutes = wanted.Minutes == 0 ? (int?)null : wanted.Minutes;
        if (visit.Shown.LateMinutes == minutes)
        {
            return visit.Shown;
        }

        return visit.IsOpen
            ? Noted(session, visit, visit.Shown with { LateMinutes = minutes, UpdatedBy = wanted.By }, "late")
            : new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status));
    }

    private Answer<Appointment> NoteForm(ISession session, BookedVisit visit, StepWanted wanted)
    {
        if (visit.Shown.FormReceived is not null)
        {
            return visit.Shown;
        }

        return visit.Shown.Status == AppointmentStatus.Cancelled
            ? new Refusal.WrongStatus(AppointmentTable.StatusWord(visit.Shown.Status))
            : Noted(session, visit, visit.Shown with { FormReceived = clock.Now.ToDateTimeOffset(), UpdatedBy = wanted.By }, "form");
    }

    private Answer<BookedVisit> Found(ISession session, string id) =>
        AppointmentTable.Find(session, catalogue.In(session), id) is { } visit ? visit : new Refusal.NotFound("appointment");

    private Appointment Noted(ISession session, BookedVisit visit, Appointment changed, string what)
    {
        var noted = changed with { Version = changed.Version + 1, Updated = clock.Now.ToDateTimeOffset() };
        AppointmentTable.Mark(session, visit with { Shown = noted });
        return watches.Changed(session, what, noted);
    }
}
