using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary>
/// What <c>dialogs/triage/&lt;code&gt;/</c> says of safety in a language that the clinic has added: nine files, named as those of English and Spanish.
/// </summary>
internal sealed record AddedTriage
{
    public required Language Language { get; init; }

    public required AddedRulesFile Rules { get; init; }

    public required AddedConceptsFile Concepts { get; init; }

    public required AddedPhrasesFile Idioms { get; init; }

    public required AddedHealthWordsFile HealthWords { get; init; }

    public required AssertionCues Cues { get; init; }

    public required Spelling Spelling { get; init; }

    public required AddedNumbersFile Numbers { get; init; }

    public required ScreenWords Screen { get; init; }

    public required AddedExamplesFile Examples { get; init; }

    /// <summary>Where the examples stand.</summary>
    public required YamlLines ExampleLines { get; init; }
}

/// <summary><c>red-flags.yaml</c>: by the id of the rule.</summary>
internal sealed record AddedRulesFile
{
    public required IReadOnlyDictionary<string, AddedRule> Rules { get; init; }
}

/// <summary>What a rule says in the language, and what it listens for beside the concepts.</summary>
internal sealed record AddedRule
{
    [Placeholders("emergency", "crisis-line", "poison-control", "violence-line", "assault-line")]
    public required Sentence Line { get; init; }

    [Placeholders("emergency", "crisis-line", "poison-control", "violence-line", "assault-line")]
    public Sentence? Ask { get; init; }

    [Phrases]
    public ImmutableArray<string> Patterns { get; init; } = [];

    [Phrases]
    public ImmutableArray<string> AskWhen { get; init; } = [];

    [Phrases]
    public ImmutableArray<string> NotWhen { get; init; } = [];
}

/// <summary><c>concepts.yaml</c>: the words by the id of the concept.</summary>
internal sealed record AddedConceptsFile
{
    [Phrases]
    public required IReadOnlyDictionary<string, ImmutableArray<string>> Concepts { get; init; }
}

/// <summary><c>idioms.yaml</c>.</summary>
internal sealed record AddedPhrasesFile
{
    [Phrases]
    public required ImmutableArray<string> Phrases { get; init; }
}

/// <summary><c>health-words.yaml</c>.</summary>
internal sealed record AddedHealthWordsFile
{
    [Phrases]
    public required ImmutableArray<string> Words { get; init; }

    [Phrases]
    public required ImmutableArray<string> Ordinary { get; init; }
}

/// <summary><c>numbers.yaml</c>.</summary>
internal sealed record AddedNumbersFile
{
    [Phrases]
    public required ImmutableArray<string> LongStanding { get; init; }
}

/// <summary><c>examples.yaml</c>: by the id of the rule.</summary>
internal sealed record AddedExamplesFile
{
    public required IReadOnlyDictionary<string, AddedExample> Rules { get; init; }
}

internal sealed record AddedExample
{
    [Phrases]
    public required ImmutableArray<string> Caught { get; init; }

    [Phrases]
    public required ImmutableArray<string> NotCaught { get; init; }
}
