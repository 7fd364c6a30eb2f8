using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace MassageBot.Host.Channels.Sms;

/// <summary>A client's text that comes in later than it was sent.</summary>
/// <param name="Text">The text.</param>
/// <param name="SentAt">When Twilio got it.</param>
/// <param name="WasHeard">The door had it once, counted it and let it in; only the store failed.</param>
internal sealed record LateText(TextMessage Text, DateTimeOffset SentAt, bool WasHeard);

/// <summary>
/// Texts that this host knows of and the store does not: those that wait for the store to be back, and names of those that were left out, so that they
/// are not asked for again. In memory: after a restart Twilio is asked.
/// </summary>
internal sealed class TextsOutside
{
    /// <summary>More than a clinic gets in a day; what waits beyond that is asked of Twilio.</summary>
    private const int MostWaiting = 1000;

    private const int MostLeftOut = 10_000;

    private readonly ConcurrentDictionary<string, bool> _leftOut = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _leftOutInOrder = [];
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

    public void Leave(string messageSid)
    {
        if (!_leftOut.TryAdd(messageSid, true))
        {
            return;
        }

        _leftOutInOrder.Enqueue(messageSid);
        if (_leftOutInOrder.Count > MostLeftOut && _leftOutInOrder.TryDequeue(out var oldest))
        {
            _leftOut.TryRemove(oldest, out _);
        }
    }

    public bool WasLeft(string messageSid) => _leftOut.ContainsKey(messageSid);
}
