using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.Tests.StaffDay;

/// <summary>A calendar of staff in memory, which remembers what it was asked to do. Monday 30 November 2026 in New York.</summary>
internal sealed class KnownDay : IDayBook, ICallOff
{
    public static readonly LocalDate Date = new(2026, 11, 30);

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public List<DayVisit> Visits { get; } = [];

    public Dictionary<string, (BlockOrder Order, int Times)> Blocks { get; } = [];

    public List<WaitingVisit> Waiting { get; } = [];

    public List<(string Visit, VisitStep Step)> Steps { get; } = [];

    public List<(string Visit, Instant Start)> Proposals { get; } = [];

    public List<(Guid Key, Away Starts)> CalledOff { get; } = [];

    public List<Guid> Ended { get; } = [];

    public List<string> Late { get; } = [];

    /// <summary>Every answer but the reads is this, where set.</summary>
    public bool IsElsewhere { get; set; }

    public bool IsDown { get; set; }

    /// <summary>Starts that somebody else takes between the search and the hold.</summary>
    public HashSet<Instant> Taken { get; } = [];

    public Dictionary<string, TextReach> Reach { get; } = [];

    public static Instant At(int hour, int minute = 0, int days = 0) => Zone.AtLeniently(Date.PlusDays(days).At(new LocalTime(hour, minute))).ToInstant();

    public DayVisit Add(string id, string therapist, int hour, string name = "Anna Bell", int minute = 0, int minutes = 60, int days = 0)
    {
        var visit = new DayVisit
        {
            Id = id,
            Version = 1,
            Code = "K7M2" + id.ToUpperInvariant().PadLeft(2, 'Q'),
            Therapist = new TherapistId(therapist),
            TherapistName = char.ToUpperInvariant(therapist[0]) + therapist[1..],
            Service = new ServiceId("swedish"),
            Minutes = minutes,
            Start = At(hour, minute, days),
            End = At(hour, minute, days) + Duration.FromMinutes(minutes),
            ClientName = name,
            Phone = "+12125550170",
            State = VisitState.Booked,
        };
        Visits.Add(visit);
        return visit;
    }

    public void Change(string id, Func<DayVisit, DayVisit> change)
    {
        var at = Visits.FindIndex(visit => visit.Id == id);
        Visits[at] = change(Visits[at]) with { Version = Visits[at].Version + 1 };
    }

    public Task<DayAnswer<ClinicDay>> DayAsync(LocalDate date, CancellationToken cancellationToken) => Read(() =>
    {
        var on = Visits.Where(visit => visit.Start.InZone(Zone).Date == date && visit.State != VisitState.Cancelled).OrderBy(visit => visit.Start).ToList();
        var hours = new Interval(Zone.AtLeniently(date.At(new LocalTime(8, 0))).ToInstant(), Zone.AtLeniently(date.At(new LocalTime(20, 0))).ToInstant());
        var names = new[] { "ana", "ruth", "mia", "leo", "omar", "sam" };
        return new ClinicDay
        {
            Date = date,
            Therapists = [.. names.Select(name => Row(name, hours, on, date)), .. on.Where(visit => visit.TherapistName.Length == 0).Select(visit => WithNobody(visit))],
            Blocks = [.. BlocksOn(date, null)],
        };
    });

    public Task<DayAnswer<ImmutableArray<DayVisit>>> FindAsync(VisitSearch search, CancellationToken cancellationToken) =>
        Read<ImmutableArray<DayVisit>>(() => [.. Visits.Where(search.Clue.Fits).Where(visit => search.Range.Contains(visit.Start)).OrderBy(visit => visit.Start)]);

    public Task<DayAnswer<DayVisit>> VisitAsync(string visitId, CancellationToken cancellationToken) => Task.FromResult(
        IsDown ? new DayAnswer<DayVisit>.Unavailable()
        : Visits.FirstOrDefault(visit => visit.Id == visitId) is { } found ? new DayAnswer<DayVisit>.Given(found)
        : (DayAnswer<DayVisit>)new DayAnswer<DayVisit>.NotFound());

    public Task<DayAnswer<DayVisit>> TakeStepAsync(SeenVisit visit, VisitStep step, StepReason reason, CancellationToken cancellationToken) => Write(visit.Id, found =>
    {
        Steps.Add((visit.Id, step));
        return found with { State = step == VisitStep.Arrive ? VisitState.Arrived : VisitState.NoShow };
    });

    public Task<DayAnswer<DayVisit>> NoteLateAsync(string visitId, int minutes, string by, CancellationToken cancellationToken) => Write(visitId, found =>
    {
        Late.Add($"{visitId} {minutes}");
        return found with { LateMinutes = minutes };
    });

    public Task<DayAnswer<DayVisit>> NoteFormAsync(string visitId, string by, CancellationToken cancellationToken) => Write(visitId, found => found with { FormIsThere = true });

