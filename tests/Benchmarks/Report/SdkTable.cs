using System.Globalization;
using System.Text;
using MassageBot.Benchmarks.BotSdk;

namespace MassageBot.Benchmarks.Report;

/// <summary>What the bundled library costs, in a table of its own: microseconds, and bytes.</summary>
internal static class SdkTable
{
    public static void Write(StringBuilder text, Results results)
    {
        if (results.Sdk.Count + results.Waterfall.Count == 0)
        {
            return;
        }

        text.Append("\n| bundled library | at once | a second | p50 | p99 | CPU each | × bare endpoint | allocated each |\n");
        text.Append("| --- | --: | --: | --: | --: | --: | --: | --: |\n");
        var bare = results.Sdk.FirstOrDefault(figure => figure.Kind == SdkEndpoint.Bare)?.Load.Processor;
        foreach (var (kind, load, bytes) in results.Sdk)
        {
            var times = kind == SdkEndpoint.Bare || bare is null ? "" : Format($"{load.Processor / bare:0.00}");
            text.Append(Format($"| {Name(kind)} | {load.Clients} | {load.PerSecond:N0} | {load.Middle.TotalMilliseconds:0.00} ms | {load.SlowestHundredth.TotalMilliseconds:0.0} ms "));
            text.Append(Format($"| {load.Processor?.TotalMicroseconds:0.0} µs | {times} | {Size(bytes)} |\n"));
        }

        foreach (var (what, processor, bytes) in results.Waterfall)
        {
            text.Append(Format($"| {what}, without HTTP | 1 | | | | {processor.TotalMicroseconds:0.0} µs | | {bytes / 1024:0.0} KB |\n"));
        }
    }

    private static string Size(double? bytes) => bytes is { } known ? Format($"{known / 1024:0.0} KB") : "";

    private static string Name(string kind) => kind switch
    {
        _ when kind.StartsWith(SdkEndpoint.OnNode, StringComparison.Ordinal) => $"the SDK for Node: {Name(kind[SdkEndpoint.OnNode.Length..])}",
        SdkEndpoint.Bare => "/api/messages answered by hand, same JSON, source-generated serialiser",
        SdkEndpoint.Echo => "/api/messages, echo bot",
        SdkEndpoint.Waterfall => "/api/messages, a waterfall's turn, choice prompts",
        _ => "/api/messages, a waterfall's turn, one prompt of two a date",
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
