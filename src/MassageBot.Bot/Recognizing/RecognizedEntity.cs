namespace MassageBot.Bot.Recognizing;

/// <summary>Something a recognizer found: the words as it gives them, where they stand (both ends inclusive), what they are and what they mean.</summary>
public sealed record RecognizedEntity(string Text, int Start, int End, string TypeName, IReadOnlyDictionary<string, object>? Resolution);
