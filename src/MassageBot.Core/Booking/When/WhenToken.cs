namespace MassageBot.Core.Booking.When;

/// <summary>
/// A word, number or phrase of the sentence and what it does there. <see cref="Value"/> holds a number, a weekday, a month,
/// the minutes of a length or of the day; <see cref="Until"/> the end of a window.
/// </summary>
internal sealed record WhenToken(WhenSign Sign, string Text)
{
    public int Value { get; init; }

    public int Until { get; init; }

    /// <summary>A clock time that may be before or after noon.</summary>
    public bool Open { get; init; }

    /// <summary>Written in letters: "ten to three" is a time, "10 to 3" a range.</summary>
    public bool Spelled { get; init; }

    /// <summary>A space stood before it.</summary>
    public bool Spaced { get; init; } = true;

    /// <summary>The client does not want it.</summary>
    public bool Refused { get; init; }

    /// <summary>A window around one time, not a stretch of the day.</summary>
    public bool Vague { get; init; }

    /// <summary>Read by the words of the other language.</summary>
    public bool Borrowed { get; init; }

    /// <summary>"1.5": the digits after the point.</summary>
    public string? Decimals { get; init; }

    public DayMeaning? Day { get; init; }

    public bool Is(params ReadOnlySpan<WhenSign> signs) => signs.Contains(Sign);

    public bool IsMark(char mark) => Sign == WhenSign.Mark && Text[0] == mark;
}
