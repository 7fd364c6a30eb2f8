using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// The Bot Framework's messaging endpoint. A message is stored and then acknowledged; its replies leave by calls of their own. Only an invoke,
/// and whoever expects the replies in the answer, wait for the turn.
/// </summary>
internal sealed class ConnectorDoor(
    Inbound inbound, ExpectedReplies replies, ChannelTokens tokens, LocalTestClients locals, ServiceUrls serviceUrls, DeskConversation desk, TimeProvider time)
    : IMessagingEndpoint
{
    public async Task ServeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        await answer.ExecuteAsync(request.HttpContext).ConfigureAwait(false);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var origin = locals.Is(request)
            ? new CallOrigin.LocalTestClient()
            : await tokens.IdentifyAsync(request.Headers.Authorization, cancellationToken).ConfigureAwait(false);
        if (origin is CallOrigin.Stranger)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, "A signed call of the Bot Framework is needed here.");
        }

        if (!IsPlainJson(request))
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send application/json in UTF-8, not compressed.");
        }

        var text = await BodyText.ReadAsync(request.Body, BodyText.LongestActivity, cancellationToken).ConfigureAwait(false);
        return text is null
            ? Problem(StatusCodes.Status413PayloadTooLarge, "An activity has at most 256,000 characters.")
            : await TakeAsync(origin, text, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> TakeAsync(CallOrigin origin, string text, CancellationToken cancellationToken)
    {
        if (ActivityJson.TryParse(text) is not { } body)
        {
            return Problem(StatusCodes.Status400BadRequest, "The body must be one activity as a JSON object.");
        }

        if (ChannelActivity.Fault(body) is { } fault)
        {
            return Problem(StatusCodes.Status400BadRequest, fault);
        }

        return MaySay(origin, body)
            ? await AcceptAsync(body, cancellationToken).ConfigureAwait(false)
            : Problem(StatusCodes.Status403Forbidden, "That channel and service address are not what the call stands for, or must not be called.");
    }

    private bool MaySay(CallOrigin origin, JObject body)
    {
        var serviceUrl = ChannelActivity.ServiceUrlOf(body);
        if (ChannelActivity.IsForSkill(body))
        {
            return false;
        }

        return origin switch
        {
            CallOrigin.Channel channel => channel.SpeaksFor(ChannelActivity.ChannelOf(body), serviceUrl) && serviceUrls.TrustIn(serviceUrl) != ServiceUrlTrust.None,
            CallOrigin.LocalTestClient => serviceUrl is null ? ChannelActivity.IsAnsweredAtOnce(body) : serviceUrls.TrustIn(serviceUrl) != ServiceUrlTrust.None,
            _ => false,
        };
    }

    private async Task<IResult> AcceptAsync(JObject body, CancellationToken cancellationToken)
    {
        if (ChannelActivity.IsPassing(body))
        {
            return Results.Ok();
        }

        var conversation = ChannelActivity.ConversationOf(body);
        var activity = ChannelActivity.Of(body, time.GetUtcNow());
        await desk.NoteAsync(body, cancellationToken).ConfigureAwait(false);
        await inbound.AcceptAsync(conversation, [activity], cancellationToken).ConfigureAwait(false);
        if (ChannelActivity.IsInvoke(body))
        {
            return await InvokeAnswerAsync(conversation.Id, activity.DedupeKey, cancellationToken).ConfigureAwait(false);
        }

        return ChannelActivity.ExpectsReplies(body)
            ? await RepliesAsync(conversation.Id, activity.DedupeKey, cancellationToken).ConfigureAwait(false)
            : Results.Ok();
    }

    private async Task<IResult> RepliesAsync(string conversation, string key, CancellationToken cancellationToken) =>
        await replies.OfAsync(conversation, key, cancellationToken).ConfigureAwait(false) is { } said
            ? Results.Text($"{{\"activities\":[{string.Join(',', said.Where(json => !InvokeAnswer.Is(json) && !ChangedMessage.Is(json)))}]}}", "application/json")
            : StillRunning();

    private async Task<IResult> InvokeAnswerAsync(string conversation, string key, CancellationToken cancellationToken)
    {
        var said = await replies.OfAsync(conversation, key, cancellationToken).ConfigureAwait(false);
        return said is null ? StillRunning() : InvokeAnswer.AmongOrUnknown(said);
    }

    private static IResult StillRunning() => Problem(StatusCodes.Status503ServiceUnavailable, "The turn is still running.");

    private static IResult Problem(int status, string why) => Results.Problem(why, statusCode: status);

    /// <summary>Nothing is unpacked here, so nothing can swell.</summary>
    private static bool IsPlainJson(HttpRequest request) =>
        StringValues.IsNullOrEmpty(request.Headers.ContentEncoding)
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
