using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.Load;

namespace MassageBot.Benchmarks.Report;

/// <summary>One Markdown table, with the circumstances above it and the failures below.</summary>
internal static class ResultTable
{
    private const double MegaByte = 1024 * 1024;

    public static string Write(Results results, IReadOnlyList<string> circumstances)
    {
        var text = new StringBuilder().AppendJoin("  \n", circumstances).Append("\n\n");
        SummaryTable.Write(text, results);
        if (results.HasFrontDesk)
        {
            FrontDesk(text, results);
        }

        DirectLineTable.Write(text, results.DirectLine);
        SdkTable.Write(text, results);
        SchedulingTable.Write(text, results.Scheduling);
        SentenceTable.Write(text, results.Sentences);
        ReadingTable.Write(text, results.Reading);
        GrowthTable.Write(text, results.Growth);
        return Failed(text, results.Failures).ToString();
    }

    private static void FrontDesk(StringBuilder text, Results results)
    {
        Row(text, "measured", "at once", "a second", "p50", "p99", "CPU each", "÷ bare endpoint", "÷ bare commit");
        Row(text, "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        foreach (var turns in results.Turns)
        {
            Load(text, "turns of the booking conversation", turns, Ratio(turns, results.Endpoint), Ratio(turns, results.Commits));
        }

        foreach (var requests in results.Endpoint)
        {
            Load(text, "requests to a bare endpoint, same JSON", requests);
        }

        foreach (var commits in results.Commits)
        {
            Load(text, Format($"bare commits of {results.Bytes.PerTurn:N0} bytes"), commits);
        }

        Starts(text, results);
        Memory(text, results);
    }

    private static void Starts(StringBuilder text, Results results)
    {
        if (results.Starts is not { Middle: { } middle } starts)
        {
            return;
        }

        var what = Format($"process start to the greeting, median of {starts.Later.Count} with warm caches (longest {Seconds(starts.Later[^1])})");
        Row(text, what, "1", "", Seconds(middle), "", "", "", "");
        if (starts.First is { } first)
        {
            Row(text, "the first start of all, on empty data", "1", "", Seconds(first), "", "", "", "");
        }
    }

    private static void Memory(StringBuilder text, Results results)
    {
        if (results.Memory is not { } memory)
        {
            return;
        }

        var each = (memory.After - memory.Before) / 1024.0 / memory.Conversations;
        var what = Format(
            $"memory: {memory.Before / MegaByte:0} MB before and {memory.After / MegaByte:0} MB after {memory.Conversations:N0} conversations, {each:0.0} KB each");
        Row(text, what, "16", "", "", "", "", "", "");
    }

    private static StringBuilder Failed(StringBuilder text, Failures failures)
    {
        text.Append('\n').Append(Format($"Failures: {failures.Count}\n"));
        foreach (var failure in failures.First)
        {
            text.Append("- ").Append(failure).Append('\n');
        }

        return text;
    }

    private static void Load(StringBuilder text, string what, Figure figure, string toEndpoint = "", string toCommit = "") => Row(
        text,
        what,
        Format($"{figure.Clients}"),
        Format($"{figure.PerSecond:N0}"),
        Milliseconds(figure.Middle),
        Milliseconds(figure.SlowestHundredth),
        figure.Processor is { } processor ? Format($"{processor.TotalMilliseconds:0.00} ms") : "",
        toEndpoint,
        toCommit);

    private static string Ratio(Figure turns, IReadOnlyList<Figure> bare) =>
        bare.FirstOrDefault(figure => figure.Clients == turns.Clients) is { PerSecond: > 0 } same ? Format($"{turns.PerSecond / same.PerSecond:0.0000}") : "";

    private static string Milliseconds(TimeSpan time) => Format($"{time.TotalMilliseconds:N1} ms");

    private static string Seconds(TimeSpan time) => Format($"{time.TotalSeconds:0.00} s");

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells) => text.Append("| ").AppendJoin(" | ", cells.ToArray()).Append(" |\n");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
