namespace MassageBot.Host.Storage;

/// <summary>A matter has changed since the turn read it. Undoes what the turn has written so far.</summary>
internal sealed class MatterOvertaken() : Exception("A matter of staff has changed meanwhile.");
