using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>What a client decides about a booked visit: what it would cost to cancel, cancel, move, accept another time.</summary>
internal sealed class ChangeRoutes(AppointmentBook book, VisitChanges changes, CatalogueStore catalogue, EndpointClock clock, Refusals refusals)
{
    public void Map(RouteGroupBuilder group)
    {
        group.MapGet("/{id}/cancellation-terms", TermsAsync).WithName("cancellationTerms")
            .WithSummary("What the policy says of cancelling or moving now; ask before cancelling.")
            .Produces<CancellationTerms>().Problem(404);
        group.MapPost("/{id}/cancel", CancelAsync).WithName("cancelAppointment")
            .WithSummary("Cancels and frees the slot; repeating it is fine. Wants If-Match or Idempotency-Key.")
            .Accepts<CancelWanted>("application/json").Produces<Appointment>().Problem(400, 404, 409, 412, 422, 428);
        group.MapPost("/{id}/reschedule", RescheduleAsync).WithName("rescheduleAppointment")
            .WithSummary("Takes the new slot and gives up the old one, or neither. Wants If-Match or Idempotency-Key.")
            .Accepts<RescheduleWanted>("application/json").Produces<Appointment>().Problem(400, 404, 409, 412, 422, 428);
        group.MapPost("/{id}/coming", ComingAsync).WithName("noteClientComing")
            .WithSummary("The client says that they will come: clientConfirmed tells when. Repeating it changes nothing.")
            .Accepts<StepWanted>(isOptional: true, "application/json").Produces<Appointment>().Problem(400, 404, 409);
        group.MapPost("/{id}/proposal/accept", AcceptAsync).WithName("acceptProposal")
            .WithSummary("Moves the visit to the time that was proposed and confirms it. Wants If-Match or Idempotency-Key.")
            .Accepts<StepWanted>(isOptional: true, "application/json").Produces<Appointment>().Problem(400, 404, 409, 412, 422, 428);
    }

    private async Task<IResult> TermsAsync(string id, CancellationToken cancellationToken)
    {
        var offered = await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await book.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } visit
            ? Results.Json(TermsOfChange.Of(visit, offered, clock.Now), SchedulingJson.Default.CancellationTerms)
            : Problems.Result(Problems.NotFound("appointment"));
    }

    private async Task<IResult> CancelAsync(
        HttpContext http,
        string id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.CancelWanted, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(
            http,
            read.Then(wanted => Changed.Short(wanted, wanted.Reason, wanted.ReasonCode, wanted.By, wanted.Note)),
            wanted => changes.CancelAsync(id, wanted, Changed.ByTagOrKey(http.Request), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> RescheduleAsync(
        HttpContext http,
        string id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.RescheduleWanted, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(
            http,
            read.Then(wanted => Changed.Short(wanted, wanted.By)).Then<RescheduleWanted>(wanted => Holders.IsOwn(wanted.Holder)
                ? new Refusal.Invalid("holder is a name that the endpoint uses itself.")
                : wanted),
            wanted => changes.RescheduleAsync(id, wanted, Changed.ByTagOrKey(http.Request), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> AcceptAsync(
        HttpContext http,
        string id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        CancellationToken cancellationToken)
    {
        var read = await Body.ReadOrAsync(http.Request, SchedulingJson.Default.StepWanted, new StepWanted(), cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(
            http,
            read.Then(wanted => Changed.Short(wanted, wanted.By, wanted.ReasonCode, wanted.Note)),
            wanted => changes.AcceptAsync(id, wanted, Changed.ByTagOrKey(http.Request), cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ComingAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var read = await Body.ReadOrAsync(http.Request, SchedulingJson.Default.StepWanted, new StepWanted(), cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(
            http, read.Then(wanted => Changed.Short(wanted, wanted.By)), wanted => changes.NoteComingAsync(id, wanted, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<IResult> AnswerAsync<T>(
        HttpContext http, Answer<T> asked, Func<T, Task<Answer<Appointment>>> change, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await asked.Match(change, refusal => Task.FromResult<Answer<Appointment>>(refusal)).ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, visit => Changed.Result(http, visit), cancellationToken).ConfigureAwait(false);
    }
}
