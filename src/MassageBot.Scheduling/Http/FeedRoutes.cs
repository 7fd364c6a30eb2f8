using System.Text;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Feeds;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>Calendars to subscribe to: made and revoked with the key, read by whoever knows the address.</summary>
internal sealed class FeedRoutes(FeedBook feeds, Refusals refusals)
{
    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("/feeds", MakeAsync).WithName("makeFeed")
            .WithSummary("A read-only calendar of a therapist's visits. Its address is told once.")
            .Accepts<FeedWanted>("application/json").Produces<Feed>(201).Problem(400, 404);
        group.MapGet("/feeds", ListAsync).WithName("listFeeds").WithSummary("The feeds that can be read now.").Produces<FeedList>();
        group.MapDelete("/feeds/{id}", RevokeAsync).WithName("revokeFeed").WithSummary("Its address shows nothing from now on.").Produces(204);
        group.MapGet("/feeds/{secret}.ics", ReadAsync).WithName("readFeed").WithMetadata(new OpenDoor())
            .WithSummary("The calendar. Needs no key: the secret in the address is one.").Produces<string>(200, "text/calendar").Problem(404);
    }

    private async Task<IResult> MakeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.FeedWanted, cancellationToken).ConfigureAwait(false);
        var answer = await read.Then(wanted => Changed.Short(wanted, wanted.By))
            .Match(wanted => feeds.MakeAsync(wanted, cancellationToken), refusal => Task.FromResult<Answer<MadeFeed>>(refusal))
            .ConfigureAwait(false);
        return await refusals.AnswerAsync(
            answer,
            made => Results.Json(
                made.Feed with { Path = $"{SchedulingRoutes.Root}/feeds/{made.Secret}.ics" }, SchedulingJson.Default.Feed, statusCode: 201),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ListAsync(CancellationToken cancellationToken) =>
        Results.Json(await feeds.ListAsync(cancellationToken).ConfigureAwait(false), SchedulingJson.Default.FeedList);

    private async Task<IResult> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await feeds.RevokeAsync(id, cancellationToken).ConfigureAwait(false);
        return Results.NoContent();
    }

    private async Task<IResult> ReadAsync(string secret, CancellationToken cancellationToken) =>
        await feeds.ReadAsync(secret, cancellationToken).ConfigureAwait(false) is { } calendar
            ? Results.Text(calendar, "text/calendar; charset=utf-8; method=PUBLISH", Encoding.UTF8)
            : Problems.Result(Problems.NotFound("feed"));
}
