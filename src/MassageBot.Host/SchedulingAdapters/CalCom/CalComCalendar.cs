using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Host.SchedulingAdapters.Outside;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MassageBot.Host.SchedulingAdapters.CalCom;

/// <summary>
/// Cal.com by its API v2. It checks whether a time is free before it books, but two bookings at once may both pass, and it knows a repeated
/// booking only by person and time: so it counts as enforcing nothing.
/// </summary>
internal sealed class CalComCalendar(OutsideCall call, IOptions<CalComOptions> settings, IContentSource content, TimeProvider time) : IOutsideCalendar
{
    private const string VersionHeader = "cal-api-version";
    private const string SlotsVersion = "2024-09-04";
    private const string BookingsVersion = "2024-08-13";

    private const int LargestPage = 100;
    private const int MostPages = 50;
    private const int MostMoves = 10;

    /// <summary>Bookings are listed by start and end; none of the clinic's is longer.</summary>
    private static readonly Duration LongestVisit = Duration.FromHours(12);

    private readonly RememberedHolds _holds = new(time);

    private CalComOptions Options => settings.Value;

    public SchedulerCapabilities Capabilities { get; } = new()
    {
        Holds = true,
        IdempotentCreate = false,
        ConflictEnforced = false,
        Reschedule = true,
        Webhooks = true,
        Waitlist = false,
        FindsByLastFour = true,
        ChangesContact = false,
        Erases = false,
    };

    public int DaysAtOnce => 31;

    /// <summary>An event type is one therapist's, and a booking cannot leave its event type.</summary>
    public bool MovesToOthers => false;

    public IReadOnlyList<TherapistId> Offering(ServiceId service, int minutes) =>
        [.. Options.EventTypes.Where(type => type.Service == service.Value && type.Minutes == minutes).Select(type => new TherapistId(type.Therapist)).Distinct()];

    public async Task<OutsideAnswer<IReadOnlyList<Interval>>> FreeAsync(
        ServiceId service, int minutes, TherapistId therapist, LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        if (Options.Find(service, minutes, therapist, approval: false) is not { } type)
        {
            return new OutsideAnswer<IReadOnlyList<Interval>>.Given([]);
        }

        var zone = content.Current.Clinic.Zone;
        var query = OutsideQuery.Of([
            ("eventTypeId", Number(type.Id)),
            ("start", CalComMapping.Text(zone.AtStartOfDay(from).ToInstant())),
            ("end", CalComMapping.Text(zone.AtStartOfDay(to.PlusDays(1)).ToInstant())),
            ("format", "range"),
            ("duration", Options.LengthToName(type) is { } length ? Number(length) : null)]);
        var answer = await call.SendAsync(() => Get($"v2/slots{query}", SlotsVersion), CalComJson.Default.CalComSlots, cancellationToken).ConfigureAwait(false);
        return answer.Map<IReadOnlyList<Interval>>(slots => [.. slots.Data.Values.SelectMany(day => day)
            .Select(slot => new Interval(Instant.FromDateTimeOffset(slot.Start), Instant.FromDateTimeOffset(slot.End)))]);
    }

    public async Task<OutsideAnswer<HoldAnswer.Held>> HoldAsync(OutsideOffer offer, string holder, CancellationToken cancellationToken)
    {
        if (_holds.Find(holder, offer) is { } known)
        {
            return new OutsideAnswer<HoldAnswer.Held>.Given(known);
        }

        if (Options.Find(offer.Service, offer.Minutes, offer.Therapist, approval: false) is not { } type)
        {
            return new OutsideAnswer<HoldAnswer.Held>.Refused(System.Net.HttpStatusCode.NotFound);
        }

        var wanted = new CalComReservationWanted(type.Id, CalComMapping.Text(offer.Start), Options.LengthToName(type));
        var answer = await call.SendAsync(
            () => Post("v2/slots/reservations", SlotsVersion, wanted, CalComJson.Default.CalComReservationWanted),
            CalComJson.Default.CalComReservationAnswer,
            cancellationToken).ConfigureAwait(false);
        return answer.Map(given =>
        {
            var held = new HoldAnswer.Held(given.Data.ReservationUid, Instant.FromDateTimeOffset(given.Data.ReservationUntil));
            _holds.Keep(holder, offer, held);
            return held;
        });
    }

    public Task ReleaseAsync(string holdId, CancellationToken cancellationToken)
    {
        _holds.Forget(holdId);
        return call.SendAsync(
            () => Made(HttpMethod.Delete, $"v2/slots/reservations/{Uri.EscapeDataString(holdId)}", SlotsVersion, null), cancellationToken);
    }

    public IReadOnlyList<OutsideOffer> HeldBy(string holder) => _holds.OffersOf(holder);

    public async Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> VisitsAsync(Interval range, TherapistId? therapist, CancellationToken cancellationToken)
    {
        var bookings = new List<CalComBooking>();
        for (var page = 0; page < MostPages; page++)
        {
            var path = $"v2/bookings{ListQuery(range, page)}";
            var answer = await call.SendAsync(() => Get(path, BookingsVersion), CalComJson.Default.CalComBookings, cancellationToken).ConfigureAwait(false);
            if (answer is not OutsideAnswer<CalComBookings>.Given { Value: var given })
            {
                return answer.Map<IReadOnlyList<OutsideVisit>>(static _ => []);
            }

            bookings.AddRange(given.Data);
            if (!given.Pagination.HasNextPage)
            {
                return new OutsideAnswer<IReadOnlyList<CalComBooking>>.Given(bookings).Map<IReadOnlyList<OutsideVisit>>(all =>
                    [.. CalComMapping.ToVisits(all, Options, visit => Overlaps.Overlap(visit.Span, range) && (therapist is null || visit.Therapist == therapist))]);
            }
        }

        // A part of them must not be taken for all: what is missing would look as if it had never been booked.
        return new OutsideAnswer<IReadOnlyList<OutsideVisit>>.Unknown(null, AtWork: false);
    }

