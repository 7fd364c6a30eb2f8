using MassageBot.Core.Booking.When;
using MassageBot.Core.Cards;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Notices;
using MassageBot.Core.OptOut;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Staff;
using MassageBot.Core.Topics;
using MassageBot.Core.Triage.Advice;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Content;

/// <summary>Everything that was read from <c>dialogs/</c>, checked as a whole. Immutable: a turn takes one and keeps it to its end.</summary>
public sealed record ClinicContent
{
    public required Clinic Clinic { get; init; }

    public required IReadOnlyDictionary<Language, Words> Words { get; init; }

    public required IReadOnlyList<MassageType> MassageTypes { get; init; }

    public required Sessions Sessions { get; init; }

    public required Knowledge Knowledge { get; init; }

    public required TopicBook Topics { get; init; }

    /// <summary>Finds the article or topic that answers a free question.</summary>
    public required AnswerSearch Answers { get; init; }

    /// <summary>Reads whether a text wants no more texts.</summary>
    public required OptOutGrammar OptOut { get; init; }

    /// <summary>Where numbers are from, for the hours in which a text may be begun.</summary>
    public required CallingPlaces Places { get; init; }

    /// <summary>What staff type in Teams.</summary>
    public required StaffCommands StaffCommands { get; init; }

    public required CardTemplates Cards { get; init; }

    public required TriageRules TriageRules { get; init; }

    /// <summary>Reads every message for red flags, by <see cref="TriageRules"/>.</summary>
    public required ITriage Triage { get; init; }

    public required SafetyScreen Screen { get; init; }

    public required Recommender Recommender { get; init; }

    /// <summary>Reads what a message wants and names, trained on this content.</summary>
    public required IUnderstanding Understanding { get; init; }

    /// <summary>Reads days and hours out of what is written, with this content's words.</summary>
    public required WhenReader When { get; init; }

    /// <summary>
    /// Completes when <see cref="Understanding"/> has learnt its words: at a first start, and after a change of phrases, that takes seconds.
    /// Reading a message before waits for it.
    /// </summary>
    public Task Trained { get; init; } = Task.CompletedTask;

    public Words For(Language language) => Words[language];

    /// <summary>A technique by id (<c>trigger_point</c>); null when no massage type uses it.</summary>
    public Technique? FindTechnique(string id) => Technique.Find(MassageTypes, id);
}

/// <summary>Where the content of the moment is found. It changes between turns when somebody saves a file, never within one.</summary>
public interface IContentSource
{
    ClinicContent Current { get; }
}
