using System.Net;
using MassageBot.Core.Booking;
using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// The Bot Framework's messaging endpoint. Signed calls are not understood yet and refused; a local test client without a token is let in
/// where that is allowed, and gets its replies in the answer.
/// </summary>
internal sealed class ConnectorDoor(
    Inbound inbound,
    ExpectedReplies replies,
    IHostEnvironment environment,
    IOptions<ConnectorOptions> options,
    IOptions<RegistrationOptions> registration,
    TimeProvider time) : IMessagingEndpoint
{
    private const int LongestBody = 256 * 1024;

    public async Task ServeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        await answer.ExecuteAsync(request.HttpContext).ConfigureAwait(false);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsLocalTestClient(request))
        {
            return Results.Problem("A signed call of the Bot Framework is needed here.", statusCode: StatusCodes.Status401Unauthorized);
        }

        var text = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (text is null)
        {
            return Results.Problem("An activity has at most 256,000 characters.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        return ActivityJson.TryParse(text) is { } body && Fault(body) is var fault
            ? fault ?? await RunAsync(body, cancellationToken).ConfigureAwait(false)
            : Refused("The body must be one activity as a JSON object.");
    }

    private async Task<IResult> RunAsync(JObject body, CancellationToken cancellationToken)
    {
        var id = Text(body["id"]) ?? Outgoing.NewId(time.GetUtcNow());
        var key = $"a|{id}";
        body["id"] = id;
        // The turn's context would keep the replies to itself; here all replies are collected anyway.
        body.Remove("deliveryMode");
        var conversation = ConversationOf(body);
        await inbound.AcceptAsync(conversation, [new InboundActivity(id, key, body, Echo: false)], cancellationToken).ConfigureAwait(false);
        return await replies.OfAsync(conversation.Id, key, cancellationToken).ConfigureAwait(false) is { } answer
            ? Results.Text(answer, "application/json")
            : Results.Problem("The turn is still running.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Kept under the channel's name, so that no channel reaches a conversation of another.</summary>
    private static ConversationFacts ConversationOf(JObject body)
    {
        var channel = Text(body["channelId"])!;
        var reference = new JObject(body.Properties().Where(property => property.Name is "channelId" or "serviceUrl" or "conversation" or "from" or "recipient"));
        return new ConversationFacts(
            $"{channel}|{Text(body["conversation"]!["id"])}", channel, Text(body["from"]!["id"]), Text(body["locale"]), reference.ToString(Newtonsoft.Json.Formatting.None));
    }

    private static IResult? Fault(JObject body)
    {
        if (Text(body["type"]) is null || Text(body["channelId"]) is null || Text((body["conversation"] as JObject)?["id"]) is null || Text((body["from"] as JObject)?["id"]) is null)
        {
            return Refused("An activity needs type, channelId, conversation.id and from.id.");
        }

        if (Text(body["type"]) == ActivityTypes.Invoke)
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        if (Text(body["type"]) == ActivityTypes.Event && Text(body["name"]) == BookingOutcome.EventName)
        {
            return Refused("That event is not for channels to send.");
        }

        return Text(body["deliveryMode"]) == DeliveryModes.ExpectReplies
            ? null
            : Refused("Without a registration only deliveryMode expectReplies is answered.");
    }

    private static string? Text(JToken? token) => token is JValue { Value: string { Length: > 0 and <= 500 } text } ? text : null;

    private static IResult Refused(string why) => Results.Problem(why, statusCode: StatusCodes.Status400BadRequest);

    private static Task<string?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        BodyText.ReadAsync(request.Body, LongestBody, cancellationToken);

    /// <summary>With an app id nobody is let in without a token, wherever the call comes from.</summary>
    private bool IsLocalTestClient(HttpRequest request) =>
        string.IsNullOrEmpty(registration.Value.MicrosoftAppId)
        && (environment.IsDevelopment() || options.Value.AllowAnonymous)
        && (request.HttpContext.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));
}
