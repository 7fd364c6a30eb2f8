using System.Collections.Immutable;

namespace MassageBot.Core.Topics;

/// <summary>Something that can be answered, with the ways of asking for it in one language: an article, or a topic of the front desk.</summary>
internal sealed record Answerable
{
    /// <summary>Of the article or the topic.</summary>
    public required string Id { get; init; }

    public required bool IsTopic { get; init; }

    /// <summary>Labels of understanding under which its questions fall.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The answer itself; empty where the bot makes it up from the menu.</summary>
    public required string Text { get; init; }
}

/// <summary>What answers a question, and how surely.</summary>
/// <param name="Id">Of an article, or of a topic.</param>
/// <param name="IsTopic">Whether <paramref name="Id"/> is a topic's.</param>
/// <param name="Labels">Labels of understanding under which such questions fall.</param>
/// <param name="Score">0 to 1; 1 for a question that stands in the files word for word.</param>
public sealed record FoundAnswer(string Id, bool IsTopic, ImmutableArray<string> Labels, double Score)
{
    /// <summary>Below this the question is about something else, and no answer is better than a wrong one.</summary>
    public const double Floor = 0.5;

    private const double SurelyThis = 0.65;

    /// <summary>The question stands in the files.</summary>
    public bool IsListed => Score >= 1;

    /// <summary>Sure enough to be said in place of a general answer of the label.</summary>
    public bool IsSure => Score >= SurelyThis;
}
