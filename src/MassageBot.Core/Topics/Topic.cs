using MassageBot.Core.Wording;

namespace MassageBot.Core.Topics;

/// <summary>
/// Something that clients ask the front desk about, finer than the labels of understanding: from <c>dialogs/topics/topics.yaml</c>.
/// Its answer is the clinic's own (<see cref="Clinic.Answers"/>, by id), else the line, else the article, else that of the label.
/// </summary>
public sealed record Topic
{
    /// <summary>Such as <c>gift_card_expiry</c>. An id that is a label (<c>ask_parking</c>) has the answer of that label.</summary>
    public required string Id { get; init; }

    /// <summary>The label of understanding under which such a question falls.</summary>
    public required string Label { get; init; }

    /// <summary>An article that answers safely where the clinic has said nothing of its own.</summary>
    public string? Article { get; init; }

    /// <summary>Name of a page of the clinic (<see cref="Clinic.LinkNames"/>) that is sent with its answer, where the clinic has one.</summary>
    public string? Link { get; init; }

    /// <summary>What the bot says by itself.</summary>
    public TopicLine? Line { get; init; }
}

/// <summary>Answers that need no article: facts of the clinic's file, and one kind line for what is not the front desk's business.</summary>
public enum TopicLine
{
    /// <summary>The clinic's number.</summary>
    Phone,

    /// <summary>The clinic's address for e-mail.</summary>
    Email,

    /// <summary>The techniques that the menu has.</summary>
    Techniques,

    LostProperty,

    Jobs,

    Sales,

    WrongNumber,
}

/// <summary>The file <c>dialogs/topics/topics.yaml</c>.</summary>
public sealed record TopicList
{
    public required IReadOnlyList<Topic> Topics { get; init; }
}

/// <summary>How topics are asked for in one language: the file <c>dialogs/topics/&lt;lang&gt;.yaml</c>.</summary>
public sealed record TopicQuestions
{
    /// <summary>Questions by topic.</summary>
    [Phrases]
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Questions { get; init; }

    /// <summary>Groups of words and phrases that mean the same in a question.</summary>
    [Phrases]
    public required IReadOnlyList<IReadOnlyList<string>> SameWords { get; init; }
}
