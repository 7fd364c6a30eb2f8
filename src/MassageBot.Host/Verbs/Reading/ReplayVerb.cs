using System.Text.Json.Nodes;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Wording;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Triage;

namespace MassageBot.Host.Verbs.Reading;

/// <summary>
/// <c>replay --in F --rules A --rules B</c>: what a change of the rules would change. A line for each sentence that two versions read
/// differently, and the counts. What clients wrote is printed only with <c>--texts</c>.
/// </summary>
internal sealed class ReplayVerb : IVerb
{
    public string Name => "replay";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, ["in", "rules"], ["texts"]);
        if (asked.All("rules") is not [var before, var after])
        {
            throw new VerbRefused("--rules is needed twice: the rules as they were, and as they would be.");
        }

        var rows = JsonLines.Read(asked.Existing("in"));
        var (old, changed) = (new SafetyTriage(Rules(before)), new SafetyTriage(Rules(after)));
        var changes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (was, would) = Readings(row, old, changed);
            if (was == would)
            {
                continue;
            }

            var change = $"{was.Disposition} -> {would.Disposition}";
            changes[change] = changes.GetValueOrDefault(change) + 1;
            var line = $"{JsonLines.Find(row, "id") ?? "-"}: {was} -> {would}";
            await Console.Out.WriteLineAsync(asked.Has("texts") ? $"{line}  | {JsonLines.Text(row, "text")}" : line);
        }

        await TellAsync(changes, rows.Count);
        return 0;
    }

    private static async Task TellAsync(Dictionary<string, int> changes, int sentences)
    {
        foreach (var (change, count) in changes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            await Console.Out.WriteLineAsync($"{count} {change}");
        }

        await Console.Out.WriteLineAsync($"{changes.Values.Sum()} of {sentences} sentences are read differently");
    }

    private static (Reading Was, Reading Would) Readings(JsonObject row, SafetyTriage old, SafetyTriage changed)
    {
        var text = JsonLines.Text(row, "text");
        // Rules hear every message in all their languages; only what they would say depends on one, and nothing is said here.
        return (Reading.Of(old.Assess(text, Language.English)), Reading.Of(changed.Assess(text, Language.English)));
    }

    private static TriageRules Rules(string path)
    {
        var problems = new ContentProblems(path);
        return TriageContent.ReadAnywhere(Path.GetFullPath(path), problems) ?? throw new ContentRefusedException(problems.All);
    }

    /// <summary>What counts of a reading.</summary>
    private sealed record Reading(string Disposition, string Rules, bool Asks)
    {
        public static Reading Of(TriageAssessment read) => new(
            DispositionWords.Of(read.Disposition), string.Join(' ', read.Flags.Select(flag => flag.RuleId)), read.Ask || read.Question is not null);

        public override string ToString() => Disposition + (Rules.Length > 0 ? $" [{Rules}]" : "") + (Asks ? " asks" : "");
    }
}
