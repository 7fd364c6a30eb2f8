using MassageBot.Core.Wording;

namespace MassageBot.Core.Staff.Cards;

/// <summary>What cards for staff have in common.</summary>
public sealed record StaffCardsWording
{
    /// <summary>Below a list that does not fit.</summary>
    [Placeholders("count")]
    public required Sentence AndMore { get; init; }

    /// <summary>Above lines of a conversation whose beginning does not fit.</summary>
    [Placeholders("count")]
    public required Sentence Earlier { get; init; }

    /// <summary>Instead of what does not fit at all.</summary>
    public required Sentence NotAllFits { get; init; }
}
