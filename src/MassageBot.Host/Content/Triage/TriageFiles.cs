using MassageBot.Core.Triage;

namespace MassageBot.Host.Content.Triage;

/// <summary>What the files of <c>dialogs/triage</c> say in English and Spanish, before anything is joined or filled in.</summary>
internal sealed record TriageFiles(
    RedFlagsFile Flags,
    ConceptsFile Concepts,
    PhrasesFile Idioms,
    HealthWordsFile HealthWords,
    AssertionCues Cues,
    Spelling Spelling,
    LimitsFile Limits,
    ScreenFile Screen);
