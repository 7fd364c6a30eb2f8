using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using Microsoft.AspNetCore.Mvc;

namespace MassageBot.Host.SchedulingAdapters.Webhooks;

/// <summary>
/// The door at which a calendar tells what others did in it. The answer comes at once; what it means is looked up in the calendar afterwards.
/// 204 for what was noted, and for what came before; 401 for what is not signed as the calendar signs.
/// </summary>
internal static class WebhookRoute
{
    private const int Largest = 256 * 1024;

    /// <summary>A telling may come sooner than the answer to the call that caused it.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromSeconds(10);

    public static void MapCalendarWebhook(this WebApplication app) =>
        app.MapPost("/webhooks/scheduling", HearAsync).WithMetadata(new RequestSizeLimitAttribute(Largest));

    private static async Task<IResult> HearAsync(
        HttpRequest request, ICalendarWebhook calendar, IVisitNews news, JobBell bell, TimeProvider time, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (calendar.Check(body.ToArray(), request.Headers, now) is not WebhookCheck.Accepted telling)
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "This is not signed as the calendar signs.");
        }

        if (await news.NoteAsync(telling.Id, telling.VisitId, now, UnderWay, cancellationToken).ConfigureAwait(false))
        {
            bell.Ring();
        }

        return Results.NoContent();
    }
}
