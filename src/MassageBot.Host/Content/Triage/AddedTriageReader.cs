using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary>
/// Reads the safety of an added language, and says of every rule, concept and list what is not there. A language that lacks any of it is not served:
/// who is in trouble has to be heard, and answered, in each language that the clinic speaks.
/// </summary>
internal sealed class AddedTriageReader(string triageFolder, RedFlagsFile flags, ConceptsFile concepts, AssertionCues cues, Spelling spelling, ContentProblems problems)
{
    private readonly HashSet<string> known = [.. concepts.Parts.Keys, .. concepts.Signs.Keys, .. SafetyTriage.NumberConcepts];
    private readonly HashSet<string> heard = WordsOf(concepts, cues, spelling);

    /// <summary>All of it, or null when a file has a problem; every problem is told.</summary>
    public AddedTriage? Read(Language language)
    {
        var before = problems.Count;
        var folder = Path.Combine(triageFolder, language.Code());
        var rules = File<AddedRulesFile>(folder, "red-flags.yaml", CheckRules);
        var own = File<AddedConceptsFile>(folder, "concepts.yaml", CheckConcepts);
        var idioms = File<AddedPhrasesFile>(folder, "idioms.yaml");
        var health = File<AddedHealthWordsFile>(folder, "health-words.yaml");
        var assertion = File<AssertionCues>(folder, "assertion.yaml", CheckCues);
        var written = File<Spelling>(folder, "spelling.yaml", CheckSpelling);
        var numbers = File<AddedNumbersFile>(folder, "numbers.yaml");
        var screen = File<ScreenWords>(folder, "screen.yaml", CheckScreen);
        var lines = YamlLines.Unknown(Path.Combine(folder, "examples.yaml"));
        var examples = File<AddedExamplesFile>(folder, "examples.yaml", (_, at) => lines = at);
        if (problems.Count > before)
        {
            return null;
        }

        return new AddedTriage
        {
            Language = language,
            Rules = rules!,
            Concepts = own!,
            Idioms = idioms!,
            HealthWords = health!,
            Cues = assertion!,
            Spelling = written!,
            Numbers = numbers!,
            Screen = screen!,
            Examples = examples!,
            ExampleLines = lines,
        };
    }

    private T? File<T>(string folder, string name, Action<T, YamlLines>? check = null)
        where T : class
    {
        var read = StrictYaml.Read<T>(Path.Combine(folder, name), problems, out var lines);
        SpokenText.Check(lines, problems);
        if (read is not null)
        {
            check?.Invoke(read, lines);
        }

        return read;
    }

    private void CheckRules(AddedRulesFile file, YamlLines lines)
    {
        foreach (var rule in flags.Rules)
        {
            if (!file.Rules.TryGetValue(rule.Id, out var said))
            {
                problems.Add(lines.Path, lines.LineOf("rules"), $"the rule {rule.Id} ({rule.Name}) has no line in this language; add '{rule.Id}:' with its 'line:'");
                continue;
            }

            CheckSame(rule.Line.En, said.Line, lines, rule.Id, "line");
            if (rule.Ask is { } asked)
            {
                CheckQuestion(asked.En, said.Ask, lines, rule.Id);
            }

            CheckPatterns(said, lines, rule.Id);
        }

        foreach (var unknown in file.Rules.Keys.Except(flags.Rules.Select(rule => rule.Id)))
        {
            problems.Add(lines.Path, lines.LineOf("rules", unknown), $"no rule has the id '{unknown}'; correct it, or remove it");
        }
    }

    private void CheckQuestion(Sentence english, Sentence? asked, YamlLines lines, string id)
    {
        if (asked is null)
        {
            problems.Add(lines.Path, lines.LineOf("rules", id), $"{id} asks a question before it decides; add 'ask:' with it in this language");
            return;
        }

        CheckSame(english, asked, lines, id, "ask");
    }

    /// <summary>A number that is dialled in the one language is dialled in the other.</summary>
    private void CheckSame(Sentence english, Sentence own, YamlLines lines, string id, string key)
    {
        foreach (var lost in WordsParity.Placeholders(english).Except(WordsParity.Placeholders(own)))
        {
            problems.Add(lines.Path, lines.LineOf("rules", id, key), $"'{key}' of {id} leaves out {{{lost}}}, which the English one says; put it in");
        }
    }

