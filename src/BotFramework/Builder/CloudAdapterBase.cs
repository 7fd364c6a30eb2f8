using System.Globalization;
using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a bot to the Bot Framework's channels, whatever brings the requests in.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            var response = await SendAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
            responses[i] = response ?? new ResourceResponse(activity.Id ?? string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <summary>How to call back over a connection that is no HTTP; adapters that keep such connections know.</summary>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) => throw new NotImplementedException();

    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn. What comes back is for the response: null when the activity is merely acknowledged.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        activity.CallerId = authenticateRequestResult.CallerId;
        var caller = new Caller(
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            activity.IsFromStreamingConnection()
                ? GetStreamingConnectorFactory(activity)
                : authenticateRequestResult.ConnectorFactory);
        using var turn = await BeginTurnAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
        using var connector = turn.TurnState.Get<IConnectorClient>();
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        return ResponseOf(turn);
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The turn has no connector: its channel takes replies with the response only.");

    // A trace is for developers: beyond the emulator it would tell strangers what the bot keeps.
    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        activity.Id = null;
        var conversations = ConnectorOf(turnContext).Conversations;
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await conversations.SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
            : await conversations.ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    private static InvokeResponse ResponseOf(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            var forUser = turn.BufferedReplyActivities.Where(activity => activity.Type != ActivityTypes.Trace);
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies([.. forUser]) };
        }

        if (turn.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }
}
