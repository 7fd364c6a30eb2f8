using MassageBot.Core.Understanding;

namespace MassageBot.Host.Storage;

/// <summary>A message that was not understood, with how often it came.</summary>
internal sealed record KeptUnclear(long Id, UnclearMessage Message, long Count, DateTimeOffset LastAt);

/// <summary>What staff made of it. A message that comes again after that is counted, and not shown again.</summary>
internal enum ReviewState
{
    Open = 0,
    Taken = 1,
    Dropped = 2,
}

/// <summary>The list of what was not understood. Turns write it with their commit.</summary>
internal interface IUnclearMessages
{
    /// <summary>Those that nobody has decided about: most frequent first, then newest.</summary>
    Task<IReadOnlyList<KeptUnclear>> OpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>One of them; null when it is decided about or gone.</summary>
    Task<KeptUnclear?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>False when somebody else was quicker.</summary>
    Task<bool> SettleAsync(long id, ReviewState state, CancellationToken cancellationToken);
}
