using MassageBot.Core.Triage;
using MassageBot.Core.Wording;
using MassageBot.Host.Content.Understanding;

namespace MassageBot.Host.Content.Triage;

/// <summary>Reads <c>triage/sentences/&lt;language&gt;.yaml</c>: rule ids, and <c>none</c>, with the sentences that should raise them.</summary>
internal sealed class SentencesReader(string triageFolder, IReadOnlyList<Language> languages, IReadOnlySet<string> ruleIds, ContentProblems problems)
{
    public IEnumerable<TriageSentence> Read() => languages
        .Select(language => Path.Combine(triageFolder, "sentences", $"{language.Code()}.yaml"))
        .SelectMany(Read);

    private IEnumerable<TriageSentence> Read(string file)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, line, phrases) in new PhraseFile(file, problems).ReadGroups())
        {
            if (id != TriageSentence.None && !ruleIds.Contains(id))
            {
                problems.Add(file, line, $"no rule has the id '{id}'; correct it, or put harmless sentences under '{TriageSentence.None}'");
            }

            foreach (var (sentence, at) in phrases)
            {
                CheckIsNew(seen, file, at, id, sentence);
                yield return new TriageSentence(id, sentence);
            }
        }
    }

    private void CheckIsNew(Dictionary<string, string> seen, string file, int line, string id, string sentence)
    {
        if (!seen.TryAdd(sentence, id))
        {
            problems.Add(file, line, $"\"{sentence}\" already stands under {seen[sentence]}; remove one of the two");
        }
    }
}
