namespace MassageBot.Scheduling;

/// <summary>A sealed text does not open: another key sealed it, or it has been changed or moved. The message holds nothing of it.</summary>
public sealed class SealedTextException(string why) : Exception(why);
