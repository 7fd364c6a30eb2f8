using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Host.SchedulingAdapters.Outside;
using MassageBot.Host.Tests.SchedulingAdapters.Outside;
using MassageBot.Prism;
using NodaTime;

namespace MassageBot.Host.Tests.SchedulingAdapters.EasyAppointments;

/// <summary>Each call of the adapter passes Prism, which holds it against the document beside this test.</summary>
public sealed class EasyAppointmentsDocumentTests
{
    [PrismFact]
    public async Task Every_call_is_as_the_document_says_and_its_answer_is_understood()
    {
        await using var documented = await OpenAsync();
        var calendar = documented.Calendar;
        var known = Guid.Parse("5f0c5f0e-7a53-4c1d-9a55-0d8a51ce0001");

        var free = Given(await calendar.FreeAsync(new("swedish"), 60, new("ana"), new(2026, 11, 3), new(2026, 11, 3), CancellationToken.None));
        var listed = Given(await calendar.VisitsAsync(DocumentedCalendar.Ten.Span, new TherapistId("ana"), CancellationToken.None));
        var made = Given(await calendar.MadeByAsync(known, CancellationToken.None));
        var created = Given(await calendar.CreateAsync(Guid.NewGuid(), DocumentedCalendar.Ten, DocumentedCalendar.Order, CancellationToken.None));
        var found = Given(await calendar.FindAsync("32", CancellationToken.None));
        var moved = Given(await calendar.MoveAsync(created, DocumentedCalendar.Ten, CancellationToken.None));
        var cancelled = Given(await calendar.CancelAsync(created, "client", CancellationToken.None));

        free.Select(span => span.Start).ShouldBe([Instant.FromUtc(2026, 11, 3, 15, 0), Instant.FromUtc(2026, 11, 3, 15, 30)]);
        (listed.ShouldHaveSingleItem().Phone, listed[0].FirstName, listed[0].Therapist).ShouldBe((OutsideClinic.Phone, "Sam", new TherapistId("ana")));
        made.ShouldHaveSingleItem().Reference.ShouldBe(known);
        (created.Id, created.Code, created.Start).ShouldBe(("32", "pTWVbSvBJXRa", DocumentedCalendar.Ten.Start));
        found!.Open.ShouldBeTrue();
        moved.End.ShouldBe(DocumentedCalendar.Ten.End);
        cancelled.ShouldBeTrue();
        (await calendar.AnswersAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [PrismFact]
    public async Task Every_status_of_the_document_is_understood()
    {
        await using var documented = await OpenAsync();
        var created = Given(await documented.Calendar.CreateAsync(Guid.NewGuid(), DocumentedCalendar.Ten, DocumentedCalendar.Order, CancellationToken.None));

        documented.AnswerWith(404);
        Given(await documented.Calendar.FindAsync("32", CancellationToken.None))!.Open.ShouldBeFalse();
        Given(await documented.Calendar.CancelAsync(created, "client", CancellationToken.None)).ShouldBeTrue();
        (await documented.Calendar.MoveAsync(created, DocumentedCalendar.Ten, CancellationToken.None)).ShouldBeOfType<OutsideAnswer<OutsideVisit>.Refused>();
        documented.AnswerWith(401);
        (await documented.Scheduler.BookAsync(Guid.NewGuid(), DocumentedCalendar.Order, CancellationToken.None)).ShouldBeOfType<BookingAnswer.LockedOut>();
        documented.AnswerWith(500);
        (await documented.Calendar.CancelAsync(created, "client", CancellationToken.None)).ShouldBeOfType<OutsideAnswer<bool>.Unknown>();
    }

    [PrismFact]
    public async Task Whole_bookings_with_a_calendar_in_memory_are_as_the_document_says_on_both_sides()
    {
        await using var served = await ServedFarSide.OpenAsync(new FakeEasyAppointments());
        await using var documented = await DocumentedCalendar.BeforeAsync(new Uri(served.Address, "index.php"), OutsideClinic.EasyAppointments, "easyappointments-v1.yaml");

        await documented.Clinic.LiveThroughAsync();

        served.Calendar.Visits.ShouldBeEmpty();
        served.Calendar.Creations.ShouldBe(1);
    }

    private static Task<DocumentedCalendar> OpenAsync() => DocumentedCalendar.OpenAsync(OutsideClinic.EasyAppointments, "easyappointments-v1.yaml");

    private static T Given<T>(OutsideAnswer<T> answer) => answer.ShouldBeOfType<OutsideAnswer<T>.Given>().Value;
}
