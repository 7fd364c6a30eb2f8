namespace MassageBot.Core.Understanding.Text;

/// <summary>One word as it is compared, and where it stands in the text (end exclusive).</summary>
internal readonly record struct Token(string Word, int Start, int End, bool StartsClause);

/// <summary>A message cut into words. <see cref="Source"/> is what positions refer to.</summary>
internal sealed record TokenizedText(string Source, Token[] Tokens)
{
    public string[] Words { get; } = Array.ConvertAll(Tokens, token => token.Word);

    public string Joined => string.Join(' ', Words);
}
