namespace Microsoft.Recognizers.Text.Grammar;

internal enum TokenKind
{
    Word,
    Digits,
    Mark,
}

/// <summary>A word, a run of digits or one mark, with its place in the text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
