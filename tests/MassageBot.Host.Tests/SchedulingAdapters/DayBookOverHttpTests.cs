using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using MassageBot.Host.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters;

/// <summary>The embedded calendar as staff use it. The clinic's clock stands at half past one in the night in which New York sets its clocks back.</summary>
public sealed class DayBookOverHttpTests : IDisposable
{
    private static readonly LocalDate Tuesday = new(2026, 11, 3);
    private static readonly StepReason Desk = new("Kim");

    private readonly ClinicHost _clinic = new();

    private IDayBook Book => _clinic.Get<IDayBook>();

    private IScheduler Calendar => _clinic.Get<IScheduler>();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_day_has_its_visits_by_therapist_with_all_that_staff_need()
    {
        var visit = await BookedAsync("Anna Bell", "deep_tissue", firstVisit: true);

        var day = await DayAsync(Tuesday);

        var shown = day.Visits.ShouldHaveSingleItem();
        (shown.Id, shown.ClientName, shown.Phone, shown.State, shown.FirstVisit, shown.FormIsThere).ShouldBe((visit.Id, "Anna Bell", "+15550100170", VisitState.Booked, true, false));
        shown.Health.ShouldSatisfyAllConditions(
            health => health.Note.ShouldBe("likes it light"), health => health.Constraints.ShouldBe(["pressure_cap: light", "therapist_skill: deep_tissue"]));
        shown.Needs.Skills.ShouldBe(["deep_tissue"]);
        var row = day.Therapists.Single(therapist => therapist.Therapist == shown.Therapist);
        row.Visits.ShouldHaveSingleItem();
        row.Taken.ShouldHaveSingleItem().End.ShouldBeGreaterThan(shown.End);
        Gaps.Of(row, [], Duration.FromMinutes(30), shown.Start).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_day_that_has_an_hour_more_is_read_by_the_clock_on_the_wall()
    {
        var day = await DayAsync(new LocalDate(2026, 11, 1));

        day.Visits.ShouldBeEmpty();
        day.Therapists.ShouldNotBeEmpty();
        day.Therapists.SelectMany(row => row.Hours).ShouldAllBe(hours => hours.Start >= Instant.FromUtc(2026, 11, 1, 13, 0) && hours.Duration <= Duration.FromHours(12));
    }

    [Fact]
    public async Task The_course_of_a_visit_is_set_once_and_a_second_time_changes_nothing()
    {
        var booked = await BookedAsync("Anna");
        var visit = await VisitAsync(booked.Id);
        _clinic.Clock.Advance(visit.Start.ToDateTimeOffset() - _clinic.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));

        var missed = await Book.TakeStepAsync(visit.Seen, VisitStep.MissIt, Desk, CancellationToken.None);
        var again = await Book.TakeStepAsync(visit.Seen, VisitStep.MissIt, Desk, CancellationToken.None);
        var stale = await Book.TakeStepAsync(visit.Seen, VisitStep.Arrive, Desk, CancellationToken.None);
        var arrived = await Book.TakeStepAsync(Given(missed).Seen, VisitStep.Arrive, Desk, CancellationToken.None);
        var back = await Book.TakeStepAsync(Given(arrived).Seen, VisitStep.MissIt, Desk, CancellationToken.None);

        Given(again).Version.ShouldBe(Given(missed).Version);
        stale.ShouldBeOfType<DayAnswer<DayVisit>.Changed>();
        Given(arrived).State.ShouldBe(VisitState.Arrived);
        back.ShouldBe(new DayAnswer<DayVisit>.Refused(DayRefusal.WrongState));
    }

    [Fact]
    public async Task Nobody_has_missed_a_visit_that_is_still_ahead()
    {
        var visit = await VisitAsync((await BookedAsync("Anna")).Id);

        (await Book.TakeStepAsync(visit.Seen, VisitStep.MissIt, Desk, CancellationToken.None)).ShouldBe(new DayAnswer<DayVisit>.Refused(DayRefusal.TooEarly));
    }

