namespace MassageBot.Trials.Week;

internal enum ActKind
{
    Book,
    Ask,
    Cancel,
    Stop,

    /// <summary>Asks something although no texts are wanted: nobody may answer.</summary>
    AskInVain,
    Start,

    /// <summary>Answers a reminder.</summary>
    Reply,
}

/// <summary>How somebody answers a reminder.</summary>
internal enum ReplyStyle
{
    NotAtAll,
    One,
    InWords,
    CannotCome,
    Three,
    TwoAndThenNot,
    Oddly,
}

/// <summary>Something that a client sets out to do: one talk, however many texts it takes.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Kind">What.</param>
/// <param name="Variant">Which words they have for it.</param>
internal sealed record Act(DateTimeOffset At, ActKind Kind, int Variant);

/// <summary>A client of the week with all that they will do.</summary>
internal sealed record Person
{
    /// <summary>In E.164, of the numbers that are kept free for fiction.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required Tongue Tongue { get; init; }

    /// <summary>True for who books on the web page, and texts at most.</summary>
    public required bool OnTheWeb { get; init; }

    /// <summary>The visit's time, at which nobody else needs the therapist.</summary>
    public required DateTimeOffset Visit { get; init; }

    /// <summary>False for who says at the booking that they want no texts about it.</summary>
    public required bool AllowsTexts { get; init; }

    /// <summary>True for who does not come.</summary>
    public required bool Misses { get; init; }

    /// <summary>How they answer a reminder.</summary>
    public required ReplyStyle Replies { get; init; }

    /// <summary>In their order.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }
}
