namespace MassageBot.Core.Classifying;

/// <summary>Chance with a fixed seed (xorshift64*), so that the same content always trains the same model.</summary>
internal sealed class Shuffler(ulong seed = 0x9E3779B97F4A7C15)
{
    private ulong _state = seed == 0 ? 1 : seed;

    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1D >> 33) % (ulong)limit);
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }
}
