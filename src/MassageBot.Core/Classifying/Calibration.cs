namespace MassageBot.Core.Classifying;

/// <summary>
/// Turns margins into scores between 0 and 1, and knows when nothing fits: by the best margin, its lead over the second, how much of the
/// utterance was ever seen, and how far it lies on the side of what is out of scope. Both are fitted to held-back utterances.
/// </summary>
/// <param name="Right">How likely a label with that margin is right.</param>
/// <param name="Scope">How likely an utterance is about anything that was learnt; null when nothing is ever refused.</param>
/// <param name="Threshold">Below this likelihood nothing fits.</param>
internal sealed record Calibration(LogisticCurve Right, LogisticCurve? Scope, double Threshold)
{
    /// <summary>A wrong answer to somebody else's question annoys more than a question back.</summary>
    private const double OutsideWeight = 4;

    public static Calibration Unfitted { get; } = new(new LogisticCurve([3, 0.5]), null, 0);

    public double Score(double margin) => Right.At([margin]);

    /// <summary>How likely an utterance is about anything that was learnt; 1 when nothing is ever refused.</summary>
    public double ScopeOf(double[] signs) => Scope?.At(signs) ?? 1;

    /// <param name="held">Held-back utterances.</param>
    /// <param name="outsidePerInScope">How often people say something that is none of the labels: held-back sets do not show it by their share.</param>
    /// <param name="mostFalseRejects">The share of in-scope utterances, understood rightly, that the threshold may turn away at most.</param>
    public static Calibration Fit(IReadOnlyList<HeldBack> held, double outsidePerInScope, double mostFalseRejects)
    {
        var right = LogisticCurve.Fit([.. held.Select(one => new CurveExample([one.Margin], one.Right, 1))]);
        var inScope = held.Count(one => !one.OutOfScope);
        if (inScope == 0 || inScope == held.Count)
        {
            return new Calibration(right, null, 0);
        }

        var weight = outsidePerInScope * inScope / (held.Count - inScope);
        var scope = LogisticCurve.Fit([.. held.Select(one => new CurveExample(one.Signs, !one.OutOfScope, one.OutOfScope ? weight : 1))]);
        return new Calibration(right, scope, ChooseThreshold(scope, held, weight, mostFalseRejects));
    }

    public void Write(BinaryWriter writer)
    {
        Write(writer, Right.Weights);
        Write(writer, Scope?.Weights ?? []);
        writer.Write(Threshold);
    }

    public static Calibration Read(BinaryReader reader)
    {
        var right = ReadWeights(reader);
        var scope = ReadWeights(reader);
        return new Calibration(new LogisticCurve(right), scope.Length == 0 ? null : new LogisticCurve(scope), reader.ReadDouble());
    }

    /// <summary>
    /// The likelihood that serves in-scope accuracy and out-of-scope F1 best together, without turning away too many. Counted is what the curve
    /// expects, not what the few held-back sentences out of scope happen to show: their chance would move the threshold from training to training.
    /// </summary>
    private static double ChooseThreshold(LogisticCurve scope, IReadOnlyList<HeldBack> held, double weight, double mostFalseRejects)
    {
        var judged = held.Select(one => new Judged(one, scope.At(one.Signs), one.OutOfScope ? weight : 1)).ToList();
        var inScope = held.Count(one => !one.OutOfScope);
        return Enumerable.Range(0, 100).Select(step => step / 100.0)
            .Where(threshold => judged.Count(one => one.IsLost(threshold)) <= mostFalseRejects * inScope)
            .MaxBy(threshold => Worth(judged, threshold));
    }

    private static double Worth(List<Judged> judged, double threshold)
    {
        var refused = judged.Where(one => one.IsRefused(threshold)).ToList();
        var outside = judged.Sum(one => one.Weight * (1 - one.Likelihood));
        var found = 2 * refused.Sum(one => one.Weight * (1 - one.Likelihood)) / (outside + refused.Sum(one => one.Weight));
        var understood = judged.Count(one => one.IsRight && !one.IsRefused(threshold));
        return ((double)understood / judged.Count(one => !one.Held.OutOfScope)) + (OutsideWeight * found);
    }

    private static void Write(BinaryWriter writer, double[] weights)
    {
        writer.Write(weights.Length);
        Array.ForEach(weights, writer.Write);
    }

    private static double[] ReadWeights(BinaryReader reader)
    {
        var weights = new double[reader.ReadInt32()];
        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = reader.ReadDouble();
        }

        return weights;
    }

    private readonly record struct Judged(HeldBack Held, double Likelihood, double Weight)
    {
        public bool IsRight => Held is { OutOfScope: false, Right: true };

        public bool IsRefused(double threshold) => Held.SaidOutOfScope || Likelihood < threshold;

        public bool IsLost(double threshold) => IsRight && IsRefused(threshold);
    }
}

/// <summary>How one held-back utterance fared before any threshold: the margin of its best label, and the signs that tell whether anything fits.</summary>
internal sealed record HeldBack(double Margin, double[] Signs, bool Right, bool OutOfScope, bool SaidOutOfScope);
