using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.BotSdk;
using MassageBot.Benchmarks.Measurements;

namespace MassageBot.Benchmarks.Report;

/// <summary>The table of README: each thing beside what a clinic or its developers would otherwise use, from one run. Rows of what was not measured are left out.</summary>
internal static class SummaryTable
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static void Write(StringBuilder text, Results results)
    {
        List<string?> rows =
        [
            Turns(results),
            DirectLine(results, DirectLineFigure.Durable, "a turn through Direct Line, each on the disk before its answer"),
            DirectLine(results, DirectLineFigure.InMemory, "the same, data in memory"),
            Endpoint(results),
            Intents(results),
            .. results.Sentences.Where(cost => cost.Reader == SentenceCost.Bundled).Select(cost => Dates(results, cost)),
            .. results.Scheduling.Where(figure => figure.Bare is not null).Select(Scheduling),
            Start(results),
            Memory(results),
        ];
        if (rows.All(row => row is null))
        {
            return;
        }

        text.Append("| measured | here | beside it | |\n| --- | --: | --: | --- |\n");
        text.AppendJoin("", rows.OfType<string>()).Append('\n');
    }

    private static string? Turns(Results results)
    {
        var ours = results.Sdk.FirstOrDefault(figure => figure.Kind == SdkEndpoint.Waterfall)?.Load.PerSecond;
        var node = results.Sdk.FirstOrDefault(figure => figure.Kind == SdkEndpoint.OnNode + SdkEndpoint.Waterfall)?.Load.PerSecond;
        return ours is null ? null : Row("a turn of a waterfall at `/api/messages`, state in memory", Rate(ours), Rate(node), Times(ours, node, "the SDK for Node, same dialog"));
    }

    private static string? DirectLine(Results results, string what, string name)
    {
        var ours = results.DirectLine.FirstOrDefault(figure => figure.What == what)?.Load.PerSecond;
        var node = results.DirectLine.FirstOrDefault(figure => figure.What == DirectLineFigure.Node)?.Load.PerSecond;
        return ours is null ? null : Row(name, Rate(ours), Rate(node), Times(ours, node, "the SDK for Node behind offline-directline, same script, nothing kept"));
    }

    private static string? Endpoint(Results results)
    {
        var ours = results.Turns.MaxBy(figure => figure.Clients)?.PerSecond;
        var bare = results.Endpoint.MaxBy(figure => figure.Clients)?.PerSecond;
        return ours is null ? null : Row("the same on the disk, on a host that has been busy for half a minute", Rate(ours), Rate(bare), "an ASP.NET endpoint that writes the same JSON back");
    }

    private static string? Intents(Results results)
    {
        if (results.Reading?.Readers is not { Count: > 0 } readers)
        {
            return null;
        }

        var ours = readers[0];
        var nlp = readers.Skip(1).FirstOrDefault();
        return Row(
            "wishes understood, of sentences held back",
            string.Create(Invariant, $"{ours.InScopeRight:0.0%} in {ours.Middle.TotalMicroseconds:0} µs"),
            nlp is null ? "" : string.Create(Invariant, $"{nlp.InScopeRight:0.0%} in {nlp.Middle.TotalMicroseconds:0} µs"),
            "nlp.js, same phrases to learn from");
    }

    private static string Dates(Results results, SentenceCost ours)
    {
        var theirs = results.Sentences.FirstOrDefault(cost => cost.Reader == SentenceCost.JavaScript && cost.Culture == ours.Culture);
        return Row($"days and times read from a sentence, {ours.Culture}", Micro(ours.Middle), Micro(theirs?.Middle), "Microsoft's recognizers for JavaScript");
    }

    private static string Scheduling(SchedulingFigure figure) =>
        Row($"{figure.What} of the calendar over HTTP, {figure.Store}", Rate(figure.Load.PerSecond), Rate(figure.Bare?.PerSecond), "its SQL statements, bare");

    private static string? Start(Results results) => results.Starts?.Middle is { } middle
        ? Row("process start to the greeting", Seconds(middle), Seconds(results.NodeStart), "the SDK for Node to its first answer")
        : null;

    private static string? Memory(Results results) => results.Memory is { } memory
        ? Row("memory for a conversation that was had", string.Create(Invariant, $"{(memory.After - memory.Before) / 1024.0 / memory.Conversations:0.0} KB"), "", "")
        : null;

    private static string Row(string what, string here, string beside, string which) => $"| {what} | {here} | {beside} | {which} |\n";

    private static string Times(double? ours, double? theirs, string which) =>
        ours / theirs is { } times ? string.Create(Invariant, $"{which} (× {times:0.0})") : which;

    private static string Rate(double? perSecond) => perSecond is { } rate ? string.Create(Invariant, $"{rate:N0}/s") : "";

    private static string Micro(TimeSpan? time) => time is { } known ? string.Create(Invariant, $"{known.TotalMicroseconds:N0} µs") : "";

    private static string Seconds(TimeSpan? time) => time is { } known ? string.Create(Invariant, $"{known.TotalSeconds:0.00} s") : "";
}
