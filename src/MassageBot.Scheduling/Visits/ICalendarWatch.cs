using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using NodaTime;

namespace MassageBot.Scheduling.Visits;

/// <summary>Is told what happens to visits inside the very step that does it: both are on disk, or neither is.</summary>
internal interface ICalendarWatch
{
    /// <param name="session">The step's.</param>
    /// <param name="what">created, confirmed, declined, cancelled, rescheduled, coming, proposed, unproposed, arrived, noshow, fulfilled, late, form, contact_changed or erased.</param>
    /// <param name="visit">As it is now.</param>
    void Changed(ISession session, string what, Appointment visit);

    /// <summary>
    /// A visit of this service for this phone number is perhaps created by this step. Asks what has to be known then, so that it travels with
    /// the step's other questions, and returns what is done with the visit once it is written.
    /// </summary>
    Action<Appointment> Expect(ISession session, string phone, string service) => visit => Changed(session, "created", visit);

    /// <summary>Time that was taken or blocked may be free now.</summary>
    void Freed(ISession session, Interval span);
}

/// <summary>Tells all who watch.</summary>
internal sealed class CalendarWatches(IEnumerable<ICalendarWatch> watches)
{
    private readonly ICalendarWatch[] all = [.. watches];

    public Appointment Changed(ISession session, string what, Appointment visit)
    {
        Array.ForEach(all, watch => watch.Changed(session, what, visit));
        return visit;
    }

    /// <summary>Prepares all who watch for a visit that is perhaps created.</summary>
    public Func<Appointment, Appointment> Expect(ISession session, string phone, string service)
    {
        var prepared = Array.ConvertAll(all, watch => watch.Expect(session, phone, service));
        return visit =>
        {
            Array.ForEach(prepared, tell => tell(visit));
            return visit;
        };
    }

    public void Freed(ISession session, Interval span) => Array.ForEach(all, watch => watch.Freed(session, span));
}
