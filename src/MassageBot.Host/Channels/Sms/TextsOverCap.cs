using System.Collections.Concurrent;
using MassageBot.Core.Content;
using MassageBot.Core.Handoff;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// What becomes of a text over a cap. Whoever texts that much may be a machine, or somebody in great need: an emergency is heard, and staff are told of
/// the rest once a day for a number, or for its block where that is what is full.
/// </summary>
internal sealed class TextsOverCap(SmsCaps caps, IContentSource content, IAlerts alerts, TimeProvider time)
{
    private const string Reason = "texts-over-cap";

    /// <summary>What this host has told today: a flood is no reason for a write a text.</summary>
    private readonly ConcurrentDictionary<string, LocalDate> _told = new(StringComparer.Ordinal);

    public async Task<bool> IsHeardAsync(TextMessage text, CancellationToken cancellationToken)
    {
        var number = text.Pair.Client;
        var answer = caps.Take(number);
        if (answer == CapAnswer.Heard || (IsEmergency(text.Text) && caps.TakeEmergency(number)))
        {
            return true;
        }

        await TellAsync(text.Pair, answer == CapAnswer.BlockIsFull ? SmsCaps.Block(number) : number, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private bool IsEmergency(string text) =>
        content.Current.Triage.Assess(text, Language.English).Flags.Any(static flag => flag.Disposition == Disposition.Emergency);

    private async Task TellAsync(SmsPair pair, string full, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LocalDate.FromDateTime(now.UtcDateTime);
        if (_told.TryGetValue(full, out var told) && told == today)
        {
            return;
        }

        await alerts.RaiseAsync(
            new Alert
            {
                Id = Alert.OneADay(Reason, full, today),
                Kind = AlertKind.HandOff,
                RaisedAt = Instant.FromDateTimeOffset(now),
                Reason = Reason,
                Phone = pair.Client,
            },
            pair.ConversationId,
            cancellationToken).ConfigureAwait(false);
        Remember(full, today);
    }

    private void Remember(string full, LocalDate today)
    {
        foreach (var (old, _) in _told.Where(one => one.Value != today))
        {
            _told.TryRemove(old, out var _);
        }

        _told[full] = today;
    }
}
