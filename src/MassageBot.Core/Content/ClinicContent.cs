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

    /// <summary>The languages spoken here: English, Spanish, then those that the clinic has added.</summary>
    public IEnumerable<Language> Languages => Words.Keys.Order();

    /// <summary>The words of a language; English ones for a language that is not spoken here, or no longer.</summary>
    public Words For(Language language) => Words.GetValueOrDefault(language) ?? Words[Language.English];

    /// <summary>The language of a code or a locale, where it is spoken here; null for any other.</summary>
    public Language? FindSpoken(string? locale) => Language.TryParse(locale) is { } language && Words.ContainsKey(language) ? language : null;

    /// <summary>That language if it is spoken here, else English.</summary>
    public Language Spoken(Language language) => Words.ContainsKey(language) ? language : Language.English;

    /// <summary>
    /// The language in which staff are spoken to: English for one whose words for staff are left out, so that a card is not half in the one and half in
    /// the other.
    /// </summary>
    public Language ForStaff(Language language) => ReferenceEquals(For(language).Staff, Words[Language.English].Staff) ? Language.English : language;

    /// <summary>A technique by id (<c>trigger_point</c>); null when no massage type uses it.</summary>
    public Technique? FindTechnique(string id) => Technique.Find(MassageTypes, id);
}

/// <summary>Where the content of the moment is found. It changes between turns when somebody saves a file, never within one.</summary>
public interface IContentSource
{
    ClinicContent Current { get; }
}
