using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Where the conversation stands when a message arrives.</summary>
public sealed record Situation
{
    /// <summary>The open question; null when nothing is open.</summary>
    public string? Asking { get; init; }

    /// <summary>The message holds an answer to the open question.</summary>
    public bool AnswersOpenQuestion { get; init; }

    /// <summary>The message changes something that was said before or says something ahead of its question.</summary>
    public bool ChangesSomethingElse { get; init; }

    /// <summary>What is open is a new visit on its way: a massage found, or a time.</summary>
    public bool Books { get; init; }

    /// <summary>All that is open is which number the front desk may call: the client may turn to anything else.</summary>
    public bool OnlyCallBack { get; init; }

    /// <summary>The client's first name was said before.</summary>
    public bool KnowsName { get; init; }

    /// <summary>Safety triage found something in the message, or asks about it.</summary>
    public bool ConcernsSafety { get; init; }

    /// <summary>How surely the message is a question that an article or a topic of the front desk answers.</summary>
    public KnownQuestion Known { get; init; }

    /// <summary>It was said before that something is not the clinic's business.</summary>
    public bool SaidOutside { get; init; }

    /// <summary>Messages in a row, before this one, that were not understood or asked back about.</summary>
    public int Misunderstandings { get; init; }

    /// <summary>What the conversation's language listens for.</summary>
    public required ListeningWording Listening { get; init; }

    /// <summary>What each language listens for, its own name among it.</summary>
    public required IReadOnlyDictionary<Language, ListeningWording> Languages { get; init; }
}

/// <summary>How surely there is an answer to a question. In this order.</summary>
public enum KnownQuestion
{
    No,

    /// <summary>The intent answers it itself, and nothing better is known.</summary>
    ByIntent,

    /// <summary>Better than saying that nothing is known.</summary>
    Likely,

    /// <summary>Better than a general answer of the intent.</summary>
    Sure,

    /// <summary>The question stands in the files word for word.</summary>
    Listed,
}
