using MassageBot.Core.Classifying;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage.Reading;

/// <summary>
/// Reads messages by the rules of <c>dialogs/triage</c>: figures of speech out first, then concepts near each other, then whether they are so.
/// Made once for a set of rules; safe to use from many threads.
/// </summary>
public sealed class SafetyTriage : ITriage
{
    /// <summary>Measured on sentences held back. In a chat with a clinic, harmless messages are the rule; missing a grave one costs more than asking.</summary>
    private static readonly TrainingSettings LearningSettings = TrainingSettings.Default with { Cost = 2, OutsidePerInScope = 1 };
    private readonly RuleBook _book;
    private readonly MessageReader _reader;
    private readonly PatternMatcher _matcher;
    private readonly TriageRules _rules;
    private readonly Likeness? _likeness;

    /// <summary>The rules alone: at once of use, without anything that has to be learnt.</summary>
    public SafetyTriage(TriageRules rules)
    {
        _rules = rules;
        _book = RuleBook.Compile(rules);
        _reader = new MessageReader(_book, rules);
        _matcher = new PatternMatcher(_book.Lexicon);
    }

    private SafetyTriage(SafetyTriage rules, LikenessModel model)
    {
        (_rules, _book, _reader, _matcher) = (rules._rules, rules._book, rules._reader, rules._matcher);
        _likeness = new Likeness(model, _book);
    }

    /// <summary>Concepts that numbers make, such as <c>bp-crisis</c>; patterns may name them.</summary>
    public static IReadOnlyList<string> NumberConcepts => NumberSense.Concepts;

    /// <summary>What is wrong with a pattern, given the concepts that exist.</summary>
    public static IEnumerable<string> ProblemsOf(string pattern, IReadOnlySet<string> concepts)
    {
        foreach (var term in Pattern.Parse(pattern).Terms)
        {
            if (term.Alternatives.IsEmpty)
            {
                yield return $"\"{pattern}\" has a mark (+, > or &) with nothing beside it; write a concept or words on both sides";
            }

            foreach (var name in term.Alternatives.Where(one => one.StartsWith('@')).Select(one => one[1..]).Where(name => !concepts.Contains(name)))
            {
                yield return $"'@{name}' in \"{pattern}\" is not a concept; add it to concepts.yaml or correct the name";
            }
        }
    }

    /// <summary>
    /// Learns what the sentences of the rules are like. Takes seconds; always the same model for the same content. <paramref name="everyday"/>
    /// messages count as harmless where no rule says anything else: what people mostly write has to be known, or its words would alarm. A near miss of one rule is what the rules make of it.
    /// </summary>
    public LikenessModel Learn(IEnumerable<string> everyday)
    {
        var harmless = everyday.Where(text => Assess(text, Language.English) is { Flags.IsEmpty: true, Ask: false })
            .Select(text => new TriageSentence(TriageSentence.None, text));
        var nearMisses = _rules.NearMisses
            .Select(text => new TriageSentence(Assess(text, Language.English).Gravest?.RuleId ?? TriageSentence.None, text));
        var sentences = _rules.Sentences.Concat(nearMisses).Concat(harmless)
            .Select(sentence => new LabelledUtterance(Likeness.UtteranceOf(_reader.Read(sentence.Text), _book), sentence.RuleId)).ToList();
        return new LikenessModel(Classifier.TrainHoldingBack(sentences, LearningSettings, TriageSentence.None, learnsOutside: true));
    }

    /// <summary>The same rules with what was learnt from their sentences behind them.</summary>
    public SafetyTriage With(LikenessModel model) => new(this, model);

    /// <inheritdoc/>
    public TriageAssessment Assess(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var message = _reader.Read(text);
        var findings = new Findings(message, _book, language);
        foreach (var group in MatchesByRule(message))
        {
            findings.Take(group);
        }

        var found = findings.Conclude();
        return _likeness?.Raise(found, findings, message, language) ?? found;
    }

    private static Match Quieted(Match match, bool notWhen) =>
        notWhen && match.Purpose == Purpose.Flag ? match with { Purpose = Purpose.NotWhen } : match;

    private IEnumerable<Match> MatchesByRule(Message message)
    {
        var best = new Dictionary<(int Rule, Purpose Purpose), Match>();
        foreach (var pattern in _book.PatternsFor(message.Hits.Keys))
        {
            var key = (pattern.Rule, pattern.Purpose);
            if (best.TryGetValue(key, out var known) && known.Weakness == 0)
            {
                continue;
            }

            if (_matcher.Best(pattern, message, _book.Rules[pattern.Rule].AsSaid) is { } match
                && (known is null || match.Weakness < known.Weakness))
            {
                best[key] = match with { Purpose = pattern.Purpose };
            }
        }

        return best.Where(pair => pair.Key.Purpose != Purpose.NotWhen)
            .OrderBy(pair => pair.Key)
            .Select(pair => Quieted(pair.Value, best.ContainsKey((pair.Key.Rule, Purpose.NotWhen))));
    }
}
