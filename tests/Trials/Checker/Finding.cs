namespace MassageBot.Trials.Checker;

internal enum Fault
{
    /// <summary>Acknowledged and not in the log.</summary>
    Lost,

    /// <summary>In the log, answered or booked more than once.</summary>
    Doubled,

    /// <summary>Not in the order in which it was said.</summary>
    Reordered,

    /// <summary>In the log, and nobody said it.</summary>
    Invented,

    /// <summary>Has no turn.</summary>
    Unanswered,

    /// <summary>The answer is not the one that the state of the conversation demands.</summary>
    WrongStep,

    /// <summary>The bot said sorry.</summary>
    Apologised,

    /// <summary>What a client heard is not what the log says.</summary>
    StreamDiffers,

    /// <summary>What clients were told and what the calendar holds differ.</summary>
    CalendarDiffers,
}

/// <summary>A promise that was not kept.</summary>
internal sealed record Finding(Fault Fault, string Conversation, string What)
{
    public override string ToString() => $"{Fault}: {What} (conversation {Conversation})";
}
