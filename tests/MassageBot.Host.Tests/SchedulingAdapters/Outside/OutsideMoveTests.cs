using System.Net;
using MassageBot.Core;
using MassageBot.Core.Booking;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

public sealed class OutsideMoveTests
{
    private static readonly DateTimeOffset Eleven = new(2026, 11, 3, 16, 0, 0, TimeSpan.Zero);

    [Theory, EveryCalendar]
    public async Task A_visit_may_move_by_less_than_its_own_length(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, offers) = await BookedAsync(clinic);

        var moved = await MoveAsync(clinic, visit, offers[1]);

        moved.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(offers[1].Start);
        clinic.Calendar.Visits.ShouldBe(["ana 2026-11-03 10:30:00"]);
    }

    [Theory, EveryCalendar]
    public async Task A_visit_does_not_move_to_where_another_one_is(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, offers) = await BookedAsync(clinic);
        clinic.Calendar.Enter("ana", Eleven, 60);

        var answer = await MoveAsync(clinic, visit, offers[2]);

        answer.ShouldBeOfType<BookingAnswer.SlotTaken>().Alternatives.ShouldNotBeEmpty();
        clinic.Calendar.Calls.ShouldNotContain(clinic.Calendar.Move);
    }

    [Theory, EveryCalendar]
    public async Task F18_a_visit_that_meets_another_one_where_it_moved_to_goes_back(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, offers) = await BookedAsync(clinic);
        clinic.Calendar.Before(clinic.Calendar.Move, () => clinic.Calendar.Enter("ana", Eleven, 60));

        var answer = await MoveAsync(clinic, visit, offers[2]);

        answer.ShouldBeOfType<BookingAnswer.DoubleBooked>().Withdrawn.ShouldBeTrue();
        clinic.Calendar.Visits.ShouldBe(["ana 2026-11-03 10:00:00", "ana 2026-11-03 11:00:00"]);
        (await clinic.VisitsAsync()).ShouldHaveSingleItem().Start.ShouldBe(offers[0].Start);
    }

    [Theory, EveryCalendar]
    public async Task A_move_whose_answer_was_lost_is_known_again(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, offers) = await BookedAsync(clinic);
        clinic.Calendar.LoseAnswerOf(clinic.Calendar.Move);

        (await MoveAsync(clinic, visit, offers[2])).ShouldBeOfType<BookingAnswer.Unknown>();
        var again = await MoveAsync(clinic, visit, offers[2]);

        again.ShouldBeOfType<BookingAnswer.Booked>().Visit.Start.ShouldBe(offers[2].Start);
        clinic.Calendar.Calls.Count(call => call == clinic.Calendar.Move).ShouldBe(1);
    }

    [Theory, EveryCalendar]
    public async Task A_cancelled_visit_does_not_move(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, offers) = await BookedAsync(clinic);
        await clinic.Scheduler.CancelAsync(Guid.NewGuid(), visit.Id, "client", CancellationToken.None);

        (await MoveAsync(clinic, visit, offers[2])).ShouldBe(new BookingAnswer.Refused("cancelled-there"));
    }

    [Theory, EveryCalendar]
    public async Task A_visit_that_nobody_knows_is_not_found(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offers = await clinic.OffersAsync();

        (await clinic.Scheduler.CancelAsync(Guid.NewGuid(), "nothing/../here", "client", CancellationToken.None)).ShouldBeOfType<CancelAnswer.NotFound>();
        (await clinic.Scheduler.RescheduleAsync(Guid.NewGuid(), new MoveOrder { VisitId = "nothing/../here", Offer = offers[0] }, CancellationToken.None))
            .ShouldBe(new BookingAnswer.Refused("not-found"));
    }

    [Theory, EveryCalendar]
    public async Task A_cancellation_says_what_its_calls_came_to(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, _) = await BookedAsync(clinic);
        clinic.Calendar.AnswerTo(clinic.Calendar.Cancellation, HttpStatusCode.ServiceUnavailable, "", TimeSpan.FromSeconds(9));
        clinic.Calendar.AnswerTo(clinic.Calendar.Cancellation, HttpStatusCode.UnprocessableEntity);
        clinic.Calendar.LoseAnswerOf(clinic.Calendar.Cancellation);

        (await CancelAsync(clinic, visit)).ShouldBe(new CancelAnswer.Unknown(TimeSpan.FromSeconds(9)));
        (await CancelAsync(clinic, visit)).ShouldBe(new CancelAnswer.Refused("status-422"));
        (await CancelAsync(clinic, visit)).ShouldBeOfType<CancelAnswer.Unknown>();
        (await CancelAsync(clinic, visit)).ShouldBeOfType<CancelAnswer.Cancelled>();
    }

    [Theory, EveryCalendar]
    public async Task A_cancellation_whose_key_is_refused_is_told_apart(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, _) = await BookedAsync(clinic);
        clinic.Calendar.AnswerTo(clinic.Calendar.Cancellation, HttpStatusCode.Unauthorized);

        (await CancelAsync(clinic, visit)).ShouldBeOfType<CancelAnswer.LockedOut>();
    }

    [Theory, EveryCalendar]
    public async Task A_visit_moves_to_another_therapist_with_all_that_belongs_to_it(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var offers = await clinic.OffersAsync();
        var order = OutsideClinic.Order(offers[0]) with { Note = "where: lower back", Constraints = ["pressure-cap:light"] };
        var visit = (await clinic.Scheduler.BookAsync(Guid.NewGuid(), order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.Booked>().Visit;

        var answer = await MoveAsync(clinic, visit, await WithRuthAsync(clinic));

        answer.ShouldBeOfType<BookingAnswer.Booked>().Visit.TherapistName.ShouldBe("Ruth");
        clinic.Calendar.Visits.ShouldBe(["ruth 2026-11-03 10:00:00"]);
        clinic.Calendar.Notes.ShouldContain("pressure-cap:light\nwhere: lower back");
        (await clinic.VisitsAsync()).ShouldHaveSingleItem().FirstName.ShouldBe("Sam");
    }

    [Fact]
    public async Task A_visit_that_has_to_be_booked_anew_elsewhere_is_given_up_once_whatever_answer_was_lost()
    {
        using var clinic = OutsideClinic.Of(OutsideClinic.CalCom);
        var (visit, _) = await BookedAsync(clinic);
        var (intent, ruth) = (Guid.NewGuid(), await WithRuthAsync(clinic));
        clinic.Calendar.LoseAnswerOf(clinic.Calendar.Creation);
        clinic.Calendar.LoseAnswerOf(clinic.Calendar.Cancellation);

        var answers = new List<BookingAnswer>();
        for (var tries = 0; tries < 3; tries++)
        {
            answers.Add(await clinic.Scheduler.RescheduleAsync(intent, new MoveOrder { VisitId = visit.Id, Offer = ruth }, CancellationToken.None));
        }

        answers[0].ShouldBeOfType<BookingAnswer.Unknown>();
        answers[1].ShouldBeOfType<BookingAnswer.Unknown>();
        answers[2].ShouldBeOfType<BookingAnswer.Booked>().Visit.TherapistName.ShouldBe("Ruth");
        clinic.Calendar.Visits.ShouldBe(["ruth 2026-11-03 10:00:00"]);
        clinic.Calendar.Creations.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_booked_elsewhere_stays_where_it_is()
    {
        using var clinic = OutsideClinic.Of(OutsideClinic.CalCom);
        var (visit, _) = await BookedAsync(clinic);
        var ruth = await WithRuthAsync(clinic);
        clinic.Calendar.Enter("ruth", Eleven.AddMinutes(-60), 60);

        (await MoveAsync(clinic, visit, ruth)).ShouldBeOfType<BookingAnswer.SlotTaken>();

        clinic.Calendar.Visits.ShouldContain("ana 2026-11-03 10:00:00");
    }

    [Theory, EveryCalendar]
    public async Task What_the_clinic_did_to_a_visit_is_looked_up_under_the_id_it_had(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var (visit, offers) = await BookedAsync(clinic);

        var before = await clinic.Scheduler.LookUpAsync(visit.Id, CancellationToken.None);
        await MoveAsync(clinic, visit, offers[2]);
        var moved = await clinic.Scheduler.LookUpAsync(visit.Id, CancellationToken.None);
        clinic.Calendar.CancelAll();
        var gone = await clinic.Scheduler.LookUpAsync(visit.Id, CancellationToken.None);

        before.ShouldBe(new StandingAnswer.Stands(new VisitStanding(offers[0].Start, Pending: false, Open: true)));
        moved.ShouldBe(new StandingAnswer.Stands(new VisitStanding(offers[2].Start, Pending: false, Open: true)));
        gone.ShouldBeOfType<StandingAnswer.NotFound>();
    }

    private static async Task<(Visit Visit, IReadOnlyList<Offer> Offers)> BookedAsync(OutsideClinic clinic)
    {
        var offers = await clinic.OffersAsync();
        return ((await clinic.BookAsync(Guid.NewGuid(), offers[0])).ShouldBeOfType<BookingAnswer.Booked>().Visit, offers);
    }

    private static async Task<Offer> WithRuthAsync(OutsideClinic clinic) =>
        (await clinic.OffersAsync(OutsideClinic.Query(new TherapistWish { Named = new TherapistId("ruth"), Hard = true })))[0];

    private static Task<BookingAnswer> MoveAsync(OutsideClinic clinic, Visit visit, Offer to) =>
        clinic.Scheduler.RescheduleAsync(Guid.NewGuid(), new MoveOrder { VisitId = visit.Id, Offer = to }, CancellationToken.None);

    private static Task<CancelAnswer> CancelAsync(OutsideClinic clinic, Visit visit) =>
        clinic.Scheduler.CancelAsync(Guid.NewGuid(), visit.Id, "client", CancellationToken.None);
}
