using MassageBot.Core.Wording;

namespace MassageBot.Core.Topics;

/// <summary>All topics of the front desk, and how they are asked for in each language.</summary>
public sealed record TopicBook(IReadOnlyList<Topic> Topics, IReadOnlyDictionary<Language, TopicQuestions> Questions)
{
    /// <exception cref="InvalidOperationException">No topic has this id.</exception>
    public Topic this[string id] => Topics.First(topic => topic.Id == id);
}
