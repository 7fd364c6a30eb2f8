using System.Globalization;
using NodaTime;

namespace MassageBot.Core.Digest;

/// <summary>Numbers as they are said to people.</summary>
internal sealed class Figures(DigestWording words)
{
    /// <summary>Below this a percentage says more than is known.</summary>
    private const int FewestForPercent = 20;

    private const int LongestInMinutes = 120;

    public string Number(int? count) => count is { } known ? known.ToString(CultureInfo.InvariantCulture) : words.Unknown.Text;

    /// <summary>"43%"; "3 of 7" where there are few; a dash where there are none.</summary>
    public string Share(int? part, int? whole) => (part, whole) switch
    {
        (null, _) or (_, null) => words.Unknown.Text,
        (_, 0) => words.Nothing.Text,
        ({ } some, { } all) when all < FewestForPercent => words.FewOf.Say(("part", Number(some)), ("whole", Number(all))).Text,
        ({ } some, { } all) => words.Percent.Say(("percent", Number((int)Math.Round(100.0 * some / all, MidpointRounding.AwayFromZero)))).Text,
    };

    /// <summary>The wait that half of them did not exceed.</summary>
    public string Median(IReadOnlyCollection<Duration> waits)
    {
        if (waits.Count == 0)
        {
            return words.Nothing.Text;
        }

        var sorted = waits.Order().ToList();
        var upper = sorted[sorted.Count / 2];
        return Wait(sorted.Count % 2 == 1 ? upper : (sorted[(sorted.Count / 2) - 1] + upper) / 2);
    }

    private string Wait(Duration wait)
    {
        var minutes = (int)Math.Round(wait.TotalMinutes, MidpointRounding.AwayFromZero);
        return minutes < LongestInMinutes
            ? words.Minutes.Say(("minutes", wait.TotalMinutes < 1 ? "<1" : Number(minutes))).Text
            : words.Hours.Say(("hours", Number((int)Math.Round(wait.TotalHours, MidpointRounding.AwayFromZero)))).Text;
    }
}
