using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Blocks;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Day;
using MassageBot.Scheduling.Hours;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Http;

/// <summary>When the clinic's people are there and when not: other hours on a date, closures, blocks, and the day as it is.</summary>
internal sealed class HoursRoutes(OtherHoursBook hours, BlockBook blocks, DayBook days, CatalogueStore catalogue, Refusals refusals)
{
    public void Map(RouteGroupBuilder group)
    {
        group.MapGet("/exceptions", ExceptionsAsync).WithName("listExceptions").WithSummary("Other hours than the weekly ones, by date.")
            .Produces<ExceptionList>();
        group.MapPost("/exceptions", PlaceExceptionAsync).WithName("placeException")
            .WithSummary("Other hours of the clinic or a therapist on one date, in place of what was said of it before; with the visits outside them.")
            .Accepts<ExceptionWanted>("application/json").Produces<ExceptionPlaced>(201).Problem(400, 404);
        group.MapDelete("/exceptions/{id}", TakeBackAsync).WithName("takeBackException").WithSummary("Back to the weekly hours.").Produces(204);
        group.MapPost("/closures", CloseAsync).WithName("closeClinic")
            .WithSummary("Closes the clinic on whole dates; with the visits on them. Listed and removed as a block.")
            .Accepts<ClosureWanted>("application/json").Produces<BlockPlaced>(201).Problem(400);
        group.MapGet("/blocks", BlocksAsync).WithName("listBlocks").WithSummary("Blocks and closures by start, page by page.")
            .Produces<BlockList>().Problem(400);
        group.MapPost("/blocks", BlockAsync).WithName("placeBlock")
            .WithSummary("Nobody can book a therapist, a room or the clinic for a while; with the visits that lie in it. The same Idempotency-Key is the same block.")
            .Accepts<BlockWanted>("application/json").Produces<BlockPlaced>(201).Problem(400, 404);
        group.MapDelete("/blocks/{id}", UnblockAsync).WithName("removeBlock").WithSummary("The time can be booked again.").Produces(204);
        group.MapGet("/day", DayAsync).WithName("dayView").WithSummary("The day by therapist and room; today where no date is given.")
            .Produces<DayView>().Problem(400);
    }

    private async Task<IResult> ExceptionsAsync(CancellationToken cancellationToken) =>
        Results.Json(await hours.ListAsync(cancellationToken).ConfigureAwait(false), SchedulingJson.Default.ExceptionList);

    private async Task<IResult> PlaceExceptionAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.ExceptionWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(wanted => Changed.Short(wanted, wanted.By, wanted.Note))
            .Match(
                wanted => hours.PlaceAsync(wanted, cancellationToken),
                refusal => Task.FromResult<Answer<ExceptionPlaced>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(
            answer, placed => Results.Json(placed, SchedulingJson.Default.ExceptionPlaced, statusCode: 201), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> TakeBackAsync(string id, CancellationToken cancellationToken)
    {
        await hours.TakeBackAsync(id, cancellationToken).ConfigureAwait(false);
        return Results.NoContent();
    }

    private async Task<IResult> CloseAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.ClosureWanted, cancellationToken).ConfigureAwait(false);
        var asked = read.Then(wanted => Changed.Short(wanted, wanted.By, wanted.Note));
        return await PlacedAsync(asked, wanted => blocks.CloseAsync(wanted, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> BlockAsync(
        HttpContext http, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (idempotencyKey is not null && !Guid.TryParse(idempotencyKey, out _))
        {
            return Problems.Result(Problems.Invalid("Idempotency-Key must be a UUID here; it becomes the block's id."));
        }

        var id = idempotencyKey is null ? (Guid?)null : Guid.Parse(idempotencyKey);
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.BlockWanted, cancellationToken).ConfigureAwait(false);
        var asked = read.Then(wanted => Changed.Short(wanted, wanted.By, wanted.Note));
        return await PlacedAsync(asked, wanted => blocks.PlaceAsync(wanted, id, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> PlacedAsync<T>(
        Answer<T> asked, Func<T, Task<Answer<BlockPlaced>>> place, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await asked.Match(place, refusal => Task.FromResult<Answer<BlockPlaced>>(refusal)).ConfigureAwait(false);
        return await refusals.AnswerAsync(
            answer, placed => Results.Json(placed, SchedulingJson.Default.BlockPlaced, statusCode: 201), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> BlocksAsync(HttpContext http, string? from, string? to, string? cursor, CancellationToken cancellationToken)
    {
        var zone = (await catalogue.CurrentAsync(cancellationToken).ConfigureAwait(false)).Zone;
        var (first, last) = (WallTime.Read(from, zone), WallTime.Read(to, zone));
        var after = cursor is null ? null : PageStart.Read(cursor);
        if ((from is not null && first is null) || (to is not null && last is null) || (cursor is not null && after is null) || last < first)
        {
            return Problems.Result(Problems.Invalid("from and to must be times, cursor one of this endpoint's."));
        }

        var range = new Interval(first ?? Instant.FromUnixTimeMilliseconds(0), last ?? Instant.FromUtc(2200, 1, 1, 0, 0));
        var page = await blocks.ListAsync(range, after, cancellationToken).ConfigureAwait(false);
        NextPage.Announce(http, page.NextCursor);
        return Results.Json(page, SchedulingJson.Default.BlockList);
    }

    private async Task<IResult> UnblockAsync(string id, CancellationToken cancellationToken)
    {
        await blocks.RemoveAsync(id, cancellationToken).ConfigureAwait(false);
        return Results.NoContent();
    }

    private async Task<IResult> DayAsync(string? date, CancellationToken cancellationToken)
    {
        var read = LocalDatePattern.Iso.Parse(date ?? "");
        if (date is not null && !(read.Success && read.Value.Year is >= 2000 and < 2200))
        {
            return Problems.Result(Problems.Invalid("date must be yyyy-MM-dd."));
        }

        var day = await days.OfAsync(read.Success ? read.Value : null, cancellationToken).ConfigureAwait(false);
        return Results.Json(day, SchedulingJson.Default.DayView);
    }
}
