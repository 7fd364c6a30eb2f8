using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public static class TelemetryConstants
{
    public const string ActivityIdProperty = "activityId";
    public const string ChannelIdProperty = "channelId";
    public const string ConversationIdProperty = "conversationId";
    public const string ConversationNameProperty = "conversationName";
    public const string DialogIdProperty = "dialogId";
    public const string FromIdProperty = "fromId";
    public const string FromNameProperty = "fromName";
    public const string LocaleProperty = "locale";
    public const string RecipientIdProperty = "recipientId";
    public const string RecipientNameProperty = "recipientName";
    public const string ReplyActivityIDProperty = "replyActivityId";
    public const string TextProperty = "text";
    public const string SpeakProperty = "speak";
    public const string UserIdProperty = "userId";
    public const string ActivityTypeProperty = "type";
    public const string AttachmentsProperty = "attachments";
}

public static class TelemetryLoggerConstants
{
    public const string BotMsgReceiveEvent = "BotMessageReceived";
    public const string BotMsgSendEvent = "BotMessageSend";
    public const string BotMsgUpdateEvent = "BotMessageUpdate";
    public const string BotMsgDeleteEvent = "BotMessageDelete";
}

/// <summary>Counts what comes and goes. Names and texts are left out unless asked for.</summary>
public partial class TelemetryLoggerMiddleware : IMiddleware
{
    public TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? NullBotTelemetryClient.Instance;
        LogPersonalInformation = logPersonalInformation;
    }

    public bool LogPersonalInformation { get; }

    public IBotTelemetryClient TelemetryClient { get; }

    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(context);
        if (context.Activity != null)
        {
            await OnReceiveActivityAsync(context.Activity, cancellationToken).ConfigureAwait(false);
        }

        Follow(context, cancellationToken);
        if (nextTurn != null)
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
    }

    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
        Track(TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) =>
        Track(TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        Track(TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity).ConfigureAwait(false));

    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) =>
        Track(TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity).ConfigureAwait(false));

    private void Follow(ITurnContext context, CancellationToken cancellationToken)
    {
        context.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            foreach (var activity in activities)
            {
                await OnSendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            }

            return responses;
        });
        context.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update().ConfigureAwait(false);
            await OnUpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            return response;
        });
        context.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete().ConfigureAwait(false);
            var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            deleted.ApplyConversationReference(reference);
            await OnDeleteActivityAsync(deleted, cancellationToken).ConfigureAwait(false);
        });
    }

    private void Track(string eventName, Dictionary<string, string> properties) => TelemetryClient.TrackEvent(eventName, properties);
}
