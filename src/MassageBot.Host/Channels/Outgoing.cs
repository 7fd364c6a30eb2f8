using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Channels;

/// <summary>Makes an activity of the bot ready for delivery: who says it, to whom, when and in answer to what.</summary>
internal sealed class Outgoing(TimeProvider time)
{
    public static ChannelAccount Bot { get; } = new() { Id = "massagebot", Name = "Assistant", Role = RoleTypes.Bot };

    public OutgoingActivity Stamp(Activity reply, Activity inbound)
    {
        var now = time.GetUtcNow();
        reply.Id = NewId(now);
        reply.Timestamp = now;
        reply.ReplyToId = IsSeen(inbound) ? reply.ReplyToId ?? inbound.Id : null;
        reply.From = new ChannelAccount { Id = inbound.Recipient?.Id ?? Bot.Id, Name = inbound.Recipient?.Name ?? Bot.Name, Role = RoleTypes.Bot };
        reply.Recipient = inbound.From;
        reply.Conversation = inbound.Conversation;
        reply.ChannelId = inbound.ChannelId;
        reply.ServiceUrl = inbound.ServiceUrl;
        ChannelCards.Fit(reply);
        return new OutgoingActivity(reply.Id, reply.ReplyToId, ActivityJson.Write(reply));
    }

    /// <summary>A client waits for what a message answers, so an answer names nothing that never reaches a client.</summary>
    private static bool IsSeen(Activity inbound) => inbound.Type is not (ActivityTypes.Event or ActivityTypes.ConversationUpdate);

    /// <summary>Unique, and in order of time.</summary>
    public static string NewId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");
}
