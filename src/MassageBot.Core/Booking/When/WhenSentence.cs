namespace MassageBot.Core.Booking.When;

/// <summary>The tokens of one message while they are read: each pass replaces what it understood by one token.</summary>
internal sealed class WhenSentence(List<WhenToken> tokens)
{
    private static readonly WhenToken Edge = new(WhenSign.Mark, "\n");

    public int Count => tokens.Count;

    /// <summary>Outside the sentence stands a mark, so that rules need not look for the edges.</summary>
    public WhenToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : Edge;

    public IEnumerable<WhenToken> Tokens => tokens;

    public bool Is(int index, params ReadOnlySpan<WhenSign> signs) => this[index].Is(signs);

    /// <summary>True when the tokens from <paramref name="index"/> have these signs, one each.</summary>
    public bool Follows(int index, params ReadOnlySpan<WhenSign> signs)
    {
        for (var offset = 0; offset < signs.Length; offset++)
        {
            if (this[index + offset].Sign != signs[offset])
            {
                return false;
            }
        }

        return true;
    }

    public void Replace(int index, int count, WhenToken token)
    {
        var spaced = this[index].Spaced;
        tokens.RemoveRange(index, count);
        tokens.Insert(index, token with { Spaced = spaced });
    }

    public void Insert(int index, WhenToken token) => tokens.Insert(index, token);

    public void Remove(int index, int count) => tokens.RemoveRange(index, count);

    public bool Any(params ReadOnlySpan<WhenSign> signs)
    {
        foreach (var token in tokens)
        {
            if (token.Is(signs))
            {
                return true;
            }
        }

        return false;
    }
}
