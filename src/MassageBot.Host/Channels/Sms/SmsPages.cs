using MassageBot.Bot.Turn;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// A reply as the texts that it takes. Each is delivered by itself, so that one that Twilio or a channel does not take is tried again without
/// those before it. All of them are the same activity, changed from one to the next.
/// </summary>
internal static class SmsPages
{
    private const string Keys = "keys";
    private const string Asking = "asking";

    public static IEnumerable<Activity> Of(Activity reply)
    {
        var pages = SmsText.Of(reply);
        var hints = reply.ChannelData as JObject;
        reply.SuggestedActions = null;
        reply.Attachments = [];
        for (var at = 0; at < pages.Count; at++)
        {
            reply.Text = pages[at];
            reply.ChannelData = hints is null ? null : Hints(hints, isLast: at == pages.Count - 1);
            yield return reply;
        }
    }

    /// <summary>What the texts were made from is not needed any more, and the question stands in the last of them.</summary>
    private static JObject Hints(JObject hints, bool isLast) =>
        new(hints.Properties().Where(hint => hint.Name is Keys or ReplyActivity.EvenAfterStop or ReplyActivity.Notice || (hint.Name == Asking && isLast)));
}
