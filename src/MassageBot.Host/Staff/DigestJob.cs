using MassageBot.Bot.Turn;
using MassageBot.Core.Content;
using MassageBot.Core.Digest;
using MassageBot.Core.Staff;
using MassageBot.Host.Channels;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Staff;

/// <summary>
/// Tells the staff's shared conversation that it is time for figures. Every host does, and the conversation hears each once: the key of a digest is
/// the same wherever it comes from. What this host has told already is only remembered so that it does not ask the store every time.
/// </summary>
internal sealed class DigestJob(IMatterRows rows, IStaffDirectory directory, IContentSource content, TurnRunner runner) : IDueJob
{
    private ToldDigests _told = new();

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (directory.Desk is not { } desk)
        {
            return 0;
        }

        var told = 0;
        foreach (var due in DigestSchedule.Due(Instant.FromDateTimeOffset(now), _told, content.Current.Clinic))
        {
            told += await TellAsync(desk, due, now, cancellationToken).ConfigureAwait(false);
        }

        return told;
    }

    /// <summary>Nothing while the bot has never been in that conversation.</summary>
    private async Task<int> TellAsync(string desk, DueDigest due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var telling = TalkEvents.Json(new Telling.DigestDue(due.Kind, due.Day));
        if (!await rows.TellAsync(new ToldElsewhere(desk, due.Key, InboxKind.Elsewhere, telling), null, null, now, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        _told = due.Kind == DigestKind.Day ? _told with { Day = due.Day } : _told with { Week = due.Day };
        runner.Wake(desk);
        return 1;
    }
}
