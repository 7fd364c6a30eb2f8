using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Host.Tests.Staff;

/// <summary>A calendar of staff that can be read and not changed: what a test has laid out.</summary>
internal sealed class StandingDayBook : IDayBook
{
    public List<DayVisit> Visits { get; } = [];

    public bool Answers { get; set; } = true;

    public void Stand(string client, Instant start, string therapist = "mia", VisitState state = VisitState.Booked) => Visits.Add(new DayVisit
    {
        Id = $"v{Visits.Count}",
        Version = 1,
        Code = "ABC234",
        Therapist = new TherapistId(therapist),
        TherapistName = therapist,
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Start = start,
        End = start + Duration.FromHours(1),
        ClientName = client,
        Phone = "+12125550142",
        State = state,
        Health = new VisitHealth(["pressure_cap: light"], "takes a blood thinner"),
    });

    public Task<DayAnswer<ClinicDay>> DayAsync(LocalDate date, CancellationToken cancellationToken) => Given(new ClinicDay
    {
        Date = date,
        Therapists =
        [
            .. Visits
                .Where(visit => visit.Start.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).Date == date)
                .GroupBy(visit => visit.Therapist)
                .Select(own => new TherapistDay { Therapist = own.Key, Name = own.First().TherapistName, Hours = [], Visits = [.. own] }),
        ],
    });

    public Task<DayAnswer<ImmutableArray<DayVisit>>> FindAsync(VisitSearch search, CancellationToken cancellationToken) =>
        Given<ImmutableArray<DayVisit>>([.. Visits.Where(visit => search.Range.Contains(visit.Start) && search.Clue.Fits(visit))]);

    public Task<DayAnswer<DayVisit>> VisitAsync(string visitId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayVisit>> TakeStepAsync(SeenVisit visit, VisitStep step, StepReason reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayVisit>> NoteLateAsync(string visitId, int minutes, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayVisit>> NoteFormAsync(string visitId, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayVisit>> ProposeAsync(SeenVisit visit, Offer offer, StepReason reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayVisit>> AcceptAsync(string visitId, Guid key, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayVisit>> WithdrawProposalAsync(SeenVisit visit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<DayBlock>> BlockAsync(Guid id, BlockOrder order, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<bool>> UnblockAsync(string blockId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<ImmutableArray<WaitingVisit>>> WaitingAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DayAnswer<WaitingVisit>> OfferAsync(string waitingId, Offer offer, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task<DayAnswer<T>> Given<T>(T value) => Task.FromResult<DayAnswer<T>>(Answers ? new DayAnswer<T>.Given(value) : new DayAnswer<T>.Unavailable());
}
