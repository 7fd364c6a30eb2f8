using System.Collections.Concurrent;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// Keeps within what Teams takes from a bot in one thread: 7 messages in a second, 8 in two, 60 in half a minute (Microsoft's published
/// limits). Known for this host only; where two hosts write to one thread, the channel's own 429 does the rest.
/// </summary>
internal sealed class ThreadPace
{
    private const string Teams = "msteams";

    private static readonly (int Messages, TimeSpan Within)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30))];

    private static readonly TimeSpan Memory = Limits[^1].Within;

    private readonly ConcurrentDictionary<string, List<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Null when a message may go now, and is then counted; else the time from which it may.</summary>
    public DateTimeOffset? Take(string channel, string conversation, DateTimeOffset now)
    {
        if (channel != Teams)
        {
            return null;
        }

        var sent = _sent.GetOrAdd(conversation, static _ => []);
        lock (sent)
        {
            sent.RemoveAll(at => at + Memory <= now);
            var free = Limits
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
