using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>Everything that <c>dialogs/triage</c> says: the rules and the words that the reader listens for. Plain facts, checked by whoever read them.</summary>
public sealed record TriageRules
{
    public required ImmutableArray<TriageRule> Rules { get; init; }

    public required ImmutableArray<Concept> Concepts { get; init; }

    /// <summary>Figures of speech; they are taken out before anything else is looked for.</summary>
    public required ImmutableArray<string> Idioms { get; init; }

    public required AssertionCues Cues { get; init; }

    public required Spelling Spelling { get; init; }

    public required NumberLimits Numbers { get; init; }

    /// <summary>Words of illness and treatment: one that no rule explains leads to a question.</summary>
    public required ImmutableArray<string> HealthWords { get; init; }

    /// <summary>Everyday complaints ("plantar fasciitis", "anxiety") that are no reason to ask.</summary>
    public required ImmutableArray<string> OrdinaryWords { get; init; }

    public required ScreenRules Screen { get; init; }

    /// <summary>Sentences as strangers write them; what they are like stands behind the rules.</summary>
    public ImmutableArray<TriageSentence> Sentences { get; init; } = [];

    /// <summary>Sentences that look like one of a rule and are none.</summary>
    public ImmutableArray<string> NearMisses { get; init; } = [];

    /// <summary>Words for trouble that has lasted: "years", "siempre". They lengthen the suggested session.</summary>
    public required ImmutableArray<string> LongStanding { get; init; }
}

/// <summary>A sentence that should raise a rule, or none (<see cref="None"/>).</summary>
public sealed record TriageSentence(string RuleId, string Text)
{
    /// <summary>Stands in place of a rule for harmless sentences.</summary>
    public const string None = "none";
}

/// <summary>One rule of <c>dialogs/triage/red-flags.yaml</c>.</summary>
public sealed record TriageRule
{
    public required string Id { get; init; }

    /// <summary>As staff know it, in the clinic's working language.</summary>
    public string Name { get; init; } = "";

    public required Tier Tier { get; init; }

    public required Disposition Disposition { get; init; }

    /// <summary>What the bot says, ready but for nothing: numbers of the country are filled in.</summary>
    public required IReadOnlyDictionary<Language, Sentence> Lines { get; init; }

    /// <summary>The rule's own question before it decides; empty for most.</summary>
    public IReadOnlyDictionary<Language, Sentence> Questions { get; init; } = ImmutableDictionary<Language, Sentence>.Empty;

