namespace MassageBot.Core.Understanding.Classifying;

/// <summary>Turns margins into scores between 0 and 1 (a logistic curve fitted to held-back utterances), and knows below which score nothing fits.</summary>
internal sealed record Calibration(double Slope, double Shift, double Threshold)
{
    /// <summary>How often people ask for something else: held-back sets hold too few of those to go by their share.</summary>
    private const double OutsidePerInScope = 0.25;

    /// <summary>A wrong answer to somebody else's question annoys more than a question back.</summary>
    private const double OutsideWeight = 1.5;

    public static Calibration Unfitted { get; } = new(3, 0.5, 0);

    public double Score(double margin) => 1 / (1 + Math.Exp(-((Slope * margin) + Shift)));

    /// <param name="held">Per held-back utterance: its best margin, whether that label was right, and whether it is out of scope.</param>
    /// <param name="mostFalseRejects">The share of in-scope utterances, understood rightly, that the threshold may turn away at most.</param>
    public static Calibration Fit(IReadOnlyList<HeldBack> held, double mostFalseRejects)
    {
        var (slope, shift) = FitCurve(held);
        var fitted = new Calibration(slope, shift, 0);
        return fitted with { Threshold = ChooseThreshold(fitted, held, mostFalseRejects) };
    }

    private static (double Slope, double Shift) FitCurve(IReadOnlyList<HeldBack> held)
    {
        var (slope, shift) = (Unfitted.Slope, Unfitted.Shift);
        for (var round = 0; round < 300; round++)
        {
            var (slopeStep, shiftStep) = (0.0, 0.0);
            foreach (var one in held)
            {
                var miss = (one.Right ? 1 : 0) - (1 / (1 + Math.Exp(-((slope * one.Margin) + shift))));
                slopeStep += miss * one.Margin;
                shiftStep += miss;
            }

            slope = Math.Max(0.1, slope + (4 * slopeStep / held.Count));
            shift += 4 * shiftStep / held.Count;
        }

        return (slope, shift);
    }

    /// <summary>The score that serves in-scope accuracy and out-of-scope F1 best together, without turning away too many.</summary>
    private static double ChooseThreshold(Calibration curve, IReadOnlyList<HeldBack> held, double mostFalseRejects)
    {
        var inScope = held.Count(one => !one.OutOfScope);
        var outside = held.Count - inScope;
        if (outside == 0 || inScope == 0)
        {
            return 0;
        }

        return Enumerable.Range(0, 100).Select(step => step / 100.0)
            .Select(threshold => (Threshold: threshold, Outcome: OutcomeOf(curve, held, threshold)))
            .Where(candidate => candidate.Outcome.Lost <= mostFalseRejects * inScope)
            .MaxBy(candidate => candidate.Outcome.Worth(inScope, outside)).Threshold;
    }

    private static Outcome OutcomeOf(Calibration curve, IReadOnlyList<HeldBack> held, double threshold)
    {
        var refused = held.Where(one => one.SaidOutOfScope || curve.Score(one.Margin) < threshold).ToList();
        var caught = refused.Count(one => one.OutOfScope);
        var right = held.Count(one => one is { OutOfScope: false, Right: true });
        var lost = refused.Count(one => one is { OutOfScope: false, Right: true });
        return new Outcome(right - lost, lost, caught, refused.Count - caught);
    }

    private readonly record struct Outcome(int Right, int Lost, int Caught, int TurnedAway)
    {
        /// <summary>In-scope accuracy and out-of-scope F1, the latter as if the two came in realistic shares.</summary>
        public double Worth(int inScope, int outside)
        {
            var caught = (double)Caught / outside * OutsidePerInScope;
            var found = 2 * caught / (OutsidePerInScope + caught + ((double)TurnedAway / inScope));
            return ((double)Right / inScope) + (OutsideWeight * found);
        }
    }
}

/// <summary>How one held-back utterance fared before any threshold.</summary>
internal sealed record HeldBack(double Margin, bool Right, bool OutOfScope, bool SaidOutOfScope);
