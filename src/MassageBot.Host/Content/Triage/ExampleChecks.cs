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

    /// <summary>The examples of a language that the clinic has added, which stand in a file of their own.</summary>
    public void Check(AddedTriage added, ExamplesFile english)
    {
        foreach (var id in rules.Rules.Select(rule => rule.Id))
        {
            if (!added.Examples.Rules.TryGetValue(id, out var example))
            {
                problems.Add(added.ExampleLines.Path, added.ExampleLines.LineOf("rules"), $"the rule {id} has no examples in this language; add '{id}:' with {Fewest} below 'caught' and {Fewest} below 'not-caught'");
                continue;
            }

            CheckOwn(added, id, example, english.Rules.GetValueOrDefault(id));
            CheckSentences(added.ExampleLines, ["rules", id, "caught"], added.Language, example.Caught, isCaught: true);
            CheckSentences(added.ExampleLines, ["rules", id, "not-caught"], added.Language, example.NotCaught, isCaught: false);
        }

        foreach (var unknown in added.Examples.Rules.Keys.Except(rules.Rules.Select(rule => rule.Id)))
        {
            problems.Add(added.ExampleLines.Path, added.ExampleLines.LineOf("rules", unknown), $"no rule has the id '{unknown}'; correct it, or remove its examples");
        }
    }

    private void CheckOwn(AddedTriage added, string id, AddedExample example, ExampleEntry? english)
    {
        if (english is not null && example.Caught.Concat(example.NotCaught).Intersect(english.Caught.En.Concat(english.NotCaught.En)).FirstOrDefault() is { } same)
        {
            problems.Add(added.ExampleLines.Path, added.ExampleLines.LineOf("rules", id), $"\"{same}\" is still English; write what clients write in this language");
        }
    }

    private void CheckKind(string id, string kind, ExampleSentences sentences, bool isCaught)
    {
        CheckSentences(lines, ["rules", id, kind, Language.English.Code()], Language.English, sentences.En, isCaught);
        CheckSentences(lines, ["rules", id, kind, Language.Spanish.Code()], Language.Spanish, sentences.Es, isCaught);
    }

    /// <param name="file">Where they stand.</param>
    /// <param name="way">The way there; the second part is the rule's id.</param>
    /// <param name="language">In which they are written.</param>
    /// <param name="sentences">Themselves.</param>
    /// <param name="isCaught">Whether the rule has to catch them.</param>
    private void CheckSentences(YamlLines file, string[] way, Language language, ImmutableArray<string> sentences, bool isCaught)
    {
        var id = way[1];
        if (sentences.Length < Fewest)
        {
            problems.Add(file.Path, file.LineOf(way), $"{id} needs at least {Fewest} sentences here");
        }

        foreach (var (index, sentence) in sentences.Index())
        {
            if (triage.Assess(sentence, language).Flags.Any(flag => flag.RuleId == id) != isCaught)
            {
                problems.Add(
                    file.Path,
                    file.LineOf([.. way, $"{index}"]),
                    isCaught ? $"{id} no longer catches this sentence; look at its patterns and words" : $"{id} now catches this near miss; look at its patterns and words");
            }
        }
    }
}
