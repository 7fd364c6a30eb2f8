using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.Understanding.Classifying;

/// <summary>What the classifier sees of a message: its words, and per word the kind of thing it names (null for none).</summary>
internal sealed record Utterance(string[] Words, string?[]? Kinds = null)
{
    public static Utterance Of(string text) => new(Tokenizer.Split(text).Words);
}
