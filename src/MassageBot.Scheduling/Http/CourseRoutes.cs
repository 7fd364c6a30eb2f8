using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>What the clinic decides about a visit: confirm, decline, propose another time, arrived, no-show, fulfilled.</summary>
internal sealed class CourseRoutes(VisitCourse course, Proposals proposals, Refusals refusals)
{
    public void Map(RouteGroupBuilder group)
    {
        Step(group, "confirm", VisitStep.Confirm, "A request becomes a booking.");
        Step(group, "decline", VisitStep.Decline, "A request is refused and its slot is free.");
        Step(group, "arrived", VisitStep.Arrive, "The client is here; on the visit's day.");
        Step(group, "noshow", VisitStep.MissIt, "The client did not come; after the start.");
        Step(group, "fulfilled", VisitStep.Fulfil, "The visit has taken place; after the start.");
        group.MapPut("/{id}/proposal", ProposeAsync).WithName("proposeTime")
            .WithSummary("Proposes another time. It is held for 48 hours; the visit keeps its own slot meanwhile.")
            .Accepts<ProposalWanted>("application/json").Produces<Appointment>().Problem(400, 404, 409, 412, 422, 428);
        group.MapDelete("/{id}/proposal", WithdrawAsync).WithName("withdrawProposal")
            .WithSummary("Takes the proposal back, or notes that the client does not want it.")
            .Produces<Appointment>().Problem(404, 409, 412, 428);
    }

    private void Step(RouteGroupBuilder group, string word, VisitStep step, string summary) =>
        group.MapPost(
                "/{id}/" + word,
                (HttpContext http, string id, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken) =>
                    StepAsync(http, id, step, cancellationToken))
            .WithName(word + "Appointment").WithSummary(summary + " Wants If-Match.")
            .Accepts<StepWanted>(isOptional: true, "application/json").Produces<Appointment>().Problem(400, 404, 409, 412, 428);

    private async Task<IResult> StepAsync(HttpContext http, string id, VisitStep step, CancellationToken cancellationToken)
    {
        var read = await Body.ReadOrAsync(http.Request, SchedulingJson.Default.StepWanted, new StepWanted(), cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(wanted => Changed.Short(wanted, wanted.By, wanted.ReasonCode, wanted.Note))
            .Match(
                wanted => course.TakeAsync(id, step, wanted, Changed.ByTag(http.Request), cancellationToken),
                refusal => Task.FromResult<Answer<Appointment>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, visit => Changed.Result(http, visit), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ProposeAsync(
        HttpContext http, string id, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.ProposalWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(wanted => Changed.Short(wanted, wanted.By, wanted.Note)).Then<Asked>(Offered)
            .Match(
                asked => proposals.ProposeAsync(id, (asked.Slot, asked.Words), Changed.ByTag(http.Request), cancellationToken),
                refusal => Task.FromResult<Answer<Appointment>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, visit => Changed.Result(http, visit), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> WithdrawAsync(
        HttpContext http, string id, [FromHeader(Name = "If-Match")] string? ifMatch, CancellationToken cancellationToken)
    {
        var answer = await proposals.WithdrawAsync(id, Changed.ByTag(http.Request), cancellationToken).ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, visit => Changed.Result(http, visit), cancellationToken).ConfigureAwait(false);
    }

    private static Answer<Asked> Offered(ProposalWanted wanted) =>
        Slot.FromOfferId(wanted.OfferId) is { } slot ? new Asked(slot, wanted) : new Refusal.Invalid("offerId is none of this endpoint's.");

    private sealed record Asked(Slot Slot, ProposalWanted Words);
}
