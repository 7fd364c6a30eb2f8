using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Staff;

/// <summary>Reads what was raised, for staff's turns.</summary>
internal sealed class StaffAlertBook(IMatterRows rows, IConversations conversations) : IStaffAlerts
{
    public async Task<AlertNews?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAlertAsync(id, cancellationToken).ConfigureAwait(false) is not { } raised)
        {
            return null;
        }

        var conversation = await conversations.FindAsync(raised.Conversation, cancellationToken).ConfigureAwait(false);
        return new AlertNews(raised.Alert, raised.Conversation, conversation?.Channel ?? "", raised.HandledAt is not null);
    }
}
