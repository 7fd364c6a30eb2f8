using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>What reading a sentence costs, in microseconds.</summary>
internal static class SentenceTable
{
    public static void Write(StringBuilder text, IReadOnlyList<SentenceCost> costs)
    {
        if (costs.Count == 0)
        {
            return;
        }

        text.Append("\n| dates read from a sentence | | sentences | p50 | p99 | CPU each | allocated each |\n| --- | --- | --: | --: | --: | --: | --: |\n");
        foreach (var cost in costs)
        {
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Reader} | {cost.Culture} | {cost.Sentences} | {cost.Middle.TotalMicroseconds:0} µs | {cost.SlowestHundredth.TotalMicroseconds:0} µs "));
            text.Append(cost is { Processor: { } processor, Bytes: { } bytes }
                ? string.Create(CultureInfo.InvariantCulture, $"| {processor.TotalMicroseconds:0} µs | {bytes / 1024:0.0} KB |\n")
                : "| | |\n");
        }
    }
}
