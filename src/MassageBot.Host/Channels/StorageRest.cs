namespace MassageBot.Host.Channels;

/// <summary>
/// While the store fails, nobody hammers it: what is open is tried again after a pause that doubles up to a second, one conversation first.
/// When that one goes through, all others follow.
/// </summary>
internal sealed class StorageRest(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TimeSpan _pause = TimeSpan.Zero;
    private long _since;

    /// <summary>How many of those who wait may be tried now.</summary>
    public int Allowance(int waiting)
    {
        lock (_gate)
        {
            return _pause == TimeSpan.Zero || IsLongAgo() ? waiting : IsPausing() ? 0 : Math.Min(1, waiting);
        }
    }

    /// <summary>Many turns that fail in the same moment count once.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (IsPausing())
            {
                return;
            }

            _pause = _pause == TimeSpan.Zero ? Shortest : _pause * 2 > Longest ? Longest : _pause * 2;
            _since = time.GetTimestamp();
        }
    }

    public void Over()
    {
        lock (_gate)
        {
            _pause = TimeSpan.Zero;
        }
    }

    /// <summary>The one that was tried may be at another host, and nothing heard of it.</summary>
    private bool IsLongAgo() => time.GetElapsedTime(_since) > _pause + Longest;

    private bool IsPausing() => _pause > TimeSpan.Zero && time.GetElapsedTime(_since) < _pause;
}
