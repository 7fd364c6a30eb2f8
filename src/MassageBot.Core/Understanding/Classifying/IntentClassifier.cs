namespace MassageBot.Core.Understanding.Classifying;

/// <summary>What the engine holds likely, best first, and whether the best stands above the threshold.</summary>
public sealed record Prediction(IReadOnlyList<ScoredIntent> Ranked, bool AboveThreshold)
{
    /// <summary>The best label, or <c>oos</c> when nothing fits.</summary>
    public string Label => AboveThreshold ? Ranked[0].Label : Intents.OutOfScope;
}

/// <summary>The intent engine alone: learns any labelled sentences, knows nothing about massage.</summary>
public sealed class IntentClassifier
{
    private const double MostFalseRejects = 0.08;
    private const float MostLead = 2;
    private readonly string[] _labels;
    private readonly FeatureSpace _space;
    private readonly LinearClasses _classes;
    private readonly Calibration _calibration;
    private readonly int _outside;

    private IntentClassifier(string[] labels, FeatureSpace space, LinearClasses classes, Calibration calibration)
    {
        _labels = labels;
        _space = space;
        _classes = classes;
        _calibration = calibration;
        _outside = Array.IndexOf(labels, Intents.OutOfScope);
    }

    /// <summary>Scores below this mean that nothing fits; 0 without a validation set that holds out-of-scope sentences.</summary>
    public double Threshold => _calibration.Threshold;

    /// <summary>Trains on labelled sentences; the threshold is chosen on the validation sentences, none without them.</summary>
    public static IntentClassifier Train(
        IEnumerable<(string Text, string Label)> training, IEnumerable<(string Text, string Label)>? validation = null)
    {
        var classifier = Train([.. training.Select(Example)], Calibration.Unfitted, TrainingSettings.Default);
        var held = validation?.Select(Example).ToList() ?? [];
        return held.Count == 0 ? classifier : classifier.Calibrated(classifier.HoldBack(held), 1);
    }

    public Prediction Predict(string text) => Predict(Utterance.Of(text));

    internal static IntentClassifier Train(IReadOnlyList<LabelledUtterance> training, Calibration calibration, TrainingSettings settings)
    {
        var labels = training.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var space = FeatureSpace.Learn([.. training.Select(example => example.Utterance)]);
        var vectors = training.Select(example => space.Map(example.Utterance)).ToList();
        var labelOf = training.Select(example => Array.IndexOf(labels, example.Label)).ToList();
        var classes = LinearClasses.Train(vectors, labelOf, labels.Length, space.Size, settings);
        return new IntentClassifier(labels, space, classes, calibration);
    }

    /// <summary>
    /// Trains, and fits scores and threshold by leaving each fold out once. What is out of scope is open-ended and never looks like the
    /// samples, so the folds learn none of it and the threshold has to catch it alone.
    /// </summary>
    internal static IntentClassifier TrainWithFolds(IReadOnlyList<LabelledUtterance> training, int folds, TrainingSettings settings)
    {
        var shuffled = training.ToArray();
        new Shuffler().Shuffle<LabelledUtterance>(shuffled);
        var held = Enumerable.Range(0, folds).SelectMany(fold =>
        {
            var learnt = shuffled.Where((example, at) => at % folds != fold && example.Label != Intents.OutOfScope);
            var kept = Train([.. learnt], Calibration.Unfitted, settings);
            return kept.HoldBack(shuffled.Where((_, at) => at % folds == fold));
        }).ToList();
        return Train(training, Calibration.Unfitted, settings).Calibrated(held, MostFalseRejects);
    }

    internal Prediction Predict(Utterance utterance)
    {
        var vector = _space.Map(utterance);
        var margins = _classes.Margins(vector);
        var order = Enumerable.Range(0, margins.Length).OrderByDescending(label => margins[label]).Take(3);
        ScoredIntent[] ranked = [.. order.Select(label => new ScoredIntent(_labels[label], _calibration.Score(margins[label])))];
        return new Prediction(ranked, _calibration.IsInScope(SignsOf(vector, margins)));
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_labels.Length);
        Array.ForEach(_labels, writer.Write);
        _calibration.Write(writer);
        _space.Write(writer);
        _classes.Write(writer);
    }

    internal static IntentClassifier Read(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var at = 0; at < labels.Length; at++)
        {
            labels[at] = reader.ReadString();
        }

        var calibration = Calibration.Read(reader);
        return new IntentClassifier(labels, FeatureSpace.Read(reader), LinearClasses.Read(reader), calibration);
    }

    private static LabelledUtterance Example((string Text, string Label) sentence) => new(Utterance.Of(sentence.Text), sentence.Label);

    private IntentClassifier Calibrated(IReadOnlyList<HeldBack> held, double mostFalseRejects) =>
        new(_labels, _space, _classes, Calibration.Fit(held, mostFalseRejects));

    private List<HeldBack> HoldBack(IEnumerable<LabelledUtterance> held) =>
    [
        .. held.Select(example =>
        {
            var vector = _space.Map(example.Utterance);
            var margins = _classes.Margins(vector);
            var best = Array.IndexOf(margins, margins.Max());
            var (label, outside) = (_labels[best], Intents.OutOfScope);
            return new HeldBack(margins[best], SignsOf(vector, margins), label == example.Label, example.Label == outside, label == outside);
        }),
    ];

    /// <summary>The best margin, its lead, the share of known features, and the lead over what is out of scope where that was learnt.</summary>
    private double[] SignsOf(SparseVector vector, float[] margins)
    {
        var (best, second, outside) = (float.MinValue, float.MinValue, -1f);
        for (var label = 0; label < margins.Length; label++)
        {
            var margin = margins[label];
            if (label == _outside)
            {
                outside = margin;
            }
            else if (margin > best)
            {
                (best, second) = (margin, best);
            }
            else
            {
                second = Math.Max(second, margin);
            }
        }

        return [best, Math.Min(best - second, MostLead), vector.Known, best - outside];
    }
}

/// <summary>An utterance and the label it was given.</summary>
internal sealed record LabelledUtterance(Utterance Utterance, string Label);
