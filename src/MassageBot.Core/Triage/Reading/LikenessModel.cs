using MassageBot.Core.Classifying;

namespace MassageBot.Core.Triage.Reading;

/// <summary>What the sentences of <c>dialogs/triage/sentences</c> are like, learnt once and kept under the hash of the content.</summary>
public sealed class LikenessModel
{
    /// <summary>Raised when saved models can no longer be read, or would answer differently.</summary>
    public const int Format = 3;

    internal LikenessModel(Classifier classifier) => Classifier = classifier;

    internal Classifier Classifier { get; }

    public void Save(Stream target, string contentHash)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(contentHash);
        Classifier.Write(writer);
    }

    /// <summary>Reads a saved model; null when it was learnt from other content.</summary>
    /// <exception cref="EndOfStreamException">The file is cut short.</exception>
    public static LikenessModel? Load(Stream source, string contentHash)
    {
        using var reader = new BinaryReader(source, System.Text.Encoding.UTF8, leaveOpen: true);
        return reader.ReadString() == contentHash ? new LikenessModel(Classifier.Read(reader)) : null;
    }
}
