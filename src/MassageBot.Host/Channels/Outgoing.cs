using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage;
using Microsoft.Bot.Schema;
using Known = Microsoft.Bot.Connector.Channels;

namespace MassageBot.Host.Channels;

/// <summary>Makes an activity of the bot ready for delivery: who says it, to whom, when and in answer to what.</summary>
internal sealed class Outgoing(TimeProvider time)
{
    public static ChannelAccount Bot { get; } = new() { Id = "massagebot", Name = "Assistant", Role = RoleTypes.Bot };

    /// <summary>One activity on most channels. A text message holds little, so there it is as many as it takes, each delivered by itself; none when there is nothing to read.</summary>
    public IReadOnlyList<OutgoingActivity> Stamp(Activity reply, Activity inbound)
    {
        Address(reply, inbound);
        ChannelCards.Fit(reply);
        return reply is { ChannelId: Known.Sms, Type: ActivityTypes.Message } ? [.. SmsPages.Of(reply).Select(Finish)] : [Finish(reply)];
    }

    /// <summary>What is to stand in place of a message said before, which its id names.</summary>
    public OutgoingActivity StampChange(Activity message, Activity inbound)
    {
        Address(message, inbound);
        message.ReplyToId = null;
        return ChangedMessage.Of(message, time.GetUtcNow());
    }

    /// <summary>True for an id that <see cref="NewId"/> has made.</summary>
    public static bool IsOwnId(string id) => Guid.TryParseExact(id, "N", out var own) && own.Version == 7;

    /// <summary>Unique, and in order of time.</summary>
    public static string NewId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    private OutgoingActivity Finish(Activity reply)
    {
        reply.Timestamp = time.GetUtcNow();
        reply.Id = NewId(reply.Timestamp.Value);
        return new OutgoingActivity(reply.Id, reply.ReplyToId, ActivityJson.Write(reply));
    }

    private static void Address(Activity reply, Activity inbound)
    {
        reply.ReplyToId = IsSeen(inbound) ? reply.ReplyToId ?? inbound.Id : null;
        reply.From = new ChannelAccount { Id = inbound.Recipient?.Id ?? Bot.Id, Name = inbound.Recipient?.Name ?? Bot.Name, Role = RoleTypes.Bot };
        reply.Recipient = inbound.From;
        reply.Conversation = inbound.Conversation;
        reply.ChannelId = inbound.ChannelId;
        reply.ServiceUrl = inbound.ServiceUrl;
    }

    /// <summary>A client waits for what a message answers, so an answer names nothing that never reaches a client.</summary>
    private static bool IsSeen(Activity inbound) => inbound.Type is not (ActivityTypes.Event or ActivityTypes.ConversationUpdate);
}
