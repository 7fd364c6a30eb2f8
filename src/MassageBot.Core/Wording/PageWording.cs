namespace MassageBot.Core.Wording;

/// <summary>What the web page says around the chat. <c>dialogs/wording/&lt;lang&gt;/page.yaml</c>.</summary>
public sealed record PageWording
{
    /// <summary>Under the clinic's name: an automated assistant answers here, no person.</summary>
    public required Sentence Automated { get; init; }

    /// <summary>Only for the invented clinic that the project ships: nothing booked here is real.</summary>
    public required Sentence Sample { get; init; }

    /// <summary>Below the chat.</summary>
    [Placeholders("emergency")]
    public required Sentence Emergency { get; init; }

    /// <summary>Below the chat: the way to a person.</summary>
    [Placeholders("phone")]
    public required Sentence CallUs { get; init; }

    /// <summary>Until the chat is there.</summary>
    public required Sentence Opening { get; init; }

    /// <summary>Instead of the chat, in a browser without scripts.</summary>
    public required Sentence NeedsScripts { get; init; }

    /// <summary>Instead of the chat, when its program was not installed with this one; the visitor can only call.</summary>
    public required Sentence NotInstalled { get; init; }

    /// <summary>Under <see cref="NotInstalled"/>, for whoever runs the program: what to install and what to do then.</summary>
    public required Sentence HowToInstall { get; init; }

    /// <summary>The server does not answer.</summary>
    public required Sentence Unreachable { get; init; }

    /// <summary>Button.</summary>
    public required Sentence TryAgain { get; init; }

    /// <summary>The connection broke off; the page tries again by itself.</summary>
    public required Sentence Reconnecting { get; init; }

    /// <summary>The conversation cannot be gone on with, for example after a long absence.</summary>
    public required Sentence Ended { get; init; }

    /// <summary>Button.</summary>
    public required Sentence NewChat { get; init; }

    /// <summary>Button that dials, beside an urgent message.</summary>
    [Placeholders("number")]
    public required Sentence Call { get; init; }

    /// <summary>The button on another site that opens the chat.</summary>
    public required Sentence OpenChat { get; init; }

    /// <summary>Button; read out only.</summary>
    public required Sentence CloseChat { get; init; }

    /// <summary>What the window of the chat is called on another site; read out only.</summary>
    [Placeholders("clinic")]
    public required Sentence ChatWith { get; init; }

    /// <summary>Read out with the button while the chat is closed.</summary>
    public required Sentence OneNew { get; init; }

    /// <summary>As <see cref="OneNew"/>, for two and more.</summary>
    [Placeholders("count")]
    public required Sentence SomeNew { get; init; }

    /// <summary>Link, where another site cannot show the chat.</summary>
    public required Sentence OwnPage { get; init; }
}
