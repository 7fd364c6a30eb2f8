using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;
using MassageBot.Scheduling.Waitlist;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>The waitlist: join, read, take what is offered, pass it on, leave.</summary>
internal sealed class WaitlistRoutes(WaitlistBook waitlist, Refusals refusals)
{
    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("/waitlist", JoinAsync).WithName("joinWaitlist")
            .WithSummary("Waits for a time. The same wish of the same phone number is the same entry; what suits already is offered at once.")
            .Accepts<WaitlistWanted>("application/json").Produces<WaitlistEntry>(201).Problem(400, 404, 422);
        group.MapGet("/waitlist", ListAsync).WithName("listWaitlist").WithSummary("Entries in their order, page by page.")
            .Produces<WaitlistEntries>().Problem(400);
        group.MapGet("/waitlist/{id}", ReadAsync).WithName("readWaitlistEntry").WithSummary("One entry, with what is offered to it.")
            .Produces<WaitlistEntry>().Problem(404);
        group.MapPost("/waitlist/{id}/claim", ClaimAsync).WithName("claimWaitlistOffer")
            .WithSummary("Books what is offered. Late claims are tried; the first valid one wins.")
            .Accepts<ClaimWanted>(isOptional: true, "application/json").Produces<Appointment>(201).Problem(400, 404, 409, 422);
        group.MapPost("/waitlist/{id}/pass", PassAsync).WithName("passWaitlistOffer")
            .WithSummary("Does not want what is offered and waits on; it is the next one's turn.").Produces<WaitlistEntry>().Problem(404);
        group.MapPost("/waitlist/{id}/offer", OfferAsync).WithName("offerToWaitlistEntry")
            .WithSummary("Holds this slot for the entry, whatever hours it asked for, in place of what was offered before. The same slot again is the same offer.")
            .Accepts<OfferWanted>("application/json").Produces<WaitlistEntry>().Problem(400, 404, 409, 422);
        group.MapDelete("/waitlist/{id}", LeaveAsync).WithName("leaveWaitlist").WithSummary("Waits no more.")
            .Produces<WaitlistEntry>().Problem(404);
    }

    private async Task<IResult> JoinAsync(
        HttpContext http, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (idempotencyKey is not null && !Guid.TryParse(idempotencyKey, out _))
        {
            return Problems.Result(Problems.Invalid("Idempotency-Key must be a UUID here; it becomes the entry's id."));
        }

        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.WaitlistWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read
            .Match(
                wanted => waitlist.JoinAsync(wanted, idempotencyKey is null ? null : Guid.Parse(idempotencyKey), cancellationToken),
                refusal => Task.FromResult<Answer<WaitlistEntry>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(
            answer,
            entry =>
            {
                http.Response.Headers.Location = $"{http.Request.Path}/{entry.Id}";
                return Results.Json(entry, SchedulingJson.Default.WaitlistEntry, statusCode: 201);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ListAsync(HttpContext http, string? status, string? cursor, CancellationToken cancellationToken)
    {
        var after = cursor is null ? null : PageStart.Read(cursor);
        var wanted = WaitlistStatus.Waiting;
        var isStatus = status is not null && char.IsAsciiLetter(status.FirstOrDefault()) && Enum.TryParse(status, ignoreCase: true, out wanted) && Enum.IsDefined(wanted);
        if ((cursor is not null && after is null) || (status is not null && !isStatus))
        {
            return Problems.Result(Problems.Invalid("status must be waiting, offered, booked or left, cursor one of this endpoint's."));
        }

        var page = await waitlist.ListAsync(isStatus ? wanted : null, after, cancellationToken).ConfigureAwait(false);
        NextPage.Announce(http, page.NextCursor);
        return Results.Json(page, SchedulingJson.Default.WaitlistEntries);
    }

    private async Task<IResult> ReadAsync(string id, CancellationToken cancellationToken) =>
        await waitlist.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } entry
            ? Results.Json(entry, SchedulingJson.Default.WaitlistEntry)
            : Problems.Result(Problems.NotFound("waitlist entry"));

    private async Task<IResult> ClaimAsync(
        HttpContext http, string id, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (!Changed.IsKey(idempotencyKey))
        {
            return Problems.Result(Problems.KeyMissing);
        }

        var read = await Body.ReadOrAsync(http.Request, SchedulingJson.Default.ClaimWanted, new ClaimWanted(), cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(wanted => Changed.Short(wanted, wanted.BookedBy, wanted.Notes))
            .Match(
                wanted => waitlist.ClaimAsync(id, wanted, idempotencyKey, cancellationToken),
                refusal => Task.FromResult<Answer<Appointment>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(
            answer,
            visit =>
            {
                http.Response.Headers.Location = $"{SchedulingRoutes.Root}/appointments/{visit.Id}";
                http.Response.Headers.ETag = ChangeCondition.Tag(visit);
                return Results.Json(visit, SchedulingJson.Default.Appointment, statusCode: 201);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> OfferAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.OfferWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(wanted => Changed.Short(wanted, wanted.By))
            .Then<Slot>(wanted => Slot.FromOfferId(wanted.OfferId) is { } slot ? slot : new Refusal.Invalid("offerId is none of this endpoint's."))
            .Match(slot => waitlist.OfferAsync(id, slot, cancellationToken), refusal => Task.FromResult<Answer<WaitlistEntry>>(refusal))
            .ConfigureAwait(false);
        return await EntryAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> PassAsync(string id, CancellationToken cancellationToken) =>
        await EntryAsync(await waitlist.PassAsync(id, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<IResult> LeaveAsync(string id, CancellationToken cancellationToken) =>
        await EntryAsync(await waitlist.LeaveAsync(id, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private Task<IResult> EntryAsync(Answer<WaitlistEntry> answer, CancellationToken cancellationToken) =>
        refusals.AnswerAsync(answer, entry => Results.Json(entry, SchedulingJson.Default.WaitlistEntry), cancellationToken);
}
