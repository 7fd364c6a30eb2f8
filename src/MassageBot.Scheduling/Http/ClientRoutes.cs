using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Clients;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>What the calendar keeps of clients: changed on a visit, deleted altogether.</summary>
internal sealed class ClientRoutes(ClientErasure erasure, ContactChanges contacts, Refusals refusals)
{
    private const int MostAppointments = 200;

    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("/clients/erase", EraseAsync).WithName("eraseClient")
            .WithSummary("Deletes what is kept of a client: their visits no longer say whose they were. 409 while one is ahead. Repeating it is fine.")
            .Accepts<EraseWanted>("application/json").Produces<Erased>().Problem(400, 409);
        group.MapPost("/appointments/{id}/contact", ChangeAsync).WithName("changeContact")
            .WithSummary("Another name or number on an open visit. Wants If-Match or Idempotency-Key; repeating it is fine.")
            .Accepts<ContactWanted>("application/json").Produces<Appointment>().Problem(400, 404, 409, 412, 428);
    }

    private async Task<IResult> EraseAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.EraseWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(Sound)
            .Match(wanted => erasure.EraseAsync(wanted, cancellationToken), refusal => Task.FromResult<Answer<Erased>>(refusal)).ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, erased => Results.Json(erased, SchedulingJson.Default.Erased), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ChangeAsync(
        HttpContext http,
        string id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.ContactWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(Sound)
            .Match(
                wanted => contacts.ChangeAsync(id, wanted, Changed.ByTagOrKey(http.Request), cancellationToken),
                refusal => Task.FromResult<Answer<Appointment>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, visit => Changed.Result(http, visit), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing that was left out by mistake may mean everybody.</summary>
    private static Answer<EraseWanted> Sound(EraseWanted wanted) => wanted switch
    {
        { AppointmentIds.Count: > MostAppointments } => new Refusal.Invalid($"At most {MostAppointments} appointmentIds."),
        { AppointmentIds.Count: > 0, Phone: null, Name: null } => wanted,
        { AppointmentIds: null or { Count: 0 }, Phone: { Length: <= 32 } phone } when PhoneDigits.All(phone).Length >= PhoneDigits.LeastWhole
            && (wanted.Name is null || (wanted.Name.Length <= 80 && ClientName.Parts(wanted.Name).Length > 0)) => wanted,
        _ => new Refusal.Invalid("Give a whole phone number, with a name or without, or appointmentIds alone."),
    };

    private static Answer<ContactWanted> Sound(ContactWanted wanted)
    {
        if (wanted is { FirstName: null, Phone: null } or { By.Length: > 200 })
        {
            return new Refusal.Invalid("Give firstName or phone; by has at most 200 characters.");
        }

        var asClient = new Client { FirstName = wanted.FirstName ?? "name", Phone = wanted.Phone ?? "00000" };
        return BookingRequest.ClientFault(asClient) is { } fault ? new Refusal.Invalid(fault) : wanted;
    }
}
