using System.Collections.Immutable;

namespace MassageBot.Core.Staff.Cards;

/// <summary>
/// A button. A press brings back the verb, the id of a matter that the host keeps, and the inputs of the card, and nothing else: what the
/// matter is and who may change it is looked up then.
/// </summary>
public sealed record CardButton(string Verb, Guid? Id, Ours Title)
{
    public CardButtonStyle Style { get; init; }

    /// <summary>A press does not wait for what is still to be filled in.</summary>
    public bool LeavesInputs { get; init; }
}

public enum CardButtonStyle
{
    Plain,

    /// <summary>What is usually done.</summary>
    Positive,

    /// <summary>What cannot be taken back.</summary>
    Destructive,

    /// <summary>Behind the three dots.</summary>
    Secondary,
}

/// <summary>Who sees a card of their own in place of the shared one: their clients ask for it with this verb.</summary>
public sealed record CardRefresh(string Verb, Guid? Id, ImmutableArray<string> UserIds)
{
    /// <summary>Teams refreshes for no more.</summary>
    public const int MostUsers = 60;
}
