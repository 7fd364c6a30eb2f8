namespace MassageBot.Host.Verbs;

/// <summary>A verb was called in a way it cannot follow. The message is one line for the person who called it.</summary>
internal sealed class VerbRefused(string message) : Exception(message);
