using System.Collections.Immutable;
using System.Threading.Channels;

namespace MassageBot.Host.Operations;

/// <summary>Wakes all background jobs ahead of their time; each listens for itself, so that a slow one holds up no other.</summary>
internal sealed class JobBell
{
    private ImmutableHashSet<Ringing> _listeners = [];

    public void Ring()
    {
        foreach (var listener in _listeners)
        {
            listener.Ring();
        }
    }

    public Ringing Listen()
    {
        var ringing = new Ringing(this);
        ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), ringing);
        return ringing;
    }

    internal sealed class Ringing(JobBell bell) : IDisposable
    {
        private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public void Ring() => _rings.Writer.TryWrite(true);

        public async Task WaitAsync(CancellationToken cancellationToken) => await _rings.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

        public void Dispose() => ImmutableInterlocked.Update(ref bell._listeners, static (all, one) => all.Remove(one), this);
    }
}
