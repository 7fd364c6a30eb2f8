using System.Diagnostics;
using System.Text.Json.Nodes;
using MassageBot.Core.Understanding;

namespace MassageBot.Host.Verbs.Reading;

/// <summary>
/// <c>train-eval --train F --test F [--validation F] --out G</c>: the intent engine alone on any labelled sentences. The threshold below which
/// nothing fits is chosen on the validation file; without one there is none.
/// </summary>
internal sealed class TrainEvalVerb : IVerb
{
    public string Name => "train-eval";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var asked = VerbArguments.Read(arguments, "train", "test", "validation", "out");
        var training = Sentences(JsonLines.Read(asked.Existing("train")));
        var validation = asked.Find("validation") is null ? null : Sentences(JsonLines.Read(asked.Existing("validation")));
        var test = JsonLines.Read(asked.Existing("test"));
        if (training.Count == 0)
        {
            throw new VerbRefused("--train: the file has no sentences.");
        }

        var watch = Stopwatch.StartNew();
        var classifier = SentenceClassifier.Train(training, validation);
        var trained = watch.Elapsed;
        Write(asked.Path("out"), test, classifier);
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"train-eval: trained on {training.Count} sentences in {trained.TotalSeconds:0.0} s, threshold {classifier.Threshold:0.00}; {test.Count} answered"));
        return 0;
    }

    private static List<(string Text, string Label)> Sentences(IReadOnlyList<JsonObject> rows) =>
        [.. rows.Select(row => (JsonLines.Text(row, "text"), JsonLines.Text(row, "label")))];

    private static void Write(string path, IReadOnlyList<JsonObject> test, SentenceClassifier classifier)
    {
        foreach (var row in test.Take(20))
        {
            classifier.Predict(JsonLines.Text(row, "text"));
        }

        using var lines = JsonLines.Create(path);
        foreach (var row in test)
        {
            lines.Write(Answer(row, classifier));
        }
    }

    private static JsonObject Answer(JsonObject row, SentenceClassifier classifier)
    {
        var watch = Stopwatch.StartNew();
        var prediction = classifier.Predict(JsonLines.Text(row, "text"));
        return new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(),
            ["pred"] = prediction.Label,
            ["score"] = Math.Round(prediction.Ranked[0].Score, 4),
            ["ms"] = Math.Round(watch.Elapsed.TotalMilliseconds, 3),
        };
    }
}