    /// <summary>Metadata cannot be searched. A booking that somebody moves leaves its old place behind, cancelled, and that is found there.</summary>
    public Task<OutsideAnswer<IReadOnlyList<OutsideVisit>>> MadeByAsync(Guid intentId, CancellationToken cancellationToken) =>
        Task.FromResult<OutsideAnswer<IReadOnlyList<OutsideVisit>>>(new OutsideAnswer<IReadOnlyList<OutsideVisit>>.Given([]));

    public async Task<OutsideAnswer<OutsideVisit?>> FindAsync(string visitId, CancellationToken cancellationToken)
    {
        var answer = await BookingAsync(visitId, cancellationToken).ConfigureAwait(false);
        for (var moves = 0; moves < MostMoves && MovedTo(answer) is { } next; moves++)
        {
            answer = await BookingAsync(next, cancellationToken).ConfigureAwait(false);
        }

        return answer is OutsideAnswer<CalComBookingAnswer>.Refused { Status: System.Net.HttpStatusCode.NotFound }
            ? new OutsideAnswer<OutsideVisit?>.Given(null)
            : answer.Map<OutsideVisit?>(given => Visit(given));
    }

    public async Task<OutsideAnswer<OutsideVisit>> CreateAsync(
        Guid intentId, OutsideOffer offer, BookingOrder order, CancellationToken cancellationToken)
    {
        if (Options.Find(offer.Service, offer.Minutes, offer.Therapist, order.Pending) is not { } type)
        {
            return new OutsideAnswer<OutsideVisit>.Refused(System.Net.HttpStatusCode.NotFound);
        }

        var wanted = order.ToWanted(intentId, offer, type, Options.LengthToName(type), content.Current.Clinic.Zone.Id);
        var answer = await call.SendAsync(
            () => Post("v2/bookings", BookingsVersion, wanted, CalComJson.Default.CalComBookingWanted),
            CalComJson.Default.CalComBookingAnswer,
            cancellationToken).ConfigureAwait(false);
        // Its own answer may leave out what it was given to keep.
        return answer.Map(given => Visit(given) with { Reference = intentId });
    }

    public async Task<OutsideAnswer<OutsideVisit>> MoveAsync(OutsideVisit visit, OutsideOffer to, CancellationToken cancellationToken)
    {
        var answer = await call.SendAsync(
            () => Post($"v2/bookings/{Uri.EscapeDataString(visit.Id)}/reschedule", BookingsVersion, new CalComMove(CalComMapping.Text(to.Start)), CalComJson.Default.CalComMove),
            CalComJson.Default.CalComBookingAnswer,
            cancellationToken).ConfigureAwait(false);
        return answer.Map(given => Visit(given) with { Reference = visit.Reference });
    }

    public Task<OutsideAnswer<bool>> CancelAsync(OutsideVisit visit, string reason, CancellationToken cancellationToken) => call.SendAsync(
        () => Post($"v2/bookings/{Uri.EscapeDataString(visit.Id)}/cancel", BookingsVersion, new CalComCancel(reason), CalComJson.Default.CalComCancel),
        cancellationToken);

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken) =>
        await call.SendAsync(() => Get("v2/me", BookingsVersion), cancellationToken).ConfigureAwait(false) is OutsideAnswer<bool>.Given;

    private Task<OutsideAnswer<CalComBookingAnswer>> BookingAsync(string uid, CancellationToken cancellationToken) => call.SendAsync(
        () => Get($"v2/bookings/{Uri.EscapeDataString(uid)}", BookingsVersion), CalComJson.Default.CalComBookingAnswer, cancellationToken);

    private static string? MovedTo(OutsideAnswer<CalComBookingAnswer> answer) =>
        answer is OutsideAnswer<CalComBookingAnswer>.Given { Value.Data: { Status: "cancelled", RescheduledToUid: { Length: > 0 } next } } ? next : null;

    private OutsideVisit Visit(CalComBookingAnswer given) => given.Data.ToVisit(Options, new Dictionary<long, TherapistId>());

    private string ListQuery(Interval range, int page) => OutsideQuery.Of([
        ("status", "upcoming,recurring,past,cancelled,unconfirmed"),
        ("afterStart", CalComMapping.Text(range.Start - LongestVisit)),
        ("beforeEnd", CalComMapping.Text(range.End + LongestVisit)),
        ("teamId", Options.TeamId is { } team ? Number(team) : null),
        ("sortStart", "asc"),
        ("take", Number(LargestPage)),
        ("skip", Number(page * LargestPage))]);

    private static HttpRequestMessage Get(string path, string version) => Made(HttpMethod.Get, path, version, null);

    private static HttpRequestMessage Post<T>(string path, string version, T body, JsonTypeInfo<T> type) =>
        Made(HttpMethod.Post, path, version, JsonContent.Create(body, type));

    private static HttpRequestMessage Made(HttpMethod method, string path, string version, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add(VersionHeader, version);
        return request;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
