namespace MassageBot.Core.Triage.Reading;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Break
{
    None,

    /// <summary>A comma, a colon, a new line of the same burst.</summary>
    Segment,

    /// <summary>A semicolon or "but".</summary>
    Clause,

    /// <summary>A full stop, a question mark.</summary>
    Sentence,
}

/// <summary>One word of a message.</summary>
internal readonly record struct Token(string Word, Break Before)
{
    public bool IsNumber => char.IsAsciiDigit(Word[0]);
}

/// <summary>Where a word stands: its comma part, the reach of a denial, and the reach of words about each other.</summary>
internal readonly record struct Place(int Segment, int Clause, int Reach);
