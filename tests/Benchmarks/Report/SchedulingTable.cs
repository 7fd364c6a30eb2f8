using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.Load;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>The scheduling endpoint, each load beside the same statements run bare.</summary>
internal static class SchedulingTable
{
    public static void Write(StringBuilder text, IReadOnlyList<SchedulingFigure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        text.Append("\n| scheduling endpoint | store | at once | a second | p50 | p95 | p99 | CPU each | ÷ bare |\n");
        text.Append("| --- | --- | --: | --: | --: | --: | --: | --: | --: |\n");
        foreach (var figure in figures)
        {
            Row(text, figure.What, figure.Store, figure.Load, figure.Bare is { PerSecond: > 0 } bare ? Format($"{figure.Load.PerSecond / bare.PerSecond:0.00}") : "");
            if (figure.Bare is not null)
            {
                Row(text, $"the statements of {figure.What}, bare", figure.Store, figure.Bare, "");
            }
        }
    }

    private static void Row(StringBuilder text, string what, string store, Figure load, string ratio) => text
        .Append(Format($"| {what} | {store} | {load.Clients} | {load.PerSecond:N0} | {load.Middle.TotalMilliseconds:0.0} ms "))
        .Append(Format($"| {load.SlowestTwentieth.TotalMilliseconds:0.0} ms | {load.SlowestHundredth.TotalMilliseconds:0.0} ms "))
        .Append(load.Processor is { } processor ? Format($"| {processor.TotalMicroseconds:0} µs ") : "| ")
        .Append(Format($"| {ratio} |\n"));

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
