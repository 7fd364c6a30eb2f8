
namespace MassageBot.Bot.Turn;

/// <summary>All questions by name.</summary>
internal sealed class QuestionBook(IEnumerable<IQuestion> questions)
{
    private readonly Dictionary<string, IQuestion> _byId = questions.ToDictionary(question => question.Id);

    /// <summary>The public name of the open question; null when none is open.</summary>
    public string? NameOf(ConversationRecord record) => record.Asking is { } id ? _byId[id].Name : null;

    /// <summary>True when the open question is known to this version of the bot.</summary>
    public bool Knows(string id) => _byId.ContainsKey(id);

    public bool TakesTheWholeAnswer(string id) => _byId[id].TakesTheWholeAnswer;

    /// <summary>Asks, and remembers that it is open.</summary>
    public void Ask(TurnFrame frame, string id)
    {
        var question = _byId[id];
        var asked = frame.Record.Asked;
        var again = frame.Record.Asking == id || (asked.Contains(id) && !question.TellsWhatIsKnown);
        var reply = again ? question.AskAgain(frame) : question.Ask(frame);
        frame.Speech.Ask(reply with { Asking = question.Name });
        frame.Record = frame.Record with
        {
            Asking = id,
            Asked = asked.LastOrDefault() == id ? asked : asked.Add(id),
            Shown = [],
        };
    }

    /// <summary>True when the open question comes with answers to pick from.</summary>
    public bool OffersChoices(TurnFrame frame) => frame.Record.Asking is { } id && _byId[id].AskAgain(frame).Choices.Count > 0;

    /// <summary>Takes the answer to a question back.</summary>
    public void Forget(TurnFrame frame, string id) => frame.Record = _byId[id].Forget(frame.Record);

    /// <summary>Hears the open question in the turn's words; true when it is answered and nothing is open any more.</summary>
    public bool Hear(TurnFrame frame)
    {
        if (frame.Record.Asking is not { } id || _byId[id].Hear(frame) is not { } answered)
        {
            return false;
        }

        frame.Record = answered with { Asking = null, Misunderstandings = 0 };
        return true;
    }

    /// <summary>Goes one question back: the open one and the answer before it are forgotten. False when there is nothing before it.</summary>
    public bool GoBack(TurnFrame frame)
    {
        var asked = frame.Record.Asked;
        if (asked.Length < 2)
        {
            return false;
        }

        var previous = asked[^2];
        frame.Record = _byId[previous].Forget(frame.Record) with { Asked = asked[..^2], Asking = null };
        return true;
    }
}
