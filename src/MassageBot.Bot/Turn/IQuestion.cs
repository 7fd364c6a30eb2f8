using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>
/// One question of the conversation: how it is asked, and how an answer is heard. It decides nothing about what comes next.
/// </summary>
internal interface IQuestion
{
    /// <summary>Unique among all questions; kept in state.</summary>
    string Id { get; }

    /// <summary>What channels and scripts see as open, out of <see cref="Questions"/>; several questions may share one.</summary>
    string Name { get; }

    /// <summary>True when words that answer it say nothing else about the visit: "2 weeks ago" after "when was the surgery" is no wish for a day.</summary>
    bool TakesTheWholeAnswer => false;

    /// <summary>True where the question repeats what was understood (times, a read-back): once that has changed, it is asked in full again.</summary>
    bool TellsWhatIsKnown => false;

    Reply Ask(TurnFrame frame);

    /// <summary>The same question when something else came in between: shorter where the client has just read it all.</summary>
    Reply AskAgain(TurnFrame frame) => Ask(frame);

    /// <summary>The record with the answer that the turn's words hold; null when they hold none.</summary>
    ConversationRecord? Hear(TurnFrame frame);

    /// <summary>The record without the answer, so that the question is asked again.</summary>
    ConversationRecord Forget(ConversationRecord record);
}
