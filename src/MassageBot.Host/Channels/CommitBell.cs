using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Channels;

/// <summary>Wakes whoever follows a conversation when something was committed to it. A hint only: the log says what there is.</summary>
internal sealed class CommitBell
{
    private readonly ConcurrentDictionary<string, ImmutableHashSet<Listening>> _listeners = new(StringComparer.Ordinal);

    /// <param name="news">What other hosts commit rings here too.</param>
    public CommitBell(CommitNews news) => news.Heard += Ring;

    /// <summary>Rings from now on; dispose to stop.</summary>
    public Listening Listen(string conversation)
    {
        var listening = new Listening(this, conversation);
        _listeners.AddOrUpdate(
            conversation,
            static (_, added) => [added],
            static (_, others, added) => others.Add(added),
            listening);
        return listening;
    }

    public void Ring(string conversation)
    {
        if (!_listeners.TryGetValue(conversation, out var listeners))
        {
            return;
        }

        foreach (var listener in listeners)
        {
            listener.Ring();
        }
    }

    private void Leave(Listening listening)
    {
        while (_listeners.TryGetValue(listening.Conversation, out var listeners))
        {
            var left = listeners.Remove(listening);
            var done = left.IsEmpty
                ? _listeners.TryRemove(new(listening.Conversation, listeners))
                : _listeners.TryUpdate(listening.Conversation, left, listeners);
            if (done)
            {
                return;
            }
        }
    }

    internal sealed class Listening(CommitBell bell, string conversation) : IDisposable
    {
        private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string Conversation { get; } = conversation;

        /// <summary>Completes at the first ring since the last time; rings in between are not lost.</summary>
        public async Task WaitAsync(CancellationToken cancellationToken) =>
            await _rings.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

        public void Ring() => _rings.Writer.TryWrite(true);

        public void Dispose() => bell.Leave(this);
    }
}
