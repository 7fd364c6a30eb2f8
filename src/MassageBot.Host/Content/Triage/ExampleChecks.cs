using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content.Triage;

/// <summary>
/// Whether the rules do what <c>examples.yaml</c> says of them: whoever changes a word hears at once what it no longer catches. Looked at are
/// the rules as they are written, not with the thresholds that a clinic has set.
/// </summary>
internal sealed class ExampleChecks(TriageRules rules, YamlLines lines, ContentProblems problems)
{
    private const int Fewest = 3;
    private readonly SafetyTriage triage = new(rules);

    public void Check(ExamplesFile examples)
    {
        foreach (var id in rules.Rules.Select(rule => rule.Id).Where(id => !examples.Rules.ContainsKey(id)))
        {
            problems.Add(lines.Path, lines.LineOf("rules"), $"the rule {id} has no examples; give it {Fewest} of each kind in each language");
        }

        foreach (var (id, example) in examples.Rules)
        {
            if (rules.Rules.All(rule => rule.Id != id))
            {
                problems.Add(lines.Path, lines.LineOf("rules", id), $"no rule has the id '{id}'; correct it, or remove its examples");
                continue;
            }

            CheckKind(id, "caught", example.Caught, isCaught: true);
            CheckKind(id, "not-caught", example.NotCaught, isCaught: false);
        }
    }

    private void CheckKind(string id, string kind, ExampleSentences sentences, bool isCaught)
    {
        CheckLanguage(id, kind, Language.English, sentences.En, isCaught);
        CheckLanguage(id, kind, Language.Spanish, sentences.Es, isCaught);
    }

    private void CheckLanguage(string id, string kind, Language language, ImmutableArray<string> sentences, bool isCaught)
    {
        if (sentences.Length < Fewest)
        {
            problems.Add(lines.Path, lines.LineOf("rules", id, kind, language.Code()), $"{id} needs at least {Fewest} sentences here");
        }

        foreach (var (index, sentence) in sentences.Index())
        {
            if (triage.Assess(sentence, language).Flags.Any(flag => flag.RuleId == id) != isCaught)
            {
                problems.Add(
                    lines.Path,
                    lines.LineOf("rules", id, kind, language.Code(), $"{index}"),
                    isCaught ? $"{id} no longer catches this sentence; look at its patterns and words" : $"{id} now catches this near miss; look at its patterns and words");
            }
        }
    }
}