    [Fact]
    public async Task How_late_and_that_the_form_is_there_are_noted_and_seen_in_the_day()
    {
        var visit = await BookedAsync("Anna", "deep_tissue", firstVisit: true);

        await Book.NoteLateAsync(visit.Id, 15, "Kim", CancellationToken.None);
        await Book.NoteFormAsync(visit.Id, "Kim", CancellationToken.None);

        var shown = (await DayAsync(Tuesday)).Visits.Single();
        (shown.LateMinutes, shown.FormIsThere).ShouldBe((15, true));
        (await Book.NoteLateAsync("nothing/../here", 15, "Kim", CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.NotFound>();
    }

    [Fact]
    public async Task A_request_is_approved_or_declined_as_it_was_seen()
    {
        var (first, second) = (await VisitAsync((await BookedAsync("Anna", pending: true)).Id), await VisitAsync((await BookedAsync("Ben", pending: true)).Id));

        var approved = await Book.TakeStepAsync(first.Seen, VisitStep.Approve, Desk, CancellationToken.None);
        var declined = await Book.TakeStepAsync(second.Seen, VisitStep.Decline, Desk with { Code = "declined", Note = "full that day" }, CancellationToken.None);

        (first.State, Given(approved).State, Given(declined).State).ShouldBe((VisitState.Pending, VisitState.Booked, VisitState.Cancelled));
        (await DayAsync(Tuesday)).Visits.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_proposal_is_held_once_and_taken_back()
    {
        var visit = await VisitAsync((await BookedAsync("Anna")).Id);
        var offer = (await OffersAsync(15))[0];

        var proposed = await Book.ProposeAsync(visit.Seen, offer, Desk, CancellationToken.None);
        var again = await Book.ProposeAsync(visit.Seen, offer, Desk, CancellationToken.None);
        var withdrawn = await Book.WithdrawProposalAsync(Given(proposed).Seen, CancellationToken.None);
        var twice = await Book.WithdrawProposalAsync(Given(proposed).Seen, CancellationToken.None);

        (Given(proposed).Proposed, Given(again).Version).ShouldBe((offer.Start, Given(proposed).Version));
        (Given(withdrawn).Proposed, Given(twice).Version).ShouldBe(((Instant?)null, Given(withdrawn).Version));
    }

    [Fact]
    public async Task The_client_takes_what_was_proposed_once_and_needs_no_further_yes()
    {
        var visit = await VisitAsync((await BookedAsync("Anna", pending: true)).Id);
        var (offer, key) = ((await OffersAsync(15))[0], Guid.NewGuid());
        await Book.ProposeAsync(visit.Seen, offer, Desk, CancellationToken.None);

        var taken = await Book.AcceptAsync(visit.Id, key, "Kim", CancellationToken.None);
        var again = await Book.AcceptAsync(visit.Id, key, "Kim", CancellationToken.None);

        (Given(taken).Start, Given(taken).State, Given(taken).Proposed).ShouldBe((offer.Start, VisitState.Booked, (Instant?)null));
        Given(again).Version.ShouldBe(Given(taken).Version);
    }

    [Fact]
    public async Task A_block_is_placed_once_seen_in_the_day_and_removed()
    {
        var (id, span) = (Guid.NewGuid(), new Interval(Instant.FromUtc(2026, 11, 3, 19, 0), Instant.FromUtc(2026, 11, 3, 21, 0)));
        var order = new BlockOrder { Therapist = new TherapistId("mia"), Span = span, By = "Kim" };

        await Book.BlockAsync(id, order, CancellationToken.None);
        await Book.BlockAsync(id, order, CancellationToken.None);

        var row = (await DayAsync(Tuesday)).Therapists.Single(therapist => therapist.Therapist == new TherapistId("mia"));
        row.Blocks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(block => block.Id.ShouldBe(id.ToString()), block => block.Span.ShouldBe(span));
        (await Book.UnblockAsync(id.ToString(), CancellationToken.None)).ShouldBe(new DayAnswer<bool>.Given(true));
        (await Book.UnblockAsync(id.ToString(), CancellationToken.None)).ShouldBe(new DayAnswer<bool>.Given(true));
        (await DayAsync(Tuesday)).Therapists.SelectMany(therapist => therapist.Blocks).ShouldBeEmpty();
    }

    [Fact]
    public async Task Visits_are_found_by_name_initial_digits_and_code()
    {
        var (anna, other) = (await BookedAsync("Anna Bell"), await BookedAsync("Anna Cole"));

        (await FoundAsync("anna")).ShouldBe([anna.Id, other.Id], ignoreOrder: true);
        (await FoundAsync("ann b")).ShouldBe([anna.Id]);
        (await FoundAsync("0170")).ShouldBe([anna.Id, other.Id], ignoreOrder: true);
        (await FoundAsync("(555) 010-0170")).ShouldBe([anna.Id, other.Id], ignoreOrder: true);
        (await FoundAsync(other.ConfirmationCode)).ShouldBe([other.Id]);
        (await FoundAsync("zoe")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_is_listed_and_offered_the_time_that_staff_choose()
    {
        var wait = Guid.NewGuid();
        await Calendar.WaitAsync(wait, Waiting(), CancellationToken.None);
        var offer = (await OffersAsync(10))[0];

        var listed = await Book.WaitingAsync(CancellationToken.None);
        var offered = await Book.OfferAsync(wait.ToString(), offer, "Kim", CancellationToken.None);
        var told = await Calendar.WaitAsync(wait, Waiting(), CancellationToken.None);

        listed.ShouldBeOfType<DayAnswer<ImmutableArray<WaitingVisit>>.Given>().Value.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.ClientName.ShouldBe("Sam"), one => one.Windows.ShouldBe([(new LocalTime(3, 0), new LocalTime(3, 30))]));
        offered.ShouldBeOfType<DayAnswer<WaitingVisit>.Given>().Value.Offered!.Value.Start.ShouldBe(offer.Start);
        told.ShouldBeOfType<WaitAnswer.Offered>().Offer.Start.ShouldBe(offer.Start);
    }

    [Fact]
    public async Task Sixty_visits_are_one_day()
    {
        var day = new LocalDate(2026, 11, 4);
        var booked = 0;
        for (var hour = 8; hour < 20 && booked < 60; hour++)
        {
            foreach (var offer in await AllOffersAsync(day, hour))
            {
                booked += await Calendar.BookAsync(Guid.NewGuid(), Order(offer, "swedish", "Client " + booked, 30), CancellationToken.None) is BookingAnswer.Booked ? 1 : 0;
            }
        }

        (await DayAsync(day)).Visits.Count().ShouldBe(booked);
    }

    private static DayVisit Given(DayAnswer<DayVisit> answer) => answer.ShouldBeOfType<DayAnswer<DayVisit>.Given>().Value;

    private async Task<ClinicDay> DayAsync(LocalDate date) => (await Book.DayAsync(date, CancellationToken.None)).ShouldBeOfType<DayAnswer<ClinicDay>.Given>().Value;

    private async Task<DayVisit> VisitAsync(string id) => Given(await Book.VisitAsync(id, CancellationToken.None));

    private async Task<IEnumerable<string>> FoundAsync(string said)
    {
        var range = new Interval(Instant.FromUtc(2026, 10, 1, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0));
        var answer = await Book.FindAsync(new VisitSearch { Clue = VisitClues.Of(said)!, Range = range }, CancellationToken.None);
        return answer.ShouldBeOfType<DayAnswer<ImmutableArray<DayVisit>>.Given>().Value.Select(visit => visit.Id);
    }

    private async Task<Visit> BookedAsync(string name, string service = "swedish", bool firstVisit = false, bool pending = false)
    {
        var offer = (await OffersAsync(10, service, firstVisit))[0];
        var order = Order(offer, service, name) with { FirstVisit = firstVisit, Pending = pending };
        return (await Calendar.BookAsync(Guid.NewGuid(), order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;
    }

    private Task<ImmutableArray<Offer>> OffersAsync(int hour, string service = "swedish", bool firstVisit = false) => SlotsAsync(new SlotQuery
    {
        Service = new ServiceId(service),
        Minutes = 60,
        Windows = [new SlotWindow(Tuesday.At(new LocalTime(hour, 0)), Tuesday.At(new LocalTime(hour + 2, 0)))],
        FirstVisit = firstVisit,
        Holder = "staff",
    });

    private async Task<ImmutableArray<Offer>> AllOffersAsync(LocalDate day, int hour)
    {
        var found = ImmutableArray.CreateBuilder<Offer>();
        foreach (var therapist in _clinic.Get<MassageBot.Core.Content.IContentSource>().Current.Clinic.Therapists)
        {
            found.AddRange(await SlotsAsync(new SlotQuery
            {
                Service = new ServiceId("swedish"),
                Minutes = 30,
                Windows = [new SlotWindow(day.At(new LocalTime(hour, 0)), day.At(new LocalTime(hour, 1)))],
                Therapist = new TherapistWish { Named = therapist.Id, Hard = true },
                Holder = "staff",
            }));
        }

        return found.ToImmutable();
    }

    private async Task<ImmutableArray<Offer>> SlotsAsync(SlotQuery query) =>
        (await Calendar.FindSlotsAsync(query, CancellationToken.None)).ShouldBeOfType<AvailabilityAnswer.Slots>().Offers;

    private static BookingOrder Order(Offer offer, string service, string name, int minutes = 60) => new()
    {
        Service = service,
        Minutes = minutes,
        OfferId = offer.Id,
        Start = offer.Start,
        FirstName = name,
        Phone = "+15550100170",
        FirstVisit = false,
        Pending = false,
        Constraints = service == "deep_tissue" ? ["pressure-cap:light", "skill:deep_tissue"] : [],
        Note = service == "deep_tissue" ? "likes it light" : null,
        PolicyVersion = "1",
    };

    private static WaitOrder Waiting() => new()
    {
        Service = "swedish",
        Minutes = 60,
        FirstVisit = false,
        FirstName = "Sam",
        Phone = "+15550100171",
        NoticeMinutes = 0,
        First = Tuesday,
        Last = Tuesday,
        From = new LocalTime(3, 0),
        To = new LocalTime(3, 30),
    };
}
