using MassageBot.Core.Classifying;
using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding;

/// <summary>What the engine holds likely, best first, and whether the best is to be believed.</summary>
public sealed record Prediction(IReadOnlyList<ScoredIntent> Ranked, bool AboveThreshold)
{
    /// <summary>The best label, or <c>oos</c> when nothing fits.</summary>
    public string Label => AboveThreshold ? Ranked[0].Label : Intents.OutOfScope;

    internal static Prediction Of(Classified found) =>
        new([.. found.Ranked.Select(label => new ScoredIntent(label.Label, label.Score))], found.IsInScope);
}

/// <summary>The intent engine alone, without the clinic's words: learns any labelled sentences, of which <c>oos</c> stands for none of the others.</summary>
public sealed class SentenceClassifier
{
    private readonly Classifier _classifier;

    private SentenceClassifier(Classifier classifier) => _classifier = classifier;

    /// <summary>Likelihoods below this mean that nothing fits; 0 without a validation set that holds out-of-scope sentences.</summary>
    public double Threshold => _classifier.Threshold;

    /// <summary>Trains on labelled sentences; the threshold is chosen on the validation sentences, none without them.</summary>
    public static SentenceClassifier Train(
        IEnumerable<(string Text, string Label)> training, IEnumerable<(string Text, string Label)>? validation = null) =>
        new(Classifier.Train([.. training.Select(Example)], [.. (validation ?? []).Select(Example)], Intents.OutOfScope));

    public Prediction Predict(string text) => Prediction.Of(_classifier.Predict(new Utterance(Tokenizer.Split(text).Words)));

    private static LabelledUtterance Example((string Text, string Label) sentence) =>
        new(new Utterance(Tokenizer.Split(sentence.Text).Words), sentence.Label);
}
