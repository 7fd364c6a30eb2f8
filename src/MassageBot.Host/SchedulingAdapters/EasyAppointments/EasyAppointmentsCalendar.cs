using System.Globalization;
using System.Net;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Host.SchedulingAdapters.Outside;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Host.SchedulingAdapters.EasyAppointments;

/// <summary>
/// Easy!Appointments by its API v1, which books whatever it is told to: no holds, no check against other visits, no key that names a booking,
/// and 500 for anything that went wrong, whether or not it was carried out.
/// </summary>
internal sealed class EasyAppointmentsCalendar(
    OutsideCall call, EasyCustomers customers, IOptions<EasyAppointmentsOptions> settings, IContentSource content, TimeProvider time) : IOutsideCalendar
{
    private const string Appointments = "api/v1/appointments";
    private const int LargestPage = 100;
    private const int MostPages = 50;

    /// <summary>A hold that binds nobody still has to end some time.</summary>
    private static readonly Duration HeldFor = Duration.FromMinutes(5);

    private EasyAppointmentsOptions Options => settings.Value;

    private DateTimeZone Zone => content.Current.Clinic.Zone;

    public SchedulerCapabilities Capabilities { get; } = new()
    {
        Holds = false,
        IdempotentCreate = false,
        ConflictEnforced = false,
        Reschedule = true,
        Webhooks = true,
        Waitlist = false,
        FindsByLastFour = true,
        ChangesContact = false,
        Erases = false,
    };

    public int DaysAtOnce => 1;

    public bool MovesToOthers => true;

    /// <summary>Easy!Appointments does not say by the way who offers what, so the skills in the clinic's file do.</summary>
    public IReadOnlyList<TherapistId> Offering(ServiceId service, int minutes)
    {
        var clinic = content.Current.Clinic;
        return Options.Find(service, minutes) is null || clinic.FindService(service) is not { } known
            ? []
            : [.. clinic.Therapists
                .Where(therapist => Options.ProviderOf(therapist.Id) is not null && known.Skills.All(therapist.Skills.Contains))
                .Select(therapist => therapist.Id)];
    }

    public async Task<OutsideAnswer<IReadOnlyList<Interval>>> FreeAsync(
        ServiceId service, int minutes, TherapistId therapist, LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        if (Options.Find(service, minutes) is not { } known || Options.ProviderOf(therapist) is not { } provider)
        {
            return new OutsideAnswer<IReadOnlyList<Interval>>.Given([]);
        }

        var free = new List<Interval>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            var answer = await HoursAsync(known.Id, provider, day, cancellationToken).ConfigureAwait(false);
            if (answer is not OutsideAnswer<IReadOnlyList<string>>.Given { Value: var hours })
            {
                return answer.Map<IReadOnlyList<Interval>>(static _ => []);
            }

            free.AddRange(hours.Select(hour => WallTimes.FreeTime(day, hour, Zone)).OfType<Instant>()
                .Select(start => new Interval(start, start + Duration.FromMinutes(minutes))));
        }

        return new OutsideAnswer<IReadOnlyList<Interval>>.Given(free);
    }

    public Task<OutsideAnswer<HoldAnswer.Held>> HoldAsync(OutsideOffer offer, string holder, CancellationToken cancellationToken) =>
        Task.FromResult<OutsideAnswer<HoldAnswer.Held>>(new OutsideAnswer<HoldAnswer.Held>.Given(
            new HoldAnswer.Held($"none-{Guid.NewGuid():N}", Instant.FromDateTimeOffset(time.GetUtcNow()) + HeldFor)));

    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken) => Task.CompletedTask;

    public IReadOnlyList<OutsideOffer> HeldBy(string holder) => [];

    public async Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> VisitsAsync(Interval range, TherapistId? therapist, CancellationToken cancellationToken)
    {
        // Listed by whole days of start and end: a day more on both sides, so that no visit over midnight is missed.
        var answer = await ListAsync(
            page => OutsideQuery.Of([
                ("from", LocalDatePattern.Iso.Format(range.Start.InZone(Zone).Date.PlusDays(-1))),
                ("till", LocalDatePattern.Iso.Format(range.End.InZone(Zone).Date.PlusDays(1))),
                ("providerId", therapist is { } one && Options.ProviderOf(one) is { } provider ? Number(provider) : null),
                ("with", "customer"),
                ("sort", "+id"),
                ("length", Number(LargestPage)),
                ("page", Number(page))]),
            cancellationToken).ConfigureAwait(false);
        return answer.Map<IReadOnlyList<OutsideVisit>>(visits =>
            [.. visits.Where(visit => Overlaps.Overlap(visit.Span, range) && (therapist is null || visit.Therapist == therapist))]);
    }

    public async Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> MadeByAsync(Guid intentId, CancellationToken cancellationToken)
    {
        var answer = await ListAsync(
            page => OutsideQuery.Of(("q", intentId.ToString()), ("with", "customer"), ("length", Number(LargestPage)), ("page", Number(page))),
            cancellationToken).ConfigureAwait(false);
        return answer.Map<IReadOnlyList<OutsideVisit>>(visits => [.. visits.Where(visit => visit.Reference == intentId)]);
    }

    public async Task<OutsideAnswer<OutsideVisit?>> FindAsync(string visitId, CancellationToken cancellationToken)
    {
        if (!int.TryParse(visitId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new OutsideAnswer<OutsideVisit?>.Given(null);
        }

        var answer = await call.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Get, $"{Appointments}/{Number(id)}?with=customer"), EasyJson.Default.EasyAppointment, cancellationToken)
            .ConfigureAwait(false);
        return answer is OutsideAnswer<EasyAppointment>.Refused { Status: HttpStatusCode.NotFound }
            ? new OutsideAnswer<OutsideVisit?>.Given(EasyMapping.Deleted(visitId))
            : answer.Map<OutsideVisit?>(appointment => appointment.ToVisit(Options, Zone));
    }

    public async Task<OutsideAnswer<OutsideVisit>> CreateAsync(
        Guid intentId, OutsideOffer offer, BookingOrder order, CancellationToken cancellationToken)
    {
        if (Options.Find(offer.Service, offer.Minutes) is not { } service || Options.ProviderOf(offer.Therapist) is not { } provider)
        {
            return new OutsideAnswer<OutsideVisit>.Refused(HttpStatusCode.NotFound);
        }

        var customer = await customers.IdOfAsync(order, Zone.Id, cancellationToken).ConfigureAwait(false);
        if (customer is not OutsideAnswer<int>.Given { Value: var customerId })
        {
            return customer.Map(static _ => EasyMapping.Deleted(""));
        }

        var wanted = Wanted(offer, provider) with
        {
            Status = order.Pending ? Options.PendingStatus : Options.BookedStatus,
            Notes = EasyMapping.Notes(intentId, order),
            CustomerId = customerId,
            ServiceId = service.Id,
        };
        var answer = await SendAsync(HttpMethod.Post, Appointments, wanted, cancellationToken).ConfigureAwait(false);
        return answer.Map(visit => visit with { FirstName = order.FirstName, Phone = order.Phone });
    }

    public async Task<OutsideAnswer<OutsideVisit>> MoveAsync(OutsideVisit visit, OutsideOffer to, CancellationToken cancellationToken)
    {
        if (Options.ProviderOf(to.Therapist) is not { } provider)
        {
            return new OutsideAnswer<OutsideVisit>.Refused(HttpStatusCode.NotFound);
        }

        var answer = await SendAsync(HttpMethod.Put, $"{Appointments}/{visit.Id}", Wanted(to, provider), cancellationToken).ConfigureAwait(false);
        return answer.Map(moved => moved with { FirstName = visit.FirstName, Phone = visit.Phone });
    }

    /// <summary>Only a deleted visit gives its time free. One that is not there any more is as cancelled as it can be.</summary>
    public async Task<OutsideAnswer<bool>> CancelAsync(OutsideVisit visit, string reason, CancellationToken cancellationToken)
    {
        var answer = await call.SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, $"{Appointments}/{visit.Id}"), cancellationToken).ConfigureAwait(false);
        return answer is OutsideAnswer<bool>.Refused { Status: HttpStatusCode.NotFound } ? new OutsideAnswer<bool>.Given(true) : answer;
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken) =>
        await call.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, "api/v1/services?length=1&fields=id"), cancellationToken).ConfigureAwait(false)
            is OutsideAnswer<bool>.Given;

    private Task<OutsideAnswer<IReadOnlyList<string>>> HoursAsync(int service, int provider, LocalDate day, CancellationToken cancellationToken)
    {
        var query = OutsideQuery.Of(("providerId", Number(provider)), ("serviceId", Number(service)), ("date", LocalDatePattern.Iso.Format(day)));
        return call.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Get, $"api/v1/availabilities{query}"), EasyJson.Default.IReadOnlyListString, cancellationToken);
    }

    private async Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> ListAsync(Func<int, string> query, CancellationToken cancellationToken)
    {
        var visits = new List<OutsideVisit>();
        for (var page = 1; page <= MostPages; page++)
        {
            var path = $"{Appointments}{query(page)}";
            var answer = await call.SendAsync(
                () => new HttpRequestMessage(HttpMethod.Get, path), EasyJson.Default.IReadOnlyListEasyAppointment, cancellationToken).ConfigureAwait(false);
            if (answer is not OutsideAnswer<IReadOnlyList<EasyAppointment>>.Given { Value: var appointments })
            {
                return answer.Map<IReadOnlyList<OutsideVisit>>(static _ => []);
            }

            visits.AddRange(appointments.Select(appointment => appointment.ToVisit(Options, Zone)));
            if (appointments.Count < LargestPage)
            {
                break;
            }
        }

        return new OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given([.. visits.DistinctBy(visit => visit.Id)]);
    }

    private EasyAppointmentWanted Wanted(OutsideOffer offer, int provider) =>
        new() { Start = WallTimes.Text(offer.Start, Zone), End = WallTimes.Text(offer.End, Zone), ProviderId = provider };

    private async Task<OutsideAnswer<OutsideVisit>> SendAsync(
        HttpMethod method, string path, EasyAppointmentWanted wanted, CancellationToken cancellationToken)
    {
        JsonTypeInfo<EasyAppointmentWanted> type = EasyJson.Default.EasyAppointmentWanted;
        var answer = await call.SendAsync(
            () => new HttpRequestMessage(method, path) { Content = JsonContent.Create(wanted, type) }, EasyJson.Default.EasyAppointment, cancellationToken)
            .ConfigureAwait(false);
        return answer.Map(appointment => appointment.ToVisit(Options, Zone));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
