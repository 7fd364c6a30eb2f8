using MassageBot.Core.MassageTypes;
using MassageBot.Core.SessionLengths;
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

    public required KnowledgeSearch KnowledgeSearch { get; init; }

    public Words For(Language language) => Words[language];

    /// <summary>A technique by id (<c>trigger_point</c>); null when no massage type uses it.</summary>
    public Technique? FindTechnique(string id) => Technique.Find(MassageTypes, id);
}

/// <summary>Where the content of the moment is found. It changes between turns when somebody saves a file, never within one.</summary>
public interface IContentSource
{
    ClinicContent Current { get; }
}
