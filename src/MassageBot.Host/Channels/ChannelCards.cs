using MassageBot.Bot.Turn;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels;

/// <summary>Cards stay where the channel shows them; elsewhere they go, and the text says what they held.</summary>
internal static class ChannelCards
{
    private static readonly HashSet<string> WithCards = [Known.Webchat, Known.Directline, Known.Msteams, Known.Emulator, Known.Test];

    public static void Fit(Activity reply)
    {
        if (WithCards.Contains(reply.ChannelId ?? "") || (string?)(reply.ChannelData as JObject)?["plain"] is not { } plain)
        {
            return;
        }

        reply.Text = plain;
        reply.Attachments = [.. reply.Attachments.Where(attachment => attachment.ContentType != ReplyActivity.CardContentType)];
    }
}