    /// <summary>For the therapist or the team, in the clinic's working language.</summary>
    public required string StaffNote { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Patterns of concepts; see <c>dialogs/triage/README.md</c> for how they are written.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>Patterns that lead to the rule's question (or the screen) and raise no flag by themselves.</summary>
    public ImmutableArray<string> AskWhen { get; init; } = [];

    /// <summary>Patterns that, found anywhere in the message, keep the rule quiet.</summary>
    public ImmutableArray<string> NotWhen { get; init; } = [];

    /// <summary>What counts when it happened long ago; null when the age makes no difference.</summary>
    public PastReading? Past { get; init; }

    /// <summary>True for words that hold a negation by nature ("no reason to go on") or are told of another person.</summary>
    public bool AsSaid { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>The rule as a flag that holds, without the words that met it.</summary>
    public RedFlag ToFlag(Language language) => new()
    {
        RuleId = Id,
        Tier = Tier,
        Disposition = Disposition,
        Assertion = Assertion.Present,
        Line = Lines[language],
        Constraints = Constraints,
    };

    /// <summary>Who of the clinic reviewed the rule and when; <c>none</c> until then.</summary>
    public required string Review { get; init; }
}

/// <summary>Older than <paramref name="OlderThanDays"/>, a rule hands on to <paramref name="RuleId"/>, or to nothing when that is null.</summary>
public sealed record PastReading(int OlderThanDays, string? RuleId);

/// <summary>A set of words that mean the same to the rules. An item that begins with <c>@</c> takes in another concept.</summary>
public sealed record Concept(string Id, ConceptKind Kind, ImmutableArray<string> Words);

public enum ConceptKind
{
    /// <summary>Anything said about a part or about the client.</summary>
    Sign,

    /// <summary>A part of the body: a sign belongs to the part nearest to it.</summary>
    Part,
}

/// <summary>Words that decide whether something is so, after the NegEx and ConText families of cues.</summary>
public sealed record AssertionCues
{
    /// <summary>Deny what follows: "no", "without", "sin".</summary>
    [Phrases]
    public required ImmutableArray<string> Negators { get; init; }

    /// <summary>Deny what precedes: "went away", "ruled out".</summary>
    [Phrases]
    public required ImmutableArray<string> NegatorsAfter { get; init; }

    /// <summary>Look like a denial and are none: "not better", "no idea why".</summary>
    [Phrases]
    public required ImmutableArray<string> PseudoNegators { get; init; }

    /// <summary>End the reach of a denial: "just", "only".</summary>
    [Phrases]
    public required ImmutableArray<string> NegationStops { get; init; }

    /// <summary>Begin a new thought after a comma or an "and": "i", "my", "it".</summary>
    [Phrases]
    public required ImmutableArray<string> Subjects { get; init; }

    /// <summary>Split sentences: "but", "pero".</summary>
    [Phrases]
    public required ImmutableArray<string> ClauseBreaks { get; init; }

    /// <summary>Words of time with the age in days that they mean; 0 for now.</summary>
    public required ImmutableArray<PastCue> Times { get; init; }

    /// <summary>People (and animals) other than the client.</summary>
    [Phrases]
    public required ImmutableArray<string> OtherPeople { get; init; }

    /// <summary>Return to the client: "i", "me", "my".</summary>
    [Phrases]
    public required ImmutableArray<string> Self { get; init; }

    /// <summary>The visit is for that other person.</summary>
    [Phrases]
    public required ImmutableArray<string> BookingFor { get; init; }

    /// <summary>Suppose, and do not state: "what if", "do you treat".</summary>
    [Phrases]
    public required ImmutableArray<string> Hypotheticals { get; init; }

    /// <summary>A part named after these is where to work, not what hurts: "work on".</summary>
    [Phrases]
    public required ImmutableArray<string> WorkRequests { get; init; }

    /// <summary>Units of time with the days that each is.</summary>
    public required IReadOnlyDictionary<string, int> TimeUnits { get; init; }

    /// <summary>Words for a count: "two", "couple", "unos".</summary>
    public required IReadOnlyDictionary<string, int> CountWords { get; init; }

    /// <summary>After a counted time they make it past: "ago".</summary>
    [Phrases]
    public required ImmutableArray<string> AgoWords { get; init; }

    /// <summary>Before a counted time they make it past: "hace".</summary>
    [Phrases]
    public required ImmutableArray<string> AgoWordsBefore { get; init; }

    /// <summary>A year before this one, written after "in" or "since", is long past; 0 in the file of an added language, which goes by the rules' own.</summary>
    public int LongPastBeforeYear { get; init; }
}

/// <summary>Words of time and the age in days that they mean.</summary>
public sealed record PastCue
{
    public required int Days { get; init; }

    [Phrases]
    public required ImmutableArray<string> Words { get; init; }
}

/// <summary>How words are read before they are compared.</summary>
public sealed record Spelling
{
    /// <summary>Chat forms and their full forms: <c>u</c> → <c>you</c>.</summary>
    public required IReadOnlyDictionary<string, string> Shorthand { get; init; }

    /// <summary>Symbols and the words they stand for.</summary>
    public required IReadOnlyDictionary<string, string> Symbols { get; init; }

    /// <summary>Small words that a phrase may skip.</summary>
    [Phrases]
    public required ImmutableArray<string> Fillers { get; init; }

    /// <summary>Real words that spelling repair must leave alone.</summary>
    [Phrases]
    public required ImmutableArray<string> ProtectedWords { get; init; }
}

/// <summary>Where numbers begin to matter.</summary>
public sealed record NumberLimits
{
    /// <summary>Clients younger than this need a guardian.</summary>
    public required int AdultAge { get; init; }

    public required decimal FeverFahrenheit { get; init; }

    public required decimal FeverCelsius { get; init; }

    /// <summary>mmHg, upper and lower value of a crisis reading.</summary>
    public required int CrisisSystolic { get; init; }

    public required int CrisisDiastolic { get; init; }

    public required int HighSystolic { get; init; }

    public required int HighDiastolic { get; init; }

    /// <summary>Up to and with this week a pregnancy is early.</summary>
    public required int EarlyPregnancyWeeks { get; init; }
}
