using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;
using MassageBot.Prism;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.CalCom;

/// <summary>Each call of the adapter passes Prism, which holds it against the document beside this test.</summary>
public sealed class CalComDocumentTests
{
    [PrismFact]
    public async Task Every_call_is_as_the_document_says_and_its_answer_is_understood()
    {
        await using var documented = await OpenAsync();
        var calendar = documented.Calendar;
        var intent = Guid.NewGuid();

        var free = Given(await calendar.FreeAsync(new("swedish"), 60, new("ana"), new(2026, 11, 3), new(2026, 11, 9), CancellationToken.None));
        var held = Given(await calendar.HoldAsync(DocumentedCalendar.Ten, "conversation-1", CancellationToken.None));
        await calendar.ReleaseAsync(held.HoldId, CancellationToken.None);
        var listed = Given(await calendar.VisitsAsync(DocumentedCalendar.Ten.Span, new TherapistId("ana"), CancellationToken.None));
        var created = Given(await calendar.CreateAsync(intent, DocumentedCalendar.Ten, DocumentedCalendar.Order, CancellationToken.None));
        var found = Given(await calendar.FindAsync("uid-8", CancellationToken.None));
        var moved = Given(await calendar.MoveAsync(created, DocumentedCalendar.Ten, CancellationToken.None));
        var cancelled = Given(await calendar.CancelAsync(created, "client", CancellationToken.None));

        free.Select(span => span.Start).ShouldBe([Instant.FromUtc(2026, 11, 3, 15, 0), Instant.FromUtc(2026, 11, 3, 15, 30)]);
        held.Until.ShouldBe(Instant.FromUtc(2026, 11, 1, 5, 35));
        listed.ShouldHaveSingleItem().Reference.ShouldBe(Guid.Parse("5f0c5f0e-7a53-4c1d-9a55-0d8a51ce0001"));
        (created.Id, created.Reference, created.Pending, created.Therapist, created.Phone).ShouldBe(("uid-8", intent, true, new TherapistId("ana"), OutsideClinic.Phone));
        found!.Open.ShouldBeTrue();
        moved.Start.ShouldBe(DocumentedCalendar.Ten.Start);
        cancelled.ShouldBeTrue();
        (await calendar.AnswersAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [PrismFact]
    public async Task Every_status_of_the_document_is_understood()
    {
        await using var documented = await OpenAsync();
        var expected = new (int Status, Type Answer)[]
        {
            (400, typeof(OutsideAnswer<OutsideVisit>.Refused)),
            (401, typeof(OutsideAnswer<OutsideVisit>.LockedOut)),
            (403, typeof(OutsideAnswer<OutsideVisit>.LockedOut)),
            (404, typeof(OutsideAnswer<OutsideVisit>.Refused)),
            (500, typeof(OutsideAnswer<OutsideVisit>.Unknown)),
            (429, typeof(OutsideAnswer<OutsideVisit>.Unknown)),
        };
        foreach (var (status, answer) in expected)
        {
            documented.AnswerWith(status);

            (await documented.Calendar.CreateAsync(Guid.NewGuid(), DocumentedCalendar.Ten, DocumentedCalendar.Order, CancellationToken.None)).ShouldBeOfType(answer);
        }

        (await documented.Scheduler.BookAsync(Guid.NewGuid(), DocumentedCalendar.Order, CancellationToken.None))
            .ShouldBe(new BookingAnswer.Unknown(TimeSpan.FromSeconds(17)));
    }

    [PrismFact]
    public async Task Whole_bookings_with_a_calendar_in_memory_are_as_the_document_says_on_both_sides()
    {
        await using var served = await ServedFarSide.OpenAsync(new FakeCalCom());
        await using var documented = await DocumentedCalendar.BeforeAsync(new Uri(served.Address, ""), OutsideClinic.CalCom, "calcom-v2.yaml");

        await documented.Clinic.LiveThroughAsync();

        served.Calendar.Visits.ShouldBeEmpty();
        served.Calendar.Creations.ShouldBe(1);
    }

    [PrismFact]
    public async Task A_call_that_is_not_as_the_document_says_does_not_pass()
    {
        await using var documented = await OpenAsync();

        var answer = await documented.Calendar.CreateAsync(
            Guid.NewGuid(), DocumentedCalendar.Ten, DocumentedCalendar.Order with { Phone = "none", Email = null }, CancellationToken.None);

        answer.ShouldBeOfType<OutsideAnswer<OutsideVisit>.Refused>();
    }

    private static Task<DocumentedCalendar> OpenAsync() => DocumentedCalendar.OpenAsync(OutsideClinic.CalCom, "calcom-v2.yaml");

    private static T Given<T>(OutsideAnswer<T> answer) => answer.ShouldBeOfType<OutsideAnswer<T>.Given>().Value;
}
