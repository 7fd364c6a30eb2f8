namespace MassageBot.Core.OptOut;

/// <summary>How a number stands to texts that its owner has not just asked for, such as reminders.</summary>
public enum TextsTo
{
    /// <summary>They may be sent.</summary>
    Welcome,

    /// <summary>The last that the number said to texts was no.</summary>
    Refused,

    /// <summary>The carrier has said that no text arrives there: a landline, a number that nobody has any more.</summary>
    Unreachable,
}
