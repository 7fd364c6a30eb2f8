using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>How an activity enters a transcript: an edited message takes the place of the first one, a deleted one leaves a gravestone.</summary>
internal static class TranscriptEntries
{
    public static void Record<T>(List<T> transcript, Activity activity)
        where T : class, IActivity
    {
        var place = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? transcript.FindIndex(said => said.Id == activity.Id)
            : -1;
        if (place < 0)
        {
            transcript.Add((T)(IActivity)activity);
            return;
        }

        var original = (Activity)(IActivity)transcript[place];
        transcript[place] = (T)(IActivity)(activity.Type == ActivityTypes.MessageUpdate ? Edited(original, activity) : Gravestone(original));
    }

    private static Activity Edited(Activity original, Activity update)
    {
        var edited = JObject.FromObject(update).ToObject<Activity>();
        edited.Type = original.Type;
        edited.Timestamp = original.Timestamp;
        edited.LocalTimestamp = original.LocalTimestamp;
        return edited;
    }

    private static Activity Gravestone(Activity original) => new(ActivityTypes.MessageDelete)
    {
        Id = original.Id,
        From = new ChannelAccount("deleted", role: original.From?.Role),
        Recipient = new ChannelAccount("deleted", role: original.Recipient?.Role),
        Locale = original.Locale,
        LocalTimestamp = original.Timestamp,
        Timestamp = original.Timestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };
}
