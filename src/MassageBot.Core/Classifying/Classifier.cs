namespace MassageBot.Core.Classifying;

/// <summary>A label with its score, 0 to 1.</summary>
internal readonly record struct ScoredLabel(string Label, double Score);

/// <summary>What an utterance was held to be.</summary>
/// <param name="Ranked">Labels, best first.</param>
/// <param name="Scope">How likely it is about anything that was learnt, 0 to 1.</param>
/// <param name="IsInScope">That likelihood is above the threshold.</param>
internal sealed record Classified(ScoredLabel[] Ranked, double Scope, bool IsInScope);

/// <summary>Learns labelled utterances of any kind; knows nothing about massage. One label may stand for everything that is none of the others.</summary>
internal sealed class Classifier
{
    private const int Kept = 3;
    private const int HeldBackEvery = 4;
    private const double MostFalseRejects = 0.08;

    /// <summary>
    /// What is held back resembles what was learnt more than strangers' words do, so its threshold would be too strict for them: nothing is
    /// turned away that is likelier about something than not.
    /// </summary>
    private const double EvenChance = 0.5;

    private const float MostLead = 2;
    private readonly string[] _labels;
    private readonly FeatureSpace _space;
    private readonly LinearClasses _classes;
    private readonly Calibration _calibration;
    private readonly string _outsideLabel;
    private readonly int _outside;

    private Classifier(string[] labels, FeatureSpace space, LinearClasses classes, Calibration calibration, string outside)
    {
        _labels = labels;
        _space = space;
        _classes = classes;
        _calibration = calibration;
        _outsideLabel = outside;
        _outside = Array.IndexOf(labels, outside);
    }

    /// <summary>Likelihoods below this mean that nothing fits; 0 without a validation set that holds out-of-scope sentences.</summary>
    public double Threshold => _calibration.Threshold;

    /// <summary>Trains; the threshold is chosen on the validation utterances, none without them.</summary>
    public static Classifier Train(IReadOnlyList<LabelledUtterance> training, IReadOnlyList<LabelledUtterance> validation, string outside)
    {
        var classifier = Train(training, Calibration.Unfitted, TrainingSettings.Default, outside);
        return validation.Count == 0 ? classifier : classifier.Calibrated(classifier.HoldBack(validation), TrainingSettings.Default, 1);
    }

    private static Classifier Train(
        IReadOnlyList<LabelledUtterance> training, Calibration calibration, TrainingSettings settings, string outside)
    {
        var labels = training.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var space = FeatureSpace.Learn([.. training.Select(example => example.Utterance)]);
        var vectors = training.Select(example => space.Map(example.Utterance)).ToList();
        var labelOf = training.Select(example => Array.IndexOf(labels, example.Label)).ToList();
        var classes = LinearClasses.Train(vectors, labelOf, labels.Length, space.Size, settings);
        return new Classifier(labels, space, classes, calibration, outside);
    }

    /// <summary>
    /// Trains, and fits scores and threshold to a part that was held back from a first training. Where what is outside is open-ended and never
    /// looks like the samples (<paramref name="learnsOutside"/> false), that one learns none of it and the threshold has to catch it alone.
    /// </summary>
    public static Classifier TrainHoldingBack(
        IReadOnlyList<LabelledUtterance> training, TrainingSettings settings, string outside, bool learnsOutside = false)
    {
        var shuffled = training.ToArray();
        new Shuffler().Shuffle<LabelledUtterance>(shuffled);
        var learnt = shuffled.Where((example, at) => at % HeldBackEvery != 0 && (learnsOutside || example.Label != outside));
        var first = Train([.. learnt], Calibration.Unfitted, settings, outside);
        var held = first.HoldBack(shuffled.Where((_, at) => at % HeldBackEvery == 0));
        var fitted = Calibration.Fit(held, settings.OutsidePerInScope, MostFalseRejects);
        return Train(training, fitted with { Threshold = Math.Min(fitted.Threshold, EvenChance) }, settings, outside);
    }

    public Classified Predict(Utterance utterance)
    {
        var vector = _space.Map(utterance);
        var margins = _classes.Margins(vector);
        var order = Enumerable.Range(0, margins.Length).OrderByDescending(label => margins[label]).Take(Kept);
        ScoredLabel[] ranked = [.. order.Select(label => new ScoredLabel(_labels[label], _calibration.Score(margins[label])))];
        var scope = _calibration.ScopeOf(SignsOf(vector, margins));
        return new Classified(ranked, scope, scope >= _calibration.Threshold);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_outsideLabel);
        writer.Write(_labels.Length);
        Array.ForEach(_labels, writer.Write);
        _calibration.Write(writer);
        _space.Write(writer);
        _classes.Write(writer);
    }

    public static Classifier Read(BinaryReader reader)
    {
        var outside = reader.ReadString();
        var labels = new string[reader.ReadInt32()];
        for (var at = 0; at < labels.Length; at++)
        {
            labels[at] = reader.ReadString();
        }

        var calibration = Calibration.Read(reader);
        return new Classifier(labels, FeatureSpace.Read(reader), LinearClasses.Read(reader), calibration, outside);
    }

    private Classifier Calibrated(IReadOnlyList<HeldBack> held, TrainingSettings settings, double mostFalseRejects) =>
        new(_labels, _space, _classes, Calibration.Fit(held, settings.OutsidePerInScope, mostFalseRejects), _outsideLabel);

    private List<HeldBack> HoldBack(IEnumerable<LabelledUtterance> held) =>
    [
        .. held.Select(example =>
        {
            var vector = _space.Map(example.Utterance);
            var margins = _classes.Margins(vector);
            var best = Array.IndexOf(margins, margins.Max());
            var label = _labels[best];
            return new HeldBack(
                margins[best], SignsOf(vector, margins), label == example.Label, example.Label == _outsideLabel, label == _outsideLabel);
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
