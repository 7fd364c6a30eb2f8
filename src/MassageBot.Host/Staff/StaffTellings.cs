using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Staff;

/// <summary>
/// Tells staff of what was raised, and their desk that the time of something has come: each as an event of the conversation, once for its key.
/// What is for managers only goes to their own chats and to nobody named in it; until one of them has such a chat, it waits.
/// </summary>
internal sealed class StaffTellings(IMatterRows rows, IMatters matters, IStaffDirectory directory, IPersonalChats personal, TurnRunner runner) : IDueJob
{
    private const int AtOnce = 50;

    /// <summary>Until a manager has a chat there is nothing to do but to look again, and no hurry.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    /// <summary>What was for managers when none of them had a chat.</summary>
    private readonly HashSet<Guid> _inVain = [];

    private DateTimeOffset _lookAgain = DateTimeOffset.MinValue;

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (directory.Desk is not { } desk)
        {
            return 0;
        }

        var told = 0;
        foreach (var due in await rows.DueAsync(now, AtOnce, cancellationToken).ConfigureAwait(false))
        {
            var telling = new Telling.MatterDue(due.Id, due.Kind, due.Version);
            told += await TellAsync(desk, $"due|{due.Id:N}|{due.Version}", telling, due, null, now, cancellationToken).ConfigureAwait(false);
        }

        foreach (var alert in await rows.UntoldAsync(AlertAudience.Team, AtOnce, cancellationToken).ConfigureAwait(false))
        {
            told += await TellAsync(desk, KeyOf(alert), new Telling.AlertRaised(alert.Id), null, alert.Id, now, cancellationToken).ConfigureAwait(false);
        }

        return told + await TellManagersAsync(desk, now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> TellManagersAsync(string desk, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var untold = await rows.UntoldAsync(AlertAudience.Managers, AtOnce, cancellationToken).ConfigureAwait(false);
        // What is new is not kept waiting by what waits for a chat.
        if (now < _lookAgain && untold.All(alert => _inVain.Contains(alert.Id)))
        {
            return 0;
        }

        _lookAgain = now + BetweenLooks;
        _inVain.Clear();
        var told = 0;
        foreach (var alert in untold)
        {
            var chats = await TellManagersAsync(alert, desk, now, cancellationToken).ConfigureAwait(false);
            told += chats;
            if (chats == 0)
            {
                _inVain.Add(alert.Id);
            }
        }

        return told;
    }

    /// <summary>While none of them has a chat it stays untold, so that the first who opens one is told; the desk hears once that something waits for them.</summary>
    private async Task<int> TellManagersAsync(Alert alert, string desk, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var chat in await ChatsAsync(alert, desk, cancellationToken).ConfigureAwait(false))
        {
            told += await TellAsync(chat, KeyOf(alert), new Telling.AlertRaised(alert.Id), null, alert.Id, now, cancellationToken).ConfigureAwait(false);
        }

        if (told == 0)
        {
            await TellAsync(desk, $"managers|{alert.Id:N}", new Telling.ManagersWanted(), null, null, now, cancellationToken).ConfigureAwait(false);
        }

        return told;
    }

    /// <summary>One that staff had dealt with may be raised again: that is news.</summary>
    private static string KeyOf(Alert alert) => $"alert|{alert.Id:N}|{alert.RaisedAt.ToUnixTimeMilliseconds()}";

    private async Task<IReadOnlyList<string>> ChatsAsync(Alert alert, string desk, CancellationToken cancellationToken)
    {
        var chats = new List<string>();
        foreach (var manager in (await directory.ListAsync(cancellationToken).ConfigureAwait(false)).Where(member => ReaderOf(member).MayRead(alert)))
        {
            if (await ChatAsync(manager, desk, cancellationToken).ConfigureAwait(false) is { } chat)
            {
                chats.Add(chat);
            }
        }

        return chats;
    }

    /// <summary>Their own where they have written to the bot, else one that the bot opens.</summary>
    private async Task<string?> ChatAsync(StaffMember manager, string desk, CancellationToken cancellationToken) =>
        await matters.FindAsync<StaffChat>(StaffChat.IdOf(manager.AadObjectId), cancellationToken).ConfigureAwait(false) is { } known
            ? known.Body.Conversation
            : await personal.OpenAsync(desk, manager.AadObjectId, cancellationToken).ConfigureAwait(false);

    private async Task<int> TellAsync(
        string conversation, string key, Telling telling, DueMatter? due, Guid? alert, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = new ToldElsewhere(conversation, key, InboxKind.Elsewhere, TalkEvents.Json(telling));
        if (!await rows.TellAsync(told, due, alert, now, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        runner.Wake(conversation);
        return 1;
    }

    private static AlertReader ReaderOf(StaffMember member) => new() { IsManager = member.IsManager, Therapist = member.Therapist };
}
