using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Hours;

/// <summary>Puts other hours in place of the weekly ones, on one date.</summary>
internal sealed class OtherHoursBook(CatalogueStore catalogue, EndpointClock clock, CalendarWatches watches)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Replaces what was said of that date before, and tells which visits lie outside the new hours.</summary>
    public async Task<Answer<ExceptionPlaced>> PlaceAsync(ExceptionWanted wanted, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await Read(wanted, offered, clock.Now)
            .Match(
                hours => catalogue.ChangeAsync(session => Place(session, hours), cancellationToken),
                refusal => Task.FromResult<Answer<ExceptionPlaced>>(refusal))
            .ConfigureAwait(false);
    }

    /// <summary>Back to the weekly hours. Taking back what is not there is fine.</summary>
    public Task TakeBackAsync(string id, CancellationToken cancellationToken) => catalogue.ChangeAsync(
        session =>
        {
            if (OtherHoursTable.Find(session, id) is { } hours)
            {
                OtherHoursTable.Delete(session, id);
                watches.Freed(session, Day(hours, catalogue.In(session)));
            }

            return true;
        },
        cancellationToken);

    public async Task<ExceptionList> ListAsync(CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return new ExceptionList([.. offered.OtherHours.Values.OrderBy(hours => hours.Date).ThenBy(hours => hours.Resource, StringComparer.Ordinal).Select(Shown)]);
    }

    private Answer<ExceptionPlaced> Place(ISession session, OtherHours hours)
    {
        OtherHoursTable.Put(session, hours, clock.Now);
        var offered = catalogue.In(session);
        var open = OpenTimes.Of(offered, hours.Resource, hours.Date.PlusDays(-1), hours.Date.PlusDays(1));
        var day = Day(hours, offered);
        watches.Freed(session, day);
        return new ExceptionPlaced(
            Shown(hours),
            [
                .. from visit in AppointmentTable.Touching(session, offered, day, hours.Resource)
                   where visit.IsOpen && day.Contains(visit.Slot.Start) && !open.Contains(visit.Slot.Start, WorkUntil(visit))
                   select visit.Shown,
            ]);
    }

    private static Interval Day(OtherHours hours, Catalogue offered) => DayBounds.Of(hours.Date, offered.Zone);

    private static Instant WorkUntil(BookedVisit visit) => visit.Slot.Start
        + Duration.FromMinutes(visit.Shown.Minutes + visit.Shown.ConsultationMinutes + visit.Slot.Wish.ExtraMinutes);

    private static Answer<OtherHours> Read(ExceptionWanted wanted, Catalogue offered, Instant now)
    {
        if (wanted.Therapist is not null && offered.Therapist(wanted.Therapist) is null)
        {
            return new Refusal.NotFound("therapist");
        }

        var spans = wanted.Hours.Select(span => (From: Clock.Parse(span?.From ?? ""), To: Clock.Parse(span?.To ?? ""))).ToList();
        if (!LocalDatePattern.Iso.Parse(wanted.Date).TryGetValue(default, out var date)
            || spans.Count > 10 || spans.Any(span => !span.From.Success || !span.To.Success))
        {
            return new Refusal.Invalid("date must be yyyy-MM-dd and hours at most ten spans from HH:mm to HH:mm.");
        }

        return new OtherHours
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString(),
            Resource = wanted.Therapist is null ? Resource.WholeClinic : Resource.Therapist(wanted.Therapist),
            Date = date,
            Hours = [.. spans.Select(span => new ClockSpan(span.From.Value, span.To.Value))],
            By = wanted.By,
            Note = wanted.Note,
        };
    }

    private static HoursException Shown(OtherHours hours) => new()
    {
        Id = hours.Id,
        Therapist = Resource.TherapistOf(hours.Resource),
        Date = LocalDatePattern.Iso.Format(hours.Date),
        Hours = [.. hours.Hours.Select(span => new HoursOfDay(WallTime.Clock(span.From), WallTime.Clock(span.To)))],
        By = hours.By,
        Note = hours.Note,
    };
}
