using MassageBot.Core.Wording;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MassageBot.Bot.Turn;

/// <summary>The text of a message, wherever the channel put it; empty for pictures, voice notes and cards without words.</summary>
internal static class MessageText
{
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text;
        if (string.IsNullOrWhiteSpace(text) && activity.Value is JObject value)
        {
            text = (value["text"] as JValue)?.Value as string;
        }
        else if (string.IsNullOrWhiteSpace(text) && activity.Value is string posted)
        {
            text = posted;
        }

        return text is null ? "" : WellFormed.Text(text).Trim();
    }
}
