namespace MassageBot.Core.Understanding.Lexicons;

/// <summary>The topics of a lexicon: one file each, by this name.</summary>
public static class LexiconTopics
{
    /// <summary>Written-out words, each with its chat abbreviations.</summary>
    public const string Abbreviations = "abbreviations";

    /// <summary>Words, each with the emoji that stand for it.</summary>
    public const string Emoji = "emoji";

    /// <summary>Intent labels with whole messages that mean nothing else.</summary>
    public const string WholeMessages = "whole-messages";

    /// <summary>Words that add nothing to a short answer: "please".</summary>
    public const string Fillers = "fillers";

    /// <summary>Numbers as words.</summary>
    public const string Numbers = "numbers";

    /// <summary>Options by position; -1 is the last.</summary>
    public const string Picks = "picks";

    public const string Lengths = "lengths";
    public const string WhenWords = "when-words";
    public const string Services = "services";
    public const string Families = "families";
    public const string Techniques = "techniques";
    public const string BodyAreas = "body-areas";
    public const string Sides = "sides";
    public const string Therapist = "therapist";
    public const string Pressure = "pressure";
    public const string Needs = "needs";
    public const string Onsets = "onsets";
    public const string Visitors = "visitors";

    /// <summary>What is said about a visit that stands in the calendar.</summary>
    public const string Visits = "visits";
    public const string Introductions = "introductions";

    /// <summary>Real words that spelling repair leaves alone.</summary>
    public const string ProtectedWords = "protected-words";

    /// <summary>Words that join two requests, words that deny, and words that ask.</summary>
    public const string Connectors = "connectors";

    /// <summary>Languages that are not spoken here, with words that show them.</summary>
    public const string OtherLanguages = "other-languages";

    /// <summary>Topics whose ids are whole numbers.</summary>
    public static IReadOnlyList<string> Numeric { get; } = [Numbers, Picks, Lengths];

    /// <summary>The ids a topic may have; null where any id goes.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>?> All { get; } = new Dictionary<string, IReadOnlyList<string>?>
    {
        [Abbreviations] = null,
        [Emoji] = null,
        [WholeMessages] = Intents.All,
        [Fillers] = ["fillers", "pick-frames"],
        [Numbers] = null,
        [Picks] = null,
        [Lengths] = null,
        [WhenWords] =
        [
            "day", "time", "not-a-length-after", "not-a-length-before", "units-minutes", "units-hours", "late", "late-before", "not-an-hour",
            "same-time",
        ],
        [Services] = null,
        [Families] = ["spa", "medical"],
        [Techniques] = null,
        [BodyAreas] = null,
        [Sides] = ["left", "right", "both", "between"],
        [Therapist] =
        [
            "female", "male", "female-if-asked", "male-if-asked", "anyone", "anyone-if-asked", "no-men", "no-women", "hard", "soft",
            "not-the-therapist",
        ],
        [Pressure] = ["light", "medium", "firm", "light-if-asked", "medium-if-asked", "firm-if-asked", "ignored"],
        [Needs] = ["pain", "injury", "relaxation", "sleep-or-stress", "pregnancy", "not-sure-if-asked"],
        [Onsets] = ["sudden", "crept-in", "not-sure-if-asked"],
        [Visitors] = ["first", "returning", "someone-else"],
        [Visits] = ["earlier", "later", "both", "ill", "moved-to", "surprise", "another", "my", "confirming", "waitlist"],
        [Introductions] = ["name", "name-maybe", "name-if-asked", "severity", "corrections", "before-length", "contact-changes"],
        [ProtectedWords] = ["words"],
        [OtherLanguages] = null,
        [Connectors] = ["joins", "denials", "or", "of", "asking", "prefaces"],
    };
}
