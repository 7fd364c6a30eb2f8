using MassageBot.Core.Staff;
using MassageBot.Host.Storage;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// What staff write in a channel of Teams stands in a thread, whose id is that of the channel with the first message's behind it. The channel
/// itself, where new threads are begun, is learnt from any of them.
/// </summary>
internal sealed class DeskConversation(IStaffDirectory directory, IConversations conversations)
{
    private const string OfThread = ";messageid=";

    /// <summary>Keeps where the staff's channel is reached, when a call comes from one of its threads.</summary>
    public async Task NoteAsync(JObject body, CancellationToken cancellationToken)
    {
        if (directory.Desk is not { } desk || (string?)body["conversation"]!["id"] is not { } id || id.IndexOf(OfThread, StringComparison.Ordinal) is not (> 0 and var end))
        {
            return;
        }

        var channel = (JObject)body.DeepClone();
        channel["conversation"]!["id"] = id[..end];
        var conversation = ChannelActivity.ConversationOf(channel);
        if (conversation.Id == desk && conversation.Reference is { } reference && !await IsKnownAtAsync(desk, reference, cancellationToken).ConfigureAwait(false))
        {
            await conversations.StartAsync(conversation, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Who has written differs with every message; only a new address is news.</summary>
    private async Task<bool> IsKnownAtAsync(string desk, string reference, CancellationToken cancellationToken) =>
        await conversations.FindAsync(desk, cancellationToken).ConfigureAwait(false) is { Reference: { } known }
        && CalledChannel.ServiceUrlIn(known) == CalledChannel.ServiceUrlIn(reference);
}
