using MassageBot.Core;
using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

public sealed class OutsideRulesTests
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 11, 3, 15, 0);

    [Fact]
    public void An_offers_id_says_all_there_is_to_know()
    {
        var offer = new OutsideOffer
        {
            Service = new ServiceId("deep/tissue"),
            Minutes = 90,
            Therapist = new TherapistId("ana maría"),
            Start = Ten,
            End = Ten + Duration.FromMinutes(90),
        };

        OutsideOffer.Parse(offer.Id).ShouldBe(offer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("offer-1")]
    [InlineData("swedish/60/ana/x/y")]
    [InlineData("swedish/60/ana/1780000000/1770000000")]
    [InlineData("swedish/-60/ana/1780000000/1780003600")]
    [InlineData("swedish/60/ana/1780000000/99999999999999999999")]
    public void What_is_no_offer_of_ours_is_none(string id) => OutsideOffer.Parse(id).ShouldBeNull();

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-59, true)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_visit_is_in_the_way_of_what_begins_before_it_ends(int minutesLater, bool inTheWay) =>
        Overlaps.Any([Visit("other", minutesLater)], Visit("ours", 0).Span).ShouldBe(inTheWay);

    [Fact]
    public void Before_what_people_entered_ours_goes_always() =>
        Overlaps.HasToGo(Visit("ours", 0, order: 1), [Visit("theirs", 0, reference: null, order: 2)]).ShouldBeTrue();

    [Fact]
    public void Of_two_of_ours_the_later_one_goes_and_never_both()
    {
        var (first, second) = (Visit("first", 0, order: 1), Visit("second", 30, order: 2));

        Overlaps.HasToGo(first, [first, second]).ShouldBeFalse();
        Overlaps.HasToGo(second, [first, second]).ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_visit_is_in_nobodys_way() =>
        Overlaps.HasToGo(Visit("ours", 0), [Visit("theirs", 0, reference: null) with { Open = false }]).ShouldBeFalse();

    [Fact]
    public async Task Nobody_waits_for_a_turn_without_end_and_another_therapists_comes_at_once()
    {
        var leases = new Leases();
        var turns = new TherapistTurns(leases, TimeProvider.System) { Patience = TimeSpan.FromMilliseconds(120) };
        await using var first = await turns.TakeAsync(new TherapistId("ana"), CancellationToken.None);

        (await turns.TakeAsync(new TherapistId("ana"), CancellationToken.None)).ShouldBeNull();
        await using var other = await turns.TakeAsync(new TherapistId("ben"), CancellationToken.None);

        other.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_another_host_has_is_waited_for_and_then_given_up()
    {
        var leases = new Leases { Free = false };
        var turns = new TherapistTurns(leases, TimeProvider.System) { Patience = TimeSpan.FromMilliseconds(120) };

        (await turns.TakeAsync(new TherapistId("ana"), CancellationToken.None)).ShouldBeNull();
        leases.Free = true;
        await using var later = await turns.TakeAsync(new TherapistId("ana"), CancellationToken.None);

        later.ShouldNotBeNull();
    }

    [Fact]
    public async Task After_a_call_that_nothing_came_back_from_the_therapist_rests()
    {
        var leases = new Leases();
        var turns = new TherapistTurns(leases, TimeProvider.System) { Rest = TimeSpan.FromSeconds(10) };

        await using (var turn = await turns.TakeAsync(new TherapistId("ana"), CancellationToken.None))
        {
            turn!.LetRest();
        }

        leases.Rest.ShouldBe(TimeSpan.FromSeconds(10));
    }

    private static OutsideVisit Visit(string id, int minutesLater, string? reference = "5f0c5f0e-7a53-4c1d-9a55-0d8a51ce0001", long order = 1) => new()
    {
        Id = id,
        Code = id,
        Reference = reference is null ? null : Guid.Parse(reference),
        Therapist = new TherapistId("ana"),
        Start = Ten + Duration.FromMinutes(minutesLater),
        End = Ten + Duration.FromMinutes(minutesLater + 60),
        Open = true,
        Order = order,
    };

    private sealed class Leases : ICalendarLeases
    {
        public bool Free { get; set; } = true;

        public TimeSpan Rest { get; private set; }

        public Task<string?> TryTakeAsync(string name, TimeSpan lasts, CancellationToken cancellationToken) => Task.FromResult(Free ? "token" : null);

        public Task ReleaseAsync(string name, string token, TimeSpan rest, CancellationToken cancellationToken)
        {
            Rest = rest;
            return Task.CompletedTask;
        }
    }
}
