using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Day;

/// <summary>The day at the clinic, for those who work there.</summary>
internal sealed class DayBook(ICalendarStore store, CatalogueStore catalogue, EndpointClock clock)
{
    /// <summary>Today at the clinic where no date is asked for.</summary>
    public async Task<DayView> OfAsync(LocalDate? asked, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var date = asked ?? clock.Now.InZone(offered.Zone).Date;
        return await store.ReadAsync(session => Read(session, offered, date), cancellationToken).ConfigureAwait(false);
    }

    private DayView Read(ISession session, Catalogue offered, LocalDate date)
    {
        var day = DayBounds.Of(date, offered.Zone);
        var taken = TakenTime.Within(session, day, clock.Now).ToLookup(time => time.Resource);
        var visits = AppointmentTable.Touching(session, offered, day, Resource.WholeClinic);
        return new DayView
        {
            Date = LocalDatePattern.Iso.Format(date),
            Zone = offered.Zone.Id,
            Open = Hours(OpenTimes.Windows(offered, Resource.WholeClinic, date)),
            Clinic = Entries(taken[Resource.WholeClinic], offered.Zone),
            Therapists = [.. Therapists(offered, taken).Select(name => Row(name, offered, date, taken[Resource.Therapist(name.Id)]))],
            Rooms = [.. Rooms(offered, taken).Select(room => new DayRow { Id = room, Name = room, Entries = Entries(taken[Resource.Room(room)], offered.Zone) })],
            Appointments = [.. visits.Select(visit => visit.Shown)],
        };
    }

    // Who has left the clinic's file still has a row on a day with a visit.
    private static IEnumerable<TherapistName> Therapists(Catalogue offered, ILookup<string, TakenTime> taken) =>
        offered.Therapists.Select(therapist => therapist.Id)
            .Union(taken.Select(rows => Resource.TherapistOf(rows.Key)).OfType<string>())
            .Select(offered.NameOf);

    private static IEnumerable<string> Rooms(Catalogue offered, ILookup<string, TakenTime> taken) =>
        offered.Rooms.Select(room => room.Id).Union(taken.Select(rows => Resource.RoomOf(rows.Key)).OfType<string>()).Order(StringComparer.Ordinal);

    private static DayRow Row(TherapistName name, Catalogue offered, LocalDate date, IEnumerable<TakenTime> taken) => new()
    {
        Id = name.Id,
        Name = name.Name,
        Hours = Hours(OpenTimes.Windows(offered, Resource.Therapist(name.Id), date)),
        Entries = Entries(taken, offered.Zone),
    };

    private static IReadOnlyList<HoursOfDay> Hours(IEnumerable<(LocalDateTime From, LocalDateTime To)> windows) =>
        [.. windows.Select(window => new HoursOfDay(WallTime.Clock(window.From.TimeOfDay), WallTime.Clock(window.To.TimeOfDay)))];

    private static IReadOnlyList<DayEntry> Entries(IEnumerable<TakenTime> taken, DateTimeZone zone) =>
    [
        .. from time in taken
           orderby time.Span.Start, time.Owner
           select new DayEntry
           {
               Kind = time.Kind == "appointment" ? "visit" : time.Kind,
               Id = time.Owner,
               Start = time.Span.Start.ToDateTimeOffset(),
               End = time.Span.End.ToDateTimeOffset(),
               Local = WallTime.Local(time.Span.Start, zone),
               LocalEnd = WallTime.Local(time.Span.End, zone),
           },
    ];
}
