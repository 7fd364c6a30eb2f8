using System.Text.Json;
using MassageBot.Benchmarks.Hosting;

namespace MassageBot.Benchmarks.Measurements;

/// <summary>How an intent reader learns and fares on sentences that were held back from it.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Messages">How many were read.</param>
/// <param name="Learning">Learning from <c>dialogs/understanding</c>.</param>
/// <param name="Middle">Half of the messages took no longer.</param>
/// <param name="SlowestHundredth">All but a hundredth took no longer.</param>
/// <param name="InScopeRight">The share of sentences with an intent that were given it.</param>
internal sealed record IntentReaderFigure(string Name, int Messages, TimeSpan Learning, TimeSpan Middle, TimeSpan SlowestHundredth, double InScopeRight);

/// <summary>The Node library nlp.js on the same phrases and sentences: what a clinic would otherwise use without a cloud.</summary>
internal static class NlpJs
{
    /// <summary>Null, with a line for people, where Node or the package is missing.</summary>
    public static async Task<IntentReaderFigure?> MeasureAsync(IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        if (!NodePackages.NlpJs.AreThere())
        {
            return null;
        }

        var said = await NodeScript.RunAsync(NodePackages.NlpJs, "measure.mjs", [Path.Combine(BuiltHost.Repository, "dialogs"), .. rows], cancellationToken);
        return Read(said);
    }

    private static IntentReaderFigure Read(string said)
    {
        using var json = JsonDocument.Parse(said);
        var figures = json.RootElement;
        return new IntentReaderFigure(
            "nlp.js",
            figures.GetProperty("messages").GetInt32(),
            TimeSpan.FromSeconds(figures.GetProperty("learningSeconds").GetDouble()),
            TimeSpan.FromMilliseconds(figures.GetProperty("p50Ms").GetDouble()),
            TimeSpan.FromMilliseconds(figures.GetProperty("p99Ms").GetDouble()),
            figures.GetProperty("inScopeRight").GetDouble());
    }
}
