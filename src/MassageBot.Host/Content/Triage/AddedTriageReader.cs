using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary>
/// Reads the safety of an added language, and says of every rule, concept and list what is not there or is still English. A language that lacks any of
/// it is not served: who is in trouble has to be heard, and answered, in each language that the clinic speaks.
/// </summary>
internal sealed class AddedTriageReader(string triageFolder, TriageFiles ours, ContentProblems problems)
{
    private readonly HashSet<string> known = [.. ours.Concepts.Parts.Keys, .. ours.Concepts.Signs.Keys, .. SafetyTriage.NumberConcepts];
    private readonly HashSet<string> heard = WordsOf(ours);

    /// <summary>All of it, or null when a file has a problem; every problem is told.</summary>
    public AddedTriage? Read(Language language)
    {
        var before = problems.Count;
        var folder = Path.Combine(triageFolder, language.Code());
        var rules = File<AddedRulesFile>(folder, "red-flags.yaml", CheckRules);
        var own = File<AddedConceptsFile>(folder, "concepts.yaml", CheckConcepts);
        var idioms = File<AddedPhrasesFile>(folder, "idioms.yaml", (file, lines) => CheckOwn(lines, ("phrases", file.Phrases, ours.Idioms.En)));
        var health = File<AddedHealthWordsFile>(folder, "health-words.yaml", (file, lines) => CheckOwn(lines, ("words", file.Words, ours.HealthWords.En), ("ordinary", file.Ordinary, ours.HealthWords.Ordinary)));
        var cues = File<AssertionCues>(folder, "assertion.yaml", CheckCues);
        var spelling = File<Spelling>(folder, "spelling.yaml", CheckSpelling);
        var numbers = File<AddedNumbersFile>(folder, "numbers.yaml", (file, lines) => CheckOwn(lines, ("long-standing", file.LongStanding, ours.Limits.LongStanding)));
        var screen = File<ScreenWords>(folder, "screen.yaml", CheckScreen);
        var exampleLines = YamlLines.Unknown(Path.Combine(folder, "examples.yaml"));
        var examples = File<AddedExamplesFile>(folder, "examples.yaml", (_, lines) => exampleLines = lines);
        return problems.Count > before ? null : new AddedTriage
        {
            Language = language,
            Rules = rules!,
            Concepts = own!,
            Idioms = idioms!,
            HealthWords = health!,
            Cues = cues!,
            Spelling = spelling!,
            Numbers = numbers!,
            Screen = screen!,
            Examples = examples!,
            ExampleLines = exampleLines,
        };
    }

    private T? File<T>(string folder, string name, Action<T, YamlLines> check)
        where T : class
    {
        var read = StrictYaml.Read<T>(Path.Combine(folder, name), problems, out var lines);
        SpokenText.Check(lines, problems);
        if (read is not null)
        {
            check(read, lines);
        }

        return read;
    }

    private void CheckRules(AddedRulesFile file, YamlLines lines)
    {
        foreach (var rule in ours.Flags.Rules)
        {
            if (!file.Rules.TryGetValue(rule.Id, out var said))
            {
                Add(lines, $"the rule {rule.Id} ({rule.Name}) has no line in this language; add '{rule.Id}:' with its 'line:'", "rules");
                continue;
            }

            CheckSaid(rule.Line.En, said.Line, lines, rule.Id, "line");
            CheckQuestion(rule, said, lines);
            CheckPatterns(said, lines, rule.Id);
        }

        foreach (var unknown in file.Rules.Keys.Except(ours.Flags.Rules.Select(rule => rule.Id)))
        {
            Add(lines, $"no rule has the id '{unknown}'; correct it, or remove it", "rules", unknown);
        }
    }

    private void CheckQuestion(RedFlagEntry rule, AddedRule said, YamlLines lines)
    {
        if (rule.Ask is not { } asked)
        {
            return;
        }

        if (said.Ask is { } own)
        {
            CheckSaid(asked.En, own, lines, rule.Id, "ask");
            return;
        }

        Add(lines, $"{rule.Id} asks a question before it decides; add 'ask:' with it in this language", "rules", rule.Id);
    }

    /// <summary>A number that is dialled in the one language is dialled in the other.</summary>
    private void CheckSaid(Sentence english, Sentence own, YamlLines lines, string id, string key)
    {
        if (own.Text == english.Text)
        {
            Add(lines, $"'{key}' of {id} is still English; translate it", "rules", id, key);
        }

        foreach (var lost in WordsParity.Placeholders(english).Except(WordsParity.Placeholders(own)))
        {
            Add(lines, $"'{key}' of {id} leaves out {{{lost}}}, which the English one says; put it in", "rules", id, key);
        }
    }

    private void CheckPatterns(AddedRule rule, YamlLines lines, string id)
    {
        foreach (var (key, patterns) in new[] { ("patterns", rule.Patterns), ("ask-when", rule.AskWhen), ("not-when", rule.NotWhen) })
        {
            foreach (var problem in patterns.SelectMany(pattern => SafetyTriage.ProblemsOf(pattern, known)))
            {
                Add(lines, problem, "rules", id, key);
            }
        }
    }

