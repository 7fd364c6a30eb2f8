using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MassageBot.Core.Triage;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Host.Content.Languages;

/// <summary>The nine files of safety of a further language, with the words of English (and, where the two stand in one list, Spanish) to be translated.</summary>
internal static class TriageTemplate
{
    private const string Mixed = "# English and Spanish stand in one list here: write the words of your language in their place.\n";

    /// <summary>By the name of the file.</summary>
    public static IEnumerable<(string Name, string Text)> Of(TriageFiles files, ExamplesFile examples) =>
    [
        ("red-flags.yaml", Rules(files.Flags)),
        ("concepts.yaml", Concepts(files.Concepts)),
        ("idioms.yaml", $"phrases: {YamlText.List(files.Idioms.En)}\n"),
        ("health-words.yaml", $"words: {YamlText.List(files.HealthWords.En)}\n\n{Mixed}ordinary: {YamlText.List(files.HealthWords.Ordinary)}\n"),
        ("assertion.yaml", Cues(files.Cues)),
        ("spelling.yaml", Spelling(files.Spelling)),
        ("numbers.yaml", $"{Mixed}long-standing: {YamlText.List(files.Limits.LongStanding)}\n"),
        ("screen.yaml", Screen(files.Screen.Words)),
        ("examples.yaml", Examples(examples)),
    ];

    private static string Rules(RedFlagsFile flags)
    {
        var text = new StringBuilder("# What each rule says. 'patterns' and the like only where a rule listens for words that are in no concept.\nrules:\n");
        foreach (var rule in flags.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"  # {rule.Name}\n  {rule.Id}:\n    line: {YamlText.Block(rule.Line.En.Text, 6)}\n");
            if (rule.Ask is { } ask)
            {
                text.Append(CultureInfo.InvariantCulture, $"    ask: {YamlText.Block(ask.En.Text, 6)}\n");
            }

            Patterns(text, "patterns", rule.Patterns);
            Patterns(text, "ask-when", rule.AskWhen);
            Patterns(text, "not-when", rule.NotWhen);
        }

        return text.ToString();
    }

    /// <summary>A pattern of concepts alone holds in every language.</summary>
    private static void Patterns(StringBuilder text, string key, ImmutableArray<string> patterns)
    {
        var worded = patterns.Where(HasWords).ToList();
        if (worded.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {key}:\n").AppendJoin("", worded.Select(pattern => $"      - {YamlText.Quoted(pattern)}\n"));
        }
    }

    private static bool HasWords(string pattern) =>
        pattern.Split(['+', '>', '&', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(term => !term.StartsWith('@'));

    private static string Concepts(ConceptsFile concepts)
    {
        var text = new StringBuilder("# Words for each concept. Words that mean something else in English or Spanish are better left out: all languages are listened for.\nconcepts:\n");
        foreach (var (id, entry) in concepts.Parts.Concat(concepts.Signs))
        {
            if (entry.En.Where(word => !word.StartsWith('@')).ToList() is { Count: > 0 } words)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {id}: {YamlText.List(words)}\n");
            }
        }

        return text.ToString();
    }

    private static string Cues(AssertionCues cues)
    {
        var text = new StringBuilder(Mixed);
        List(text, "negators", cues.Negators);
        List(text, "negators-after", cues.NegatorsAfter);
        List(text, "pseudo-negators", cues.PseudoNegators);
        List(text, "negation-stops", cues.NegationStops);
        List(text, "subjects", cues.Subjects);
        List(text, "clause-breaks", cues.ClauseBreaks);
        text.Append("times:\n");
        foreach (var time in cues.Times)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - days: {time.Days}\n    words: {YamlText.List(time.Words)}\n");
        }

        List(text, "other-people", cues.OtherPeople);
        List(text, "self", cues.Self);
        List(text, "booking-for", cues.BookingFor);
        List(text, "hypotheticals", cues.Hypotheticals);
        List(text, "work-requests", cues.WorkRequests);
        Map(text, "time-units", cues.TimeUnits);
        Map(text, "count-words", cues.CountWords);
        List(text, "ago-words", cues.AgoWords);
        List(text, "ago-words-before", cues.AgoWordsBefore);
        return text.ToString();
    }

    private static string Spelling(Spelling spelling)
    {
        var text = new StringBuilder("""
            # 'shorthand' opens short forms, and makes a word of your language one that the program knows by itself:
            # im, years, old, weeks, months, degrees, and, or, no, not, but, in, since, for, is, has, my.

            """.ReplaceLineEndings("\n"));
        text.Append("shorthand: {}\nsymbols: {}\n").Append(Mixed);
        List(text, "fillers", spelling.Fillers);
        text.Append("# Real words of your language that look like a misspelt word of the rules.\nprotected-words: []\n");
        return text.ToString();
    }

    private static string Screen(ScreenWords words)
    {
        var text = new StringBuilder(Mixed);
        List(text, "none", words.None);
        List(text, "not-sure", words.NotSure);
        List(text, "yes", words.Yes);
        List(text, "fillers", words.Fillers);
        text.Append("items:\n");
        foreach (var (item, phrases) in words.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlNames.Of(item.ToString())}: {YamlText.List(phrases)}\n");
        }

        Map(text, "numbers", words.Numbers);
        return text.ToString();
    }

    private static string Examples(ExamplesFile examples)
    {
        var text = new StringBuilder("# Sentences that each rule has to catch, and near misses that it has to leave alone: three of each at least.\nrules:\n");
        foreach (var (id, example) in examples.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {id}:\n");
            Sentences(text, "caught", example.Caught.En);
            Sentences(text, "not-caught", example.NotCaught.En);
        }

        return text.ToString();
    }

    private static void Sentences(StringBuilder text, string key, ImmutableArray<string> sentences) =>
        text.Append(CultureInfo.InvariantCulture, $"    {key}:\n").AppendJoin("", sentences.Select(sentence => $"      - {YamlText.Quoted(sentence)}\n"));

    private static void List(StringBuilder text, string key, IEnumerable<string> words) => text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.List(words)}\n");

    private static void Map(StringBuilder text, string key, IReadOnlyDictionary<string, int> words) =>
        text.Append(CultureInfo.InvariantCulture, $"{key}: {{ {string.Join(", ", words.Select(word => $"{YamlText.Quoted(word.Key)}: {word.Value.ToString(CultureInfo.InvariantCulture)}"))} }}\n");
}
