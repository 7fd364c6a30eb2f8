using System.Threading.Channels;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Logs what comes in and goes out, as it was at that moment, when the turn is over.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _logger = transcriptLogger
            ?? throw new ArgumentNullException(nameof(transcriptLogger), "TranscriptLoggerMiddleware requires a ITranscriptLogger implementation.");
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var said = Channel.CreateUnbounded<Activity>();
        NoteIncoming(turnContext.Activity, said.Writer);
        Follow(turnContext, said.Writer);
        await nextTurn(cancellationToken).ConfigureAwait(false);
        while (said.Reader.TryRead(out var activity))
        {
            await _logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
    }

    private static void NoteIncoming(Activity activity, ChannelWriter<Activity> said)
    {
        if (activity == null)
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        activity.From.Role = string.IsNullOrEmpty(activity.From.Role) ? RoleTypes.User : activity.From.Role;

        // The event that starts a turn from outside is nothing that anybody said.
        if (activity is not { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
        {
            Note(Snapshot(activity), said);
        }
    }

    private static void Follow(ITurnContext turnContext, ChannelWriter<Activity> said)
    {
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            for (var i = 0; i < activities.Count; i++)
            {
                NoteSent(activities[i], i < responses?.Length ? responses[i] : null, said);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update().ConfigureAwait(false);
            var updated = Snapshot(activity);
            updated.Type = ActivityTypes.MessageUpdate;
            Note(updated, said);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete().ConfigureAwait(false);
            var deleted = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            Note(deleted.ApplyConversationReference(reference), said);
        });
    }

    // A reply that got no id from its channel still needs one that is its own in the transcript.
    private static void NoteSent(Activity activity, ResourceResponse response, ChannelWriter<Activity> said)
    {
        var sent = Snapshot(activity);
        sent.Id = string.IsNullOrEmpty(response?.Id) ? sent.Id : response.Id;
        sent.Id = string.IsNullOrEmpty(sent.Id) ? $"g_{Guid.NewGuid():n}" : sent.Id;
        Note(sent, said);
    }

    private static void Note(Activity activity, ChannelWriter<Activity> said)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        said.TryWrite(activity);
    }

    private static Activity Snapshot(Activity activity) => JObject.FromObject(activity).ToObject<Activity>();
}
