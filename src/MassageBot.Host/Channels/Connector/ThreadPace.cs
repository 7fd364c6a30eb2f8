using System.Collections.Concurrent;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// Keeps within what a channel takes from a bot in one conversation: Teams 7 messages in a second, 8 in two, 60 in half a minute (Microsoft's
/// published limits); text messages 30 in half a minute between two numbers, beyond which Twilio drops them (its error 14107), so a little less.
/// Known for this host only; where two hosts write to one conversation, the channel's own 429 does the rest.
/// </summary>
internal sealed class ThreadPace
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, (int Messages, TimeSpan Within)[]> Limits = new(StringComparer.Ordinal)
    {
        ["msteams"] = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, Memory)],
        ["sms"] = [(25, Memory)],
    };

    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Null when a message may go now, and is then counted; else the time from which it may.</summary>
    public DateTimeOffset? Take(string channel, string conversation, DateTimeOffset now)
    {
        if (!Limits.TryGetValue(channel, out var limits))
        {
            return null;
        }

        var sent = _sent.GetOrAdd(conversation, static _ => []);
        lock (sent)
        {
            sent.RemoveAll(at => at + Memory <= now);
            var free = limits
                .Where(limit => sent.Count >= limit.Messages)
                .Select(limit => sent[^limit.Messages] + limit.Within)
                .Where(at => at > now)
                .Select(static at => (DateTimeOffset?)at)
                .Max();
            if (free is null)
            {
                sent.Add(now);
            }

            return free;
        }
    }

    /// <summary>Forgets threads that are quiet.</summary>
    public void Sweep(DateTimeOffset now)
    {
        foreach (var (conversation, sent) in _sent)
        {
            lock (sent)
            {
                if (sent.Count == 0 || sent[^1] + Memory <= now)
                {
                    _sent.TryRemove(new(conversation, sent));
                }
            }
        }
    }
}
