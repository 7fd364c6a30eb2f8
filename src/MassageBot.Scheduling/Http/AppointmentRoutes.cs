using System.Text;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>Appointments: book, read, list, search, and their calendar file.</summary>
internal sealed class AppointmentRoutes(AppointmentBook book, CatalogueStore catalogue, Refusals refusals)
{
    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("", CreateAsync).WithName("createAppointment")
            .WithSummary("Books a visit. The same Idempotency-Key with the same body gets the same answer; an expired hold is still tried.")
            .Accepts<AppointmentWanted>("application/json").Produces<Appointment>(201).Problem(400, 409, 422);
        group.MapGet("", ListAsync).WithName("listAppointments").WithSummary("Appointments by start, page by page.")
            .Produces<AppointmentList>().Problem(400);
        group.MapPost("/search", SearchAsync).WithName("searchAppointments")
            .WithSummary("The list by what must not stand in an address: phone number, name with the number's last digits, or confirmation code.")
            .Accepts<AppointmentSearch>("application/json").Produces<AppointmentList>().Problem(400);
        group.MapGet("/{id}", ReadAsync).WithName("readAppointment").WithSummary("One appointment, with its ETag.")
            .Produces<Appointment>().Problem(404);
        group.MapGet("/{id}.ics", CalendarFileAsync).WithName("appointmentCalendarFile")
            .WithSummary("The appointment for the client's calendar.")
            .Produces<string>(200, "text/calendar").Problem(404);
    }

    private async Task<IResult> CreateAsync(
        HttpContext http, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (!Changed.IsKey(idempotencyKey))
        {
            return Problems.Result(Problems.KeyMissing);
        }

        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.AppointmentWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(Sound)
            .Match(
                wanted => book.CreateAsync(wanted, idempotencyKey, cancellationToken),
                refusal => Task.FromResult<Answer<Appointment>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, appointment => Created(http, appointment), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ListAsync(HttpContext http, [AsParameters] AppointmentsAsked asked, CancellationToken cancellationToken)
    {
        // Addresses end up in logs; ignoring the field would list everybody's visits instead of one client's.
        if (http.Request.Query.ContainsKey("phone"))
        {
            return Problems.Result(Problems.Invalid(
                "A phone number does not belong in an address: POST it to /scheduling/v1/appointments/search."));
        }

        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var list = await ListedAsync(asked.Checked(offered.Zone), cancellationToken).ConfigureAwait(false);
        return await refusals.AnswerAsync(list, page => Page(http, page), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> SearchAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.AppointmentSearch, cancellationToken).ConfigureAwait(false);
        var list = await ListedAsync(read.Then(Narrow), cancellationToken).ConfigureAwait(false);
        return await refusals.AnswerAsync(list, page => Results.Json(page, SchedulingJson.Default.AppointmentList), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<IResult> ReadAsync(HttpContext http, string id, CancellationToken cancellationToken) =>
        await book.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } visit
            ? Changed.Result(http, visit.Shown)
            : Problems.Result(Problems.NotFound("appointment"));

    private async Task<IResult> CalendarFileAsync(HttpContext http, string id, string? lang, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } visit)
        {
            return Problems.Result(Problems.NotFound("appointment"));
        }

        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var method = visit.Shown.Status == AppointmentStatus.Cancelled ? "CANCEL" : "REQUEST";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"appointment.ics\"";
        return Results.Text(
            CalendarEntry.Write(visit, offered.Clinic, lang ?? "en"),
            $"text/calendar; charset=utf-8; method={method}",
            Encoding.UTF8);
    }

    private static Answer<AppointmentWanted> Sound(AppointmentWanted wanted) =>
        BookingRequest.Fault(wanted) is { } fault ? new Refusal.Invalid(fault) : wanted;

    /// <summary>Neither a name nor four digits alone is one client's; staff who look for either say when.</summary>
    private static Answer<AppointmentSearch> Narrow(AppointmentSearch search)
    {
        var isSound = search.Name is not { } name || (name.Length <= 80 && ClientName.Parts(name).Length > 0);
        isSound &= search.PhoneEnding is not { } ending || PhoneDigits.All(ending).Length >= PhoneDigits.LeastEnding;
        return isSound && (search.Name is null == search.PhoneEnding is null || IsWithinARange(search))
            ? search
            : new Refusal.Invalid(
                $"name and phoneEnding go together, or with from and to at most 400 days apart; phoneEnding has at least {PhoneDigits.LeastEnding} digits.");
    }

    private static bool IsWithinARange(AppointmentSearch search) =>
        search is { From: { } from, To: { } to } && to >= from && to - from <= TimeSpan.FromDays(400);

    private Task<Answer<AppointmentList>> ListedAsync(Answer<AppointmentSearch> asked, CancellationToken cancellationToken) =>
        asked.Match(search => ListedAsync(search, cancellationToken), refusal => Task.FromResult<Answer<AppointmentList>>(refusal));

    private async Task<Answer<AppointmentList>> ListedAsync(AppointmentSearch search, CancellationToken cancellationToken)
    {
        var after = search.Cursor is null ? null : PageStart.Read(search.Cursor);
        return search.Cursor is not null && after is null
            ? new Refusal.Invalid("cursor is none of this endpoint's.")
            : await book.ListAsync(search, after, cancellationToken).ConfigureAwait(false);
    }

    private static IResult Page(HttpContext http, AppointmentList list)
    {
        NextPage.Announce(http, list.NextCursor);
        return Results.Json(list, SchedulingJson.Default.AppointmentList);
    }

    private static IResult Created(HttpContext http, Appointment appointment)
    {
        http.Response.Headers.Location = $"{http.Request.Path}/{appointment.Id}";
        http.Response.Headers.ETag = ChangeCondition.Tag(appointment);
        return Results.Json(appointment, SchedulingJson.Default.Appointment, statusCode: 201);
    }
}
