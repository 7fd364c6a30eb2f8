using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;

namespace MassageBot.Bot.Staff;

/// <summary>Where a member of staff is told something alone: their own chat with the bot. Learnt when they use it.</summary>
/// <param name="AadObjectId">Whose it is.</param>
/// <param name="Conversation">As it is stored.</param>
public sealed record StaffChat(string AadObjectId, string Conversation)
{
    /// <summary>The id of the matter that holds it: one for each member.</summary>
    public static Guid IdOf(string aadObjectId) => Alert.IdOf($"staff-chat|{aadObjectId}");
}

/// <summary>Remembers the private chats of staff.</summary>
internal sealed class StaffChats(IMatters matters)
{
    public async Task NoteAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsPrivate)
        {
            return;
        }

        var id = StaffChat.IdOf(turn.Member.AadObjectId);
        var chat = new StaffChat(turn.Member.AadObjectId, turn.Conversation);
        var known = await matters.FindAsync<StaffChat>(id, cancellationToken);
        if (known is null)
        {
            turn.Effects.Matters.Add(MatterChange.New(id, chat));
        }
        else if (known.Body != chat)
        {
            turn.Effects.Matters.Add(known.Changed(chat));
        }
    }

    /// <summary>The chat of somebody; null when they have none yet.</summary>
    public async Task<string?> OfAsync(string aadObjectId, CancellationToken cancellationToken) =>
        (await matters.FindAsync<StaffChat>(StaffChat.IdOf(aadObjectId), cancellationToken))?.Body.Conversation;
}
