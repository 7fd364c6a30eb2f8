using MassageBot.Core.Wording;

namespace MassageBot.Core.OptOut;

/// <summary>What people write when they want no texts, texts again, or help: one file a language, <c>dialogs/opt-out</c>.</summary>
public sealed record OptOutWords
{
    /// <summary>A message that is this and nothing else wants no texts.</summary>
    [Phrases]
    public required IReadOnlyList<string> Stop { get; init; }

    /// <summary>The same, but clients also write it about a visit: it is told that the visit stays.</summary>
    [Phrases]
    public required IReadOnlyList<string> Cancel { get; init; }

    /// <summary>Wants no texts wherever it stands in a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> StopAnywhere { get; init; }

    /// <summary>Wants no offers, wherever it stands in a message; texts about visits stay.</summary>
    [Phrases]
    public required IReadOnlyList<string> NoOffers { get; init; }

    /// <summary>Words around one of those above that turn it into something else ("don't stop texting me").</summary>
    [Phrases]
    public required IReadOnlyList<string> NotStop { get; init; }

    /// <summary>A message that is this and nothing else wants texts again.</summary>
    [Phrases]
    public required IReadOnlyList<string> Start { get; init; }

    /// <summary>Wants texts again, wherever it stands in a message on a channel that is no text.</summary>
    [Phrases]
    public required IReadOnlyList<string> StartAnywhere { get; init; }

    /// <summary>A yes: it wants texts again of somebody who gets none.</summary>
    [Phrases]
    public required IReadOnlyList<string> Agree { get; init; }

    /// <summary>A message that is this and nothing else asks who writes here and how to stop it.</summary>
    [Phrases]
    public required IReadOnlyList<string> Help { get; init; }

    /// <summary>Words that change nothing, wherever they stand: "please", "just", swear words.</summary>
    [Phrases]
    public required IReadOnlyList<string> Around { get; init; }
}
