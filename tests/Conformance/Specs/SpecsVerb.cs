using System.Globalization;

namespace MassageBot.Conformance.Specs;

/// <summary><c>specs --folder PATH</c>: how many cases of each spec file under the folder the bundled recognizers answer exactly, and how fast.</summary>
internal static class SpecsVerb
{
    public static int Run(IReadOnlyList<string> options)
    {
        var folder = Value(options, "--folder");
        if (folder is null || !Directory.Exists(folder))
        {
            return Usage.Print();
        }

        var culture = Value(options, "--culture");
        var fails = int.TryParse(Value(options, "--fails"), CultureInfo.InvariantCulture, out var most) ? most : 0;
        Console.WriteLine("| model | culture | passed | total | p50 µs | p99 µs |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var file in SpecFile.Find(folder).Where(f => culture is null || f.Culture == culture))
        {
            Print(SpecScore.Of(file), fails);
        }

        return 0;
    }

    private static void Print(SpecScore score, int fails)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {score.File.Model} | {score.File.Culture} | {score.Passed} | {score.Total} | {score.Quantile(0.5):0} | {score.Quantile(0.99):0} |"));
        foreach (var failure in score.Failures.Take(fails))
        {
            Console.WriteLine($"  {failure.Input}{Environment.NewLine}    wanted {failure.Wanted}{Environment.NewLine}    found  {failure.Found}");
        }
    }

    private static string? Value(IReadOnlyList<string> options, string name)
    {
        for (var i = 0; i + 1 < options.Count; i++)
        {
            if (options[i] == name)
            {
                return options[i + 1];
            }
        }

        return null;
    }
}
