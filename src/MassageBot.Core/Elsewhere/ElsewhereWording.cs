using MassageBot.Core.Wording;

namespace MassageBot.Core.Elsewhere;

/// <summary>A chat that goes on by text. <c>dialogs/wording/&lt;lang&gt;/elsewhere.yaml</c>.</summary>
public sealed record ElsewhereWording
{
    /// <summary>Wants to go on by text; found inside a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> AsksToGoOnByText { get; init; }

    /// <summary>What to text, where, and for how long that works.</summary>
    [Placeholders("code", "number", "minutes")]
    public required Sentence ShowCode { get; init; }

    /// <summary>The code was typed into the chat that shows it.</summary>
    [Placeholders("number")]
    public required Sentence CodeGoesByText { get; init; }

    /// <summary>The clinic has no number for texts: it goes on here.</summary>
    public required Sentence OnlyHere { get; init; }

    /// <summary>SMS: the code is wrong, old or used, and how to get another.</summary>
    [SmsLimit(160)]
    public required Sentence WrongCode { get; init; }

    /// <summary>In the chat that is left: it goes on by text.</summary>
    [Placeholders("digits")]
    public required Sentence GoesOn { get; init; }

    /// <summary>SMS: what the chat had open goes on here; the open question follows.</summary>
    [SmsLimit(160)]
    public required Sentence Arrived { get; init; }

    /// <summary>SMS: the same, and what was open here is put aside.</summary>
    [SmsLimit(160)]
    public required Sentence ArrivedInstead { get; init; }

    /// <summary>SMS: the chat had nothing open.</summary>
    [SmsLimit(160)]
    public required Sentence ArrivedFree { get; init; }
}
