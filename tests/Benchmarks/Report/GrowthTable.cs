using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>How times and sizes grow with what they depend on, a row for each thing.</summary>
internal static class GrowthTable
{
    public static void Write(StringBuilder text, IReadOnlyList<GrowthFigure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        text.Append("\n| how it grows | × 1 | × 10 | × 100 | last ÷ first |\n| --- | --: | --: | --: | --: |\n");
        foreach (var row in figures.GroupBy(figure => figure.What))
        {
            var sizes = row.OrderBy(figure => figure.Size).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {row.Key} ({string.Join(", ", sizes.Select(figure => $"{figure.Size:N0}"))}) | ");
            text.AppendJoin(" | ", sizes.Select(Value)).Append(CultureInfo.InvariantCulture, $" | {Amount(sizes[^1]) / Amount(sizes[0]):0.0} |\n");
        }
    }

    private static string Value(GrowthFigure figure) => figure switch
    {
        { Bytes: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024.0):0.0} MB"),
        { Middle.TotalMilliseconds: < 10 and var milliseconds } => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{figure.Middle?.TotalMilliseconds:N0} ms"),
    };

    private static double Amount(GrowthFigure figure) => figure.Bytes ?? figure.Middle?.TotalMilliseconds ?? 0;
}
