using MassageBot.Core.Classifying;

namespace MassageBot.Core.Understanding;

/// <summary>A classifier trained on the clinic's content, kept under the hash of that content.</summary>
public sealed class IntentModel
{
    /// <summary>Raised when saved models can no longer be read, or would answer differently.</summary>
    internal const int Format = 6;

    private IntentModel(string contentHash, Classifier classifier)
    {
        ContentHash = contentHash;
        Classifier = classifier;
    }

    /// <summary>The content this was trained on (<see cref="UnderstandingContent.ComputeHash"/>).</summary>
    public string ContentHash { get; }

    internal Classifier Classifier { get; }

    /// <summary>Trains from nothing; always the same model for the same content.</summary>
    public static IntentModel Train(UnderstandingContent content)
    {
        var words = WordKnowledge.From(content);
        var training = content.Phrases.Select(phrase => new LabelledUtterance(words.UtteranceOf(phrase.Text, phrase.Language), phrase.Label)).ToList();
        return new IntentModel(content.ComputeHash(), Classifier.TrainHoldingBack(training, TrainingSettings.Default, Intents.OutOfScope));
    }

    public void Save(Stream target)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(ContentHash);
        Classifier.Write(writer);
    }

    /// <summary>Reads a saved model; null when it was trained on other content and has to be trained again.</summary>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static IntentModel? Load(Stream source, string contentHash)
    {
        using var reader = new BinaryReader(source, System.Text.Encoding.UTF8, leaveOpen: true);
        return reader.ReadString() == contentHash ? new IntentModel(contentHash, Classifier.Read(reader)) : null;
    }
}
