using MassageBot.Core.Wording;

namespace MassageBot.Core.Topics;

/// <summary>What is said about topics of the front desk beside the clinic's own answers.</summary>
public sealed record TopicsWording
{
    /// <summary>After the clinic's general answer, where it has none to exactly this question.</summary>
    [Placeholders("phone")]
    public required Sentence FrontDeskKnowsMore { get; init; }

    /// <summary>The clinic's own page about it.</summary>
    [Placeholders("link")]
    public required Sentence Page { get; init; }

    [Placeholders("phone")]
    public required Sentence Phone { get; init; }

    [Placeholders("email")]
    public required Sentence Email { get; init; }

    /// <summary>Something was left at the clinic.</summary>
    [Placeholders("phone")]
    public required Sentence LostProperty { get; init; }

    /// <summary>Somebody looks for work.</summary>
    [Placeholders("phone")]
    public required Sentence Jobs { get; init; }

    /// <summary>Somebody sells something, or sends the same to everyone.</summary>
    public required Sentence Sales { get; init; }

    [Placeholders("clinic")]
    public required Sentence WrongNumber { get; init; }
}
