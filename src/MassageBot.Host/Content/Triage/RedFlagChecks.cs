using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;

namespace MassageBot.Host.Content.Triage;

/// <summary>Whether the rules fit together: every concept, every rule that another names, every line's promise.</summary>
internal sealed class RedFlagChecks(RedFlagsFile flags, ConceptsFile concepts, ContentProblems problems)
{
    private static readonly string[] EmergencyBeginnings = ["Please call", "Call", "Llame", "Por favor llame", "Please go"];

    private readonly HashSet<string> known = [.. concepts.Parts.Keys, .. concepts.Signs.Keys, .. SafetyTriage.NumberConcepts];

    public void Check(YamlLines flagLines, YamlLines conceptLines)
    {
        foreach (var (index, rule) in flags.Rules.Index())
        {
            CheckRule(rule, $"{index}", flagLines);
        }

        CheckConcepts("parts", concepts.Parts, conceptLines);
        CheckConcepts("signs", concepts.Signs, conceptLines);
    }

    private void CheckRule(RedFlagEntry rule, string index, YamlLines lines)
    {
        if (flags.Rules.Count(other => other.Id == rule.Id) > 1)
        {
            Add($"the rule id '{rule.Id}' stands twice; give each rule its own", lines, index, "id");
        }

        CheckPatterns(rule.Patterns, lines, index, "patterns");
        CheckPatterns(rule.AskWhen, lines, index, "ask-when");
        CheckPatterns(rule.NotWhen, lines, index, "not-when");
        if (rule.Past?.Rule is { } past && flags.Rules.All(other => other.Id != past))
        {
            Add($"'{past}' is not a rule; name an id of this file, or remove the line", lines, index, "past", "rule");
        }

        if (rule.Tier == Tier.Emergency && !EmergencyBeginnings.Any(start => rule.Line.En.Text.StartsWith(start, StringComparison.Ordinal)))
        {
            Add($"begin the line of '{rule.Id}' with what to do: \"Please call {{emergency}} now\"", lines, index, "line", "en");
        }
    }

    private void CheckPatterns(IEnumerable<string> patterns, YamlLines lines, string index, string key)
    {
        foreach (var (position, pattern) in patterns.Index())
        {
            foreach (var problem in SafetyTriage.ProblemsOf(pattern, known))
            {
                Add(problem, lines, index, key, $"{position}");
            }
        }
    }

    private void CheckConcepts(string kind, IReadOnlyDictionary<string, ConceptEntry> entries, YamlLines lines)
    {
        foreach (var (id, entry) in entries)
        {
            foreach (var word in entry.En.Concat(entry.Es).Where(word => word.StartsWith('@') && !known.Contains(word[1..])))
            {
                problems.Add(lines.Path, lines.LineOf(kind, id), $"'{word}' is not a concept; use {Nearest(word[1..])}");
            }
        }
    }

    private string Nearest(string concept) => YamlNames.Nearest(concept, known) is { } meant ? $"'@{meant}'" : "one that stands in concepts.yaml";

    private void Add(string whatToDo, YamlLines lines, params string[] way) => problems.Add(lines.Path, lines.LineOf(["rules", .. way]), whatToDo);
}
