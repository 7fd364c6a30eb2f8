using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>What reading a message costs, in microseconds.</summary>
internal static class ReadingTable
{
    public static void Write(StringBuilder text, ReadingFigures? figures)
    {
        if (figures is null)
        {
            return;
        }

        text.Append("\n| a message read by | messages | p50 | p99 | allocated each |\n| --- | --: | --: | --: | --: |\n");
        foreach (var cost in figures.Costs)
        {
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.What} | {cost.Messages} | {cost.Middle.TotalMicroseconds:0} µs | {cost.SlowestHundredth.TotalMicroseconds:0} µs | {cost.Bytes / 1024:0.0} KB |\n"));
        }

        text.Append("\n| both, by length | p50 | per 100 characters |\n| --- | --: | --: |\n");
        foreach (var cost in figures.Lengths)
        {
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Characters} characters | {cost.Middle.TotalMicroseconds:0} µs | {cost.Middle.TotalMicroseconds * 100 / cost.Characters:0.0} µs |\n"));
        }

        text.Append("\n| intents of sentences held back | sentences | learning | p50 | p99 | in scope, right |\n| --- | --: | --: | --: | --: | --: |\n");
        foreach (var reader in figures.Readers)
        {
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"| {reader.Name} | {reader.Messages} | {reader.Learning.TotalSeconds:0.0} s | {reader.Middle.TotalMicroseconds:0} µs | {reader.SlowestHundredth.TotalMicroseconds:0} µs | {reader.InScopeRight:0.0%} |\n"));
        }

        text.Append(string.Create(CultureInfo.InvariantCulture, $"\nReading dialogs/ and learning from it: {figures.Learning.TotalSeconds:0.0} s.\n"));
    }
}