    private void CheckConcepts(AddedConceptsFile file, YamlLines lines)
    {
        foreach (var (id, entry) in ours.Concepts.Parts.Concat(ours.Concepts.Signs))
        {
            var words = entry.En.Where(word => !word.StartsWith('@')).ToList();
            var own = file.Concepts.GetValueOrDefault(id, []);
            if (words.Count > 0 && own.IsEmpty)
            {
                Add(lines, $"'{id}' has no words in this language; add '{id}:' with what clients say for it, as {string.Join(", ", words.Take(3).Select(word => $"\"{word}\""))} in English", "concepts");
            }
            else if (words.Count > 0 && own.Distinct().SequenceEqual(words.Distinct()))
            {
                Add(lines, $"'{id}' is still English; write what clients say for it in this language", "concepts", id);
            }
        }

        foreach (var unknown in file.Concepts.Keys.Where(id => !known.Contains(id)))
        {
            Add(lines, $"'{unknown}' is not a concept; {(YamlNames.Nearest(unknown, known) is { } meant ? $"write '{meant}'" : "use one that stands in triage/concepts.yaml")}", "concepts", unknown);
        }
    }

    private void CheckCues(AssertionCues own, YamlLines lines)
    {
        var cues = ours.Cues;
        CheckOwn(
            lines,
            ("negators", own.Negators, cues.Negators),
            ("negators-after", own.NegatorsAfter, cues.NegatorsAfter),
            ("pseudo-negators", own.PseudoNegators, cues.PseudoNegators),
            ("subjects", own.Subjects, cues.Subjects),
            ("clause-breaks", own.ClauseBreaks, cues.ClauseBreaks),
            ("other-people", own.OtherPeople, cues.OtherPeople),
            ("self", own.Self, cues.Self),
            ("booking-for", own.BookingFor, cues.BookingFor),
            ("hypotheticals", own.Hypotheticals, cues.Hypotheticals),
            ("work-requests", own.WorkRequests, cues.WorkRequests),
            ("times", [.. own.Times.SelectMany(time => time.Words)], [.. cues.Times.SelectMany(time => time.Words)]),
            ("time-units", [.. own.TimeUnits.Keys], [.. cues.TimeUnits.Keys]),
            ("count-words", [.. own.CountWords.Keys], [.. cues.CountWords.Keys]));
    }

    /// <summary>A short form is opened in every message: it must not be a word that the rules of another language listen for.</summary>
    private void CheckSpelling(Spelling own, YamlLines lines)
    {
        CheckOwn(lines, ("fillers", own.Fillers, ours.Spelling.Fillers));
        foreach (var word in own.Shorthand.Keys.Where(word => heard.Contains(word) && ours.Spelling.Shorthand.GetValueOrDefault(word) != own.Shorthand[word]))
        {
            Add(lines, $"'{word}' is a word that the English and Spanish rules listen for; leave it out here", "shorthand", word);
        }
    }

    private void CheckScreen(ScreenWords own, YamlLines lines)
    {
        var words = ours.Screen.Words;
        CheckOwn(lines, ("none", own.None, words.None), ("not-sure", own.NotSure, words.NotSure), ("yes", own.Yes, words.Yes), ("fillers", own.Fillers, words.Fillers));
        foreach (var (item, ourWords) in words.Items)
        {
            var name = YamlNames.Of(item.ToString());
            if (own.Items.GetValueOrDefault(item, []) is not { IsEmpty: false } said)
            {
                Add(lines, $"the point '{name}' has no words; add what clients answer for it", "items");
            }
            else if (said.Distinct().SequenceEqual(ourWords.Distinct()))
            {
                Add(lines, $"the point '{name}' is still English; write what clients answer for it", "items", name);
            }
        }
    }

    /// <summary>Lists that have to hold something, and something else than the English and Spanish words.</summary>
    private void CheckOwn(YamlLines lines, params ReadOnlySpan<(string Key, ImmutableArray<string> Own, ImmutableArray<string> Ours)> lists)
    {
        foreach (var (key, own, others) in lists)
        {
            if (own.IsEmpty)
            {
                Add(lines, $"'{key}' is empty; add the words of this language", key);
            }
            else if (own.Distinct().SequenceEqual(others.Distinct()))
            {
                Add(lines, $"'{key}' is still English; write the words of this language", key);
            }
        }
    }

    private static HashSet<string> WordsOf(TriageFiles files) =>
    [
        .. files.Concepts.ToConcepts().SelectMany(concept => concept.Words)
            .Concat([.. files.Cues.Negators, .. files.Cues.NegatorsAfter, .. files.Cues.PseudoNegators, .. files.Cues.Subjects, .. files.Cues.ClauseBreaks])
            .SelectMany(phrase => PlainText.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        .. files.Spelling.Shorthand.Keys,
    ];

    private void Add(YamlLines lines, string whatToDo, params ReadOnlySpan<string> way) => problems.Add(lines.Path, lines.LineOf(way), whatToDo);
}