    public Task<DayAnswer<DayVisit>> ProposeAsync(SeenVisit visit, Offer offer, StepReason reason, CancellationToken cancellationToken)
    {
        if (Taken.Contains(offer.Start))
        {
            return Task.FromResult<DayAnswer<DayVisit>>(new DayAnswer<DayVisit>.Refused(DayRefusal.TimeTaken));
        }

        return Write(visit.Id, found =>
        {
            Proposals.Add((visit.Id, offer.Start));
            return found with { Proposed = offer.Start };
        });
    }

    public Task<DayAnswer<DayVisit>> AcceptAsync(string visitId, Guid key, string by, CancellationToken cancellationToken) => Write(visitId, found => found with { Start = found.Proposed ?? found.Start, Proposed = null });

    public Task<DayAnswer<DayVisit>> WithdrawProposalAsync(SeenVisit visit, CancellationToken cancellationToken) => Write(visit.Id, found => found with { Proposed = null });

    public Task<DayAnswer<DayBlock>> BlockAsync(Guid id, BlockOrder order, CancellationToken cancellationToken)
    {
        if (IsElsewhere)
        {
            return Task.FromResult<DayAnswer<DayBlock>>(new DayAnswer<DayBlock>.NotHere());
        }

        Blocks[id.ToString()] = (order, Blocks.GetValueOrDefault(id.ToString()).Times + 1);
        return Task.FromResult<DayAnswer<DayBlock>>(new DayAnswer<DayBlock>.Given(new DayBlock { Id = id.ToString(), Therapist = order.Therapist, Span = order.Span }));
    }

    public Task<DayAnswer<bool>> UnblockAsync(string blockId, CancellationToken cancellationToken)
    {
        Blocks.Remove(blockId);
        return Task.FromResult<DayAnswer<bool>>(new DayAnswer<bool>.Given(true));
    }

    public Task<DayAnswer<ImmutableArray<WaitingVisit>>> WaitingAsync(CancellationToken cancellationToken) => Task.FromResult<DayAnswer<ImmutableArray<WaitingVisit>>>(
        IsElsewhere ? new DayAnswer<ImmutableArray<WaitingVisit>>.NotHere() : new DayAnswer<ImmutableArray<WaitingVisit>>.Given([.. Waiting]));

    public Task<DayAnswer<WaitingVisit>> OfferAsync(string waitingId, Offer offer, string by, CancellationToken cancellationToken)
    {
        var at = Waiting.FindIndex(one => one.Id == waitingId);
        Waiting[at] = Waiting[at] with { Offered = (offer.Start, offer.Start) };
        return Task.FromResult<DayAnswer<WaitingVisit>>(new DayAnswer<WaitingVisit>.Given(Waiting[at]));
    }

    public Task<IReadOnlyDictionary<string, ClientReach>> ReachAsync(IReadOnlyCollection<DayVisit> visits, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, ClientReach>>(visits.ToDictionary(visit => visit.Id, visit => new ClientReach(null, Reach.GetValueOrDefault(visit.Id, TextReach.ByText))));

    public Task CallOffAsync(Guid key, Away starts, string by, CancellationToken cancellationToken)
    {
        CalledOff.Add((key, starts));
        return Task.CompletedTask;
    }

    public Task EndAsync(Guid key, CancellationToken cancellationToken)
    {
        Ended.Add(key);
        return Task.CompletedTask;
    }

    private TherapistDay Row(string name, Interval hours, List<DayVisit> visits, LocalDate date) => new()
    {
        Therapist = new TherapistId(name),
        Name = char.ToUpperInvariant(name[0]) + name[1..],
        Hours = [hours],
        Visits = [.. visits.Where(visit => visit.Therapist.Value == name)],
        Blocks = [.. BlocksOn(date, new TherapistId(name))],
    };

    private static TherapistDay WithNobody(DayVisit visit) => new() { Therapist = visit.Therapist, Name = "", Hours = [], Visits = [visit] };

    private IEnumerable<DayBlock> BlocksOn(LocalDate date, TherapistId? therapist) => Blocks
        .Where(block => block.Value.Order.Therapist == therapist)
        .Where(block => block.Value.Order.Span.Start < Zone.AtStartOfDay(date.PlusDays(1)).ToInstant() && block.Value.Order.Span.End > Zone.AtStartOfDay(date).ToInstant())
        .Select(block => new DayBlock { Id = block.Key, Therapist = therapist, Span = block.Value.Order.Span });

    private Task<DayAnswer<T>> Read<T>(Func<T> read) => Task.FromResult<DayAnswer<T>>(IsDown ? new DayAnswer<T>.Unavailable() : new DayAnswer<T>.Given(read()));

    private Task<DayAnswer<DayVisit>> Write(string id, Func<DayVisit, DayVisit> change)
    {
        if (IsElsewhere)
        {
            return Task.FromResult<DayAnswer<DayVisit>>(new DayAnswer<DayVisit>.NotHere());
        }

        Change(id, change);
        return Task.FromResult<DayAnswer<DayVisit>>(new DayAnswer<DayVisit>.Given(Visits.Single(visit => visit.Id == id)));
    }
}
