using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MassageBot.Host.Channels.Sms;

/// <summary>A client's text that comes in later than it was sent.</summary>
/// <param name="Text">The text.</param>
/// <param name="SentAt">When Twilio got it.</param>
/// <param name="WasHeard">The door had it once, counted it and let it in; only the store failed.</param>
internal sealed record LateText(TextMessage Text, DateTimeOffset SentAt, bool WasHeard);

/// <summary>
/// What this host remembers of the texts that came to it: those that wait for the store to be back, and the names of the others, so that neither what was
/// left out nor what the client has had deleted meanwhile is asked for again. In memory: after a restart Twilio is asked.
/// </summary>
internal sealed class TextsInHand
{
    /// <summary>More than a clinic gets in a day; what waits beyond that is asked of Twilio.</summary>
    private const int MostWaiting = 1000;

    private const int MostDone = 10_000;

    private readonly ConcurrentDictionary<string, bool> _done = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _doneInOrder = [];
    private readonly Lock _gate = new();
    private ImmutableList<LateText> _waiting = [];

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<LateText> Waiting => _waiting;

    public void Waits(TextMessage text, DateTimeOffset sentAt)
    {
        lock (_gate)
        {
            if (_waiting.Count < MostWaiting && _waiting.All(late => late.Text.Id != text.Id))
            {
                _waiting = _waiting.Add(new LateText(text, sentAt, WasHeard: true));
            }
        }
    }

    public void IsIn(string messageSid)
    {
        lock (_gate)
        {
            _waiting = _waiting.RemoveAll(late => late.Text.Id == messageSid);
        }
    }

    /// <summary>It is in, or was left out.</summary>
    public void IsDone(string messageSid)
    {
        if (!_done.TryAdd(messageSid, true))
        {
            return;
        }

        _doneInOrder.Enqueue(messageSid);
        if (_doneInOrder.Count > MostDone && _doneInOrder.TryDequeue(out var oldest))
        {
            _done.TryRemove(oldest, out _);
        }
    }

    public bool WasDone(string messageSid) => _done.ContainsKey(messageSid);
}
