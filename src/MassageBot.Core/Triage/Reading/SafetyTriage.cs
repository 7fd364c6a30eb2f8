using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage.Reading;

/// <summary>
/// Reads messages by the rules of <c>dialogs/triage</c>: figures of speech out first, then concepts near each other, then whether they are so.
/// Made once for a set of rules; safe to use from many threads.
/// </summary>
public sealed class SafetyTriage : ITriage
{
    private readonly RuleBook _book;
    private readonly MessageReader _reader;
    private readonly PatternMatcher _matcher;

    public SafetyTriage(TriageRules rules)
    {
        _book = RuleBook.Compile(rules);
        _reader = new MessageReader(_book, rules);
        _matcher = new PatternMatcher(_book.Lexicon);
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

        return findings.Conclude();
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
