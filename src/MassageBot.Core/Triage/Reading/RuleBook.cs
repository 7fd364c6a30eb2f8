using System.Collections.Immutable;

namespace MassageBot.Core.Triage.Reading;

/// <summary>The rules compiled: one lexicon, and the patterns by the concept that they begin with.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<int, List<CompiledPattern>> _byFirst = [];
    private readonly Dictionary<string, int> _phrases = new(StringComparer.Ordinal);

    private RuleBook(TriageRules rules)
    {
        Rules = rules.Rules;
        Tokenizer = new Tokenizer(rules.Spelling);
        Lexicon = new Lexicon(rules.Spelling, Tokenizer);
    }

    public ImmutableArray<TriageRule> Rules { get; }

    public Tokenizer Tokenizer { get; }

    public Lexicon Lexicon { get; }

    public static RuleBook Compile(TriageRules rules)
    {
        var book = new RuleBook(rules);
        book.AddConcepts(rules.Concepts);
        book.AddCues(rules);
        for (var rule = 0; rule < rules.Rules.Length; rule++)
        {
            book.AddPatterns(rule, Purpose.Flag, rules.Rules[rule].Patterns);
            book.AddPatterns(rule, Purpose.Ask, rules.Rules[rule].AskWhen);
            book.AddPatterns(rule, Purpose.NotWhen, rules.Rules[rule].NotWhen);
        }

        return book;
    }

    /// <summary>The patterns whose first term is among <paramref name="meanings"/>, each once.</summary>
    public IEnumerable<CompiledPattern> PatternsFor(IEnumerable<int> meanings) =>
        meanings.SelectMany(meaning => _byFirst.GetValueOrDefault(meaning) ?? []).Distinct();

    public TriageRule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    private void AddConcepts(ImmutableArray<Concept> concepts)
    {
        foreach (var name in NumberSense.Concepts)
        {
            Lexicon.Concept(name);
        }

        foreach (var concept in concepts)
        {
            Lexicon.Concept(concept.Id, concept.Kind == ConceptKind.Part);
        }

        foreach (var concept in concepts)
        {
            foreach (var word in concept.Words)
            {
                AddWord(Lexicon.Concept(concept.Id), word);
            }
        }
    }

    private void AddWord(int concept, string word)
    {
        if (word.StartsWith('@'))
        {
            Lexicon.Widen(Lexicon.Concept(word[1..]), concept);
            return;
        }

        Lexicon.Add(word, concept, repairable: true);
    }

    private void AddCues(TriageRules rules)
    {
        AddAll(rules.Idioms, MeaningKind.Idiom);
        AddAll(rules.HealthWords, MeaningKind.Health);
        AddAll(rules.OrdinaryWords, MeaningKind.Ordinary);
        AddAll(rules.Cues.Negators, MeaningKind.Negator);
        AddAll(rules.Cues.NegatorsAfter, MeaningKind.NegatorAfter);
        AddAll(rules.Cues.PseudoNegators, MeaningKind.PseudoNegator);
        AddAll(rules.Cues.NegationStops, MeaningKind.NegationStop);
        AddAll(rules.Cues.Subjects, MeaningKind.Subject);
        AddAll(rules.Cues.ClauseBreaks, MeaningKind.ClauseBreak);
        AddAll(rules.Cues.OtherPeople, MeaningKind.OtherPerson);
        AddAll(rules.Cues.Self, MeaningKind.Self);
        AddAll(rules.Cues.BookingFor, MeaningKind.BookingFor);
        AddAll(rules.Cues.Hypotheticals, MeaningKind.Hypothetical);
        AddAll(rules.Cues.WorkRequests, MeaningKind.WorkRequest);
        foreach (var cue in rules.Cues.Times)
        {
            var meaning = Lexicon.AddMeaning(new Meaning(MeaningKind.Time, Days: cue.Days));
            foreach (var words in cue.Words)
            {
                Lexicon.Add(words, meaning, repairable: false);
            }
        }
    }

    private void AddAll(ImmutableArray<string> phrases, MeaningKind kind)
    {
        var meaning = Lexicon.AddMeaning(new Meaning(kind));
        foreach (var phrase in phrases)
        {
            Lexicon.Add(phrase, meaning, repairable: kind is MeaningKind.Health);
        }
    }

    private void AddPatterns(int rule, Purpose purpose, ImmutableArray<string> patterns)
    {
        foreach (var text in patterns)
        {
            var terms = Pattern.Parse(text).Terms
                .Select(term => new CompiledTerm(term.Join, [.. term.Alternatives.Select(one => MeaningOf(one, purpose))]))
                .ToImmutableArray();
            var pattern = new CompiledPattern(rule, purpose, terms);
            foreach (var first in terms[0].Meanings)
            {
                if (!_byFirst.TryGetValue(first, out var patternsOfFirst))
                {
                    _byFirst.Add(first, patternsOfFirst = []);
                }

                patternsOfFirst.Add(pattern);
            }
        }
    }

    private int MeaningOf(string alternative, Purpose purpose)
    {
        if (alternative.StartsWith('@'))
        {
            return Lexicon.Concept(alternative[1..]);
        }

        if (!_phrases.TryGetValue(alternative, out var meaning))
        {
            meaning = Lexicon.AddMeaning(new Meaning(MeaningKind.Concept, alternative));
            _phrases.Add(alternative, meaning);
            Lexicon.Add(alternative, meaning, repairable: true);
            Lexicon.SetPassive(meaning, purpose == Purpose.NotWhen);
        }
        else if (purpose != Purpose.NotWhen)
        {
            Lexicon.SetPassive(meaning, false);
        }

        return meaning;
    }
}
