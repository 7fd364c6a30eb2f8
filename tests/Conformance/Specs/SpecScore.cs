using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Recognizers.Text;

namespace MassageBot.Conformance.Specs;

/// <summary>A case whose answer differs from what its file holds.</summary>
internal sealed record SpecFailure(string Input, string Wanted, string Found);

/// <summary>How a spec file fared: the cases answered exactly, the others, and the microseconds that each sentence took once the code was warm.</summary>
internal sealed record SpecScore(SpecFile File, int Passed, IReadOnlyList<SpecFailure> Failures, IReadOnlyList<double> Microseconds)
{
    private const int WarmRounds = 40;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Total => File.Cases.Count;

    public static SpecScore Of(SpecFile file)
    {
        var model = BundledModels.All[file.Model];
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var one in file.Cases)
            {
                model(one, file.Culture);
            }
        }

        List<SpecFailure> failures = [];
        List<double> times = [];
        foreach (var one in file.Cases)
        {
            var start = Stopwatch.GetTimestamp();
            var found = model(one, file.Culture);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            if (!StrictComparison.Same(one.Results, found))
            {
                failures.Add(new SpecFailure(one.Input, JsonSerializer.Serialize(one.Results, Readable), JsonSerializer.Serialize(found.Select(Shown), Readable)));
            }
        }

        times.Sort();
        return new SpecScore(file, file.Cases.Count - failures.Count, failures, times);
    }

    public double Quantile(double share) => Microseconds.Count == 0 ? 0 : Microseconds[Math.Min(Microseconds.Count - 1, (int)(share * Microseconds.Count))];

    private static object Shown(ModelResult result) => new { result.Text, result.Start, result.End, result.TypeName, result.Resolution };
}
