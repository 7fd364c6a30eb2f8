using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffWords;

/// <summary>A message that was not understood, masked as it is kept.</summary>
/// <param name="Id">As the list names it.</param>
/// <param name="Text">What was written.</param>
/// <param name="Language">In which language.</param>
/// <param name="Count">How often it came.</param>
/// <param name="TakenFor">The label that it was taken for.</param>
public sealed record UnansweredQuestion(long Id, string Text, Language Language, long Count, string TakenFor);

/// <summary>Which of them a card is about; its words stay where they are kept.</summary>
public sealed record UnansweredNote(long Id);

/// <summary>What clients wrote and the bot did not understand.</summary>
public interface IUnansweredQuestions
{
    /// <summary>Every label that one can be given.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>Most frequent first.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> OpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>It becomes a phrase of that label.</summary>
    Task<PhraseTaken> TakeAsync(long id, string label, CancellationToken cancellationToken);

    /// <summary>It is put aside. False when somebody else was quicker.</summary>
    Task<bool> DropAsync(long id, CancellationToken cancellationToken);
}

/// <summary>What came of making a phrase.</summary>
/// <param name="Answer">Whether it is one now.</param>
/// <param name="Holder">The label that it stands under.</param>
public sealed record PhraseTaken(PhraseAnswer Answer, string? Holder = null);

public enum PhraseAnswer
{
    Taken,

    /// <summary>Somebody else was quicker.</summary>
    Gone,

    /// <summary>It stands under another label already.</summary>
    StandsElsewhere,

    /// <summary>The files cannot be written.</summary>
    NotWritable,
}
