namespace MassageBot.Core.Understanding.Text;

/// <summary>One word as it is compared, and where it stands in the text (end exclusive).</summary>
internal readonly record struct Token(string Word, int Start, int End, bool StartsClause);

/// <summary>A message cut into words. <see cref="Source"/> is what positions refer to.</summary>
internal sealed record TokenizedText(string Source, Token[] Tokens)
{
    public string[] Words { get; } = Array.ConvertAll(Tokens, token => token.Word);

    public string Joined => string.Join(' ', Words);

    /// <summary>Some of the words as they were written, with the punctuation after them.</summary>
    public string Written(Range words) => Source[StartOf(words)..EndOf(words)].Trim();

    /// <summary>The same message without some of its words.</summary>
    public TokenizedText Without(Range words)
    {
        var (start, end) = (StartOf(words), EndOf(words));
        var source = Source[..start] + new string(' ', end - start) + Source[end..];
        return new TokenizedText(source, [.. Tokens[..words.Start], .. Tokens[words.End..]]);
    }

    /// <summary>The same message with nothing but some of its words.</summary>
    public TokenizedText Only(Range words)
    {
        var beginning = Without(words.End..Tokens.Length);
        return words.Start.Value == 0 ? beginning : beginning.Without(0..words.Start.Value);
    }

    private int StartOf(Range words) => words.Start.Value < Tokens.Length ? Tokens[words.Start].Start : Source.Length;

    private int EndOf(Range words) => words.End.Value < Tokens.Length ? Tokens[words.End].Start : Source.Length;
}
