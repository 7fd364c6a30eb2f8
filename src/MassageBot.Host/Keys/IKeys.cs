namespace MassageBot.Host.Keys;

/// <summary>Keys that nobody has set are made at the first start and kept where all hosts of the clinic find them.</summary>
internal interface IKeys
{
    /// <summary>The key of that name and, where there is one, its predecessor. The first signs, both are accepted.</summary>
    /// <remarks>The key of keyed hashes is kept sealed where columns are: reading it seals it under the current key.</remarks>
    IReadOnlyList<string> Read(string name);
}
