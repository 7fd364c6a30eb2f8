namespace MassageBot.Host.Storage;

/// <summary>
/// The store cannot be reached, has no room or has too much to do. Nothing is wrong with what was asked of it: the same may work in a moment.
/// Whether a write happened is unknown; whoever repeats it has a key that says so.
/// </summary>
internal sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
