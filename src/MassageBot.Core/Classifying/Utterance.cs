namespace MassageBot.Core.Classifying;

/// <summary>What the classifier sees of a message: its words, and per word the kind of thing it names (null for none).</summary>
internal sealed record Utterance(string[] Words, string?[]? Kinds = null);
