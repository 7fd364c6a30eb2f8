using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Holds;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>Holds: take, renew, release.</summary>
internal sealed class HoldRoutes(HoldBook holds, Refusals refusals)
{
    private const int LongestHolder = 200;

    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("/holds", TakeAsync).WithName("takeHold")
            .WithSummary("Keeps a slot for its holder. Repeating it gives the same hold.")
            .Accepts<HoldWanted>("application/json").Produces<Hold>(201).Problem(400, 409, 422);
        group.MapPost("/holds/{id}/renew", RenewAsync).WithName("renewHold").WithSummary("Keeps it longer, fifteen minutes in all at most.")
            .Produces<Hold>().Problem(404, 409);
        group.MapDelete("/holds/{id}", ReleaseAsync).WithName("releaseHold").WithSummary("Frees the slot at once.").Produces(204);
    }

    private async Task<IResult> TakeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var wanted = await Body.ReadAsync(http.Request, SchedulingJson.Default.HoldWanted, cancellationToken).ConfigureAwait(false);
        var claim = wanted.Then<SlotOfHolder>(Claim);
        var answer = await claim
            .Match(given => holds.TakeAsync(given.Slot, given.Holder, cancellationToken), refusal => Task.FromResult<Answer<Hold>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, hold => Created(http, hold), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> RenewAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await holds.RenewAsync(id, cancellationToken).ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, hold => Results.Json(hold, SchedulingJson.Default.Hold), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<IResult> ReleaseAsync(string id, CancellationToken cancellationToken)
    {
        await holds.ReleaseAsync(id, cancellationToken).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static Answer<SlotOfHolder> Claim(HoldWanted wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Holder) || wanted.Holder.Length > LongestHolder)
        {
            return new Refusal.Invalid($"holder must have 1 to {LongestHolder} characters.");
        }

        if (Holders.IsOwn(wanted.Holder))
        {
            return new Refusal.Invalid("holder is a name that the endpoint uses itself.");
        }

        return Slot.FromOfferId(wanted.OfferId) is { } slot
            ? new SlotOfHolder(slot, wanted.Holder)
            : new Refusal.Invalid("offerId is none of this endpoint's.");
    }

    private static IResult Created(HttpContext http, Hold hold)
    {
        http.Response.Headers.Location = $"{http.Request.Path}/{hold.HoldId}";
        return Results.Json(hold, SchedulingJson.Default.Hold, statusCode: 201);
    }

    private sealed record SlotOfHolder(Slot Slot, string Holder);
}
