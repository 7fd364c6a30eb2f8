using System.Collections.Immutable;
using NodaTime;

namespace MassageBot.Core.Triage;

/// <summary>A line that the client wrote just now, which may be the first half of a sentence.</summary>
public sealed record RecentLine(string Text, Instant At);

/// <summary>
/// Lines that follow each other within seconds are one thought: "my chest", "hurts". The later line is read once more together with those
/// before it. A line is kept for that alone: short ones only, for seconds, and no longer than until something was found.
/// </summary>
public static class Burst
{
    private const int MostLines = 3;

    /// <summary>A longer line is a sentence of its own.</summary>
    private const int LongestLine = 100;

    private static readonly Duration Window = Duration.FromSeconds(20);

    /// <summary>The recent lines with the new one, each on a line of its own; null when there are none.</summary>
    public static string? Join(ImmutableArray<RecentLine> recent, string text, Instant now)
    {
        var lines = Within(recent, now).Select(line => line.Text).ToList();
        return lines.Count == 0 || text.Length > LongestLine ? null : string.Join('\n', lines.Append(text));
    }

    /// <summary>What the next line may have to be read with.</summary>
    public static ImmutableArray<RecentLine> Keep(ImmutableArray<RecentLine> recent, string text, Instant now, TriageAssessment found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Flags.Length > 0 || text.Length > LongestLine ? [] : [.. Within(recent, now).TakeLast(MostLines - 1), new RecentLine(text, now)];
    }

    /// <summary>
    /// The reading of the new line, with what only the lines together say. It raises, and never lowers. Only words that met a rule count: what
    /// is learnt from whole sentences says nothing about an answer put behind another.
    /// </summary>
    public static TriageAssessment Add(TriageAssessment alone, TriageAssessment together, IEnumerable<string> knownRules)
    {
        ArgumentNullException.ThrowIfNull(alone);
        ArgumentNullException.ThrowIfNull(together);
        var known = alone.Flags.Select(flag => flag.RuleId).Concat(knownRules).ToHashSet(StringComparer.Ordinal);
        var more = together.Flags.Where(flag => flag.Words.Length > 0 && !known.Contains(flag.RuleId)).ToList();
        if (more.Count == 0)
        {
            return alone;
        }

        var flags = alone.Flags.Concat(more).OrderBy(Gravity.RankOf).ToImmutableArray();
        return alone with { Disposition = flags[0].Disposition, Flags = flags, Question = alone.Question ?? together.Question, Trace = [.. alone.Trace, .. together.Trace] };
    }

    private static IEnumerable<RecentLine> Within(ImmutableArray<RecentLine> recent, Instant now) =>
        recent.Where(line => now - line.At <= Window && line.At <= now);
}
