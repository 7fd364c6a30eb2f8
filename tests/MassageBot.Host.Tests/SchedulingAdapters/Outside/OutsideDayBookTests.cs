using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.Outside;

/// <summary>Staff read any calendar; what changes one that is somewhere else is not here, and said to be so.</summary>
public sealed class OutsideDayBookTests
{
    private static readonly LocalDate Tuesday = new(2026, 11, 3);

    [Theory, EveryCalendar]
    public async Task A_day_and_a_search_show_the_visits_of_the_calendar(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var visit = (await clinic.BookAsync(Guid.NewGuid(), await clinic.TenWithAnaAsync())).ShouldBeOfType<BookingAnswer.Booked>().Visit;
        var book = clinic.Host.Get<IDayBook>();
        var search = new VisitSearch { Clue = new VisitClue.Digits(OutsideClinic.Phone[^4..]), Range = new Interval(visit.Start - Duration.FromDays(1), visit.Start + Duration.FromDays(1)) };

        var day = (await book.DayAsync(Tuesday, CancellationToken.None)).ShouldBeOfType<DayAnswer<ClinicDay>.Given>().Value;
        var found = (await book.FindAsync(search, CancellationToken.None)).ShouldBeOfType<DayAnswer<ImmutableArray<DayVisit>>.Given>().Value;

        var shown = day.Visits.ShouldHaveSingleItem();
        (shown.Id, shown.Therapist, shown.TherapistName, shown.Start, shown.State).ShouldBe((visit.Id, new TherapistId("ana"), "Ana", visit.Start, VisitState.Booked));
        day.Therapists.Single(row => row.Therapist == shown.Therapist).Hours.ShouldNotBeEmpty();
        found.ShouldHaveSingleItem().Id.ShouldBe(visit.Id);
        (await book.DayAsync(Tuesday.PlusDays(1), CancellationToken.None)).ShouldBeOfType<DayAnswer<ClinicDay>.Given>().Value.Visits.ShouldBeEmpty();
    }

    [Theory, EveryCalendar]
    public async Task What_changes_it_is_not_here(string provider)
    {
        using var clinic = OutsideClinic.Of(provider);
        var book = clinic.Host.Get<IDayBook>();
        var seen = new SeenVisit("v1", 0);
        var order = new BlockOrder { Span = new Interval(Instant.FromUtc(2026, 11, 3, 15, 0), Instant.FromUtc(2026, 11, 3, 16, 0)), By = "Kim" };

        (await book.TakeStepAsync(seen, VisitStep.Arrive, new StepReason("Kim"), CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.NotHere>();
        (await book.NoteLateAsync("v1", 10, "Kim", CancellationToken.None)).ShouldBeOfType<DayAnswer<DayVisit>.NotHere>();
        (await book.BlockAsync(Guid.NewGuid(), order, CancellationToken.None)).ShouldBeOfType<DayAnswer<DayBlock>.NotHere>();
        (await book.WaitingAsync(CancellationToken.None)).ShouldBeOfType<DayAnswer<ImmutableArray<WaitingVisit>>.NotHere>();
    }
}