    private void CheckPatterns(AddedRule rule, YamlLines lines, string id)
    {
        foreach (var (key, patterns) in new[] { ("patterns", rule.Patterns), ("ask-when", rule.AskWhen), ("not-when", rule.NotWhen) })
        {
            foreach (var problem in patterns.SelectMany(pattern => SafetyTriage.ProblemsOf(pattern, known)))
            {
                problems.Add(lines.Path, lines.LineOf("rules", id, key), problem);
            }
        }
    }

    private void CheckConcepts(AddedConceptsFile file, YamlLines lines)
    {
        foreach (var (id, entry) in concepts.Parts.Concat(concepts.Signs))
        {
            var isWorded = entry.En.Any(word => !word.StartsWith('@'));
            if (isWorded && file.Concepts.GetValueOrDefault(id, []) is { Length: 0 })
            {
                problems.Add(lines.Path, lines.LineOf("concepts"), $"'{id}' has no words in this language; add '{id}:' with what clients say for it, as {string.Join(", ", entry.En.Take(3).Select(word => $"\"{word}\""))} in English");
            }
        }

        foreach (var unknown in file.Concepts.Keys.Where(id => !concepts.Parts.ContainsKey(id) && !concepts.Signs.ContainsKey(id)))
        {
            problems.Add(lines.Path, lines.LineOf("concepts", unknown), $"'{unknown}' is not a concept; {(YamlNames.Nearest(unknown, known) is { } meant ? $"write '{meant}'" : "use one that stands in triage/concepts.yaml")}");
        }
    }

    private void CheckCues(AssertionCues own, YamlLines lines)
    {
        var lists = new (string Key, ImmutableArray<string> Words)[]
        {
            ("negators", own.Negators), ("negators-after", own.NegatorsAfter), ("pseudo-negators", own.PseudoNegators), ("subjects", own.Subjects),
            ("clause-breaks", own.ClauseBreaks), ("other-people", own.OtherPeople), ("self", own.Self), ("hypotheticals", own.Hypotheticals),
        };
        CheckFilled(lists, lines);
        if (own.Times.IsEmpty || own.TimeUnits.Count == 0)
        {
            problems.Add(lines.Path, lines.LineOf("times"), "say with which words this language tells how long ago something was, below 'times' and 'time-units'");
        }
    }

    /// <summary>A short form is opened in every message: it must not be a word that the rules of another language listen for.</summary>
    private void CheckSpelling(Spelling own, YamlLines lines)
    {
        foreach (var word in own.Shorthand.Keys.Where(word => heard.Contains(word) && spelling.Shorthand.GetValueOrDefault(word) != own.Shorthand[word]))
        {
            problems.Add(lines.Path, lines.LineOf("shorthand", word), $"'{word}' is a word that the English and Spanish rules listen for; leave it out here");
        }
    }

    private void CheckScreen(ScreenWords own, YamlLines lines)
    {
        CheckFilled([("none", own.None), ("not-sure", own.NotSure), ("yes", own.Yes)], lines);
        foreach (var item in Enum.GetValues<ScreenItem>().Where(item => own.Items.GetValueOrDefault(item, []) is { Length: 0 }))
        {
            problems.Add(lines.Path, lines.LineOf("items"), $"the point '{YamlNames.Of(item.ToString())}' has no words; add what clients answer for it");
        }
    }

    private void CheckFilled(IEnumerable<(string Key, ImmutableArray<string> Words)> lists, YamlLines lines)
    {
        foreach (var (key, _) in lists.Where(list => list.Words.IsEmpty))
        {
            problems.Add(lines.Path, lines.LineOf(key), $"'{key}' is empty; add the words of this language");
        }
    }

    private static HashSet<string> WordsOf(ConceptsFile concepts, AssertionCues cues, Spelling spelling) =>
    [
        .. concepts.ToConcepts().SelectMany(concept => concept.Words).Concat([.. cues.Negators, .. cues.NegatorsAfter, .. cues.PseudoNegators, .. cues.Subjects, .. cues.ClauseBreaks])
            .SelectMany(phrase => PlainText.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        .. spelling.Shorthand.Keys,
    ];
}
