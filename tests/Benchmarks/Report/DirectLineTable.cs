using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>The same booking through Direct Line, by the front desk and by the SDK for Node.</summary>
internal static class DirectLineTable
{
    public static void Write(StringBuilder text, IReadOnlyList<DirectLineFigure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        var node = figures.FirstOrDefault(figure => figure.What == DirectLineFigure.Node)?.Load.PerSecond;
        text.Append("\n| turns of a booking through Direct Line | at once | a second | p50 | p95 | CPU each | × Node |\n| --- | --: | --: | --: | --: | --: | --: |\n");
        foreach (var (what, load) in figures)
        {
            var times = what == DirectLineFigure.Node ? null : load.PerSecond / node;
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {load.Clients} | {load.PerSecond:N0} | {load.Middle.TotalMilliseconds:0.0} ms | {load.SlowestTwentieth.TotalMilliseconds:0.0} ms | {load.Processor?.TotalMilliseconds:0.00} ms | {times:0.0} |\n"));
        }
    }
}
