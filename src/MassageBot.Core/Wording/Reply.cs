namespace MassageBot.Core.Wording;

/// <summary>What a dialog says, free of any channel: a renderer of the channel turns it into bubbles, buttons, cards or a numbered text.</summary>
public sealed record Reply
{
    /// <summary>Goes even to a number that wants no texts: what safety says, the one confirmation of an opt-out, the answer to HELP.</summary>
    public bool EvenAfterStop { get; init; }

    public required Spoken Spoken { get; init; }

    /// <summary>Answers that can be tapped and can always be typed too (by number or by title).</summary>
    public IReadOnlyList<ReplyChoice> Choices { get; init; } = [];

    /// <summary>The text numbers the answers itself (the safety screen): a channel without buttons must not number them again.</summary>
    public bool TextNumbersTheChoices { get; init; }

    /// <summary>The question that is open after this reply, in the vocabulary of <see cref="Questions"/>; null when none is.</summary>
    public string? Asking { get; init; }

    /// <summary>Files that go with it, such as the calendar entry of a booking.</summary>
    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>Read out at once by a screen reader (emergency lines only).</summary>
    public bool Urgent { get; init; }
}

/// <summary>A button: what it shows, and what a tap on it says in the client's name.</summary>
public sealed record ReplyChoice(string Title, string Says)
{
    public static ReplyChoice Of(string title) => new(title, title);
}

/// <summary>A small file: its name, MIME type and content.</summary>
public sealed record ReplyFile(string Name, string ContentType, string Content);

/// <summary>An Adaptive Card, filled: its name and its JSON.</summary>
public sealed record ReplyCard(string Name, string Json);
