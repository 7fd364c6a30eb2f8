using System.Collections.Concurrent;
using System.Diagnostics;

namespace MassageBot.Trials.Clients;

internal enum CallKind
{
    Token,
    Start,
    Post,
    Poll,
    Reconnect,
    Refresh,
}

/// <summary>What one call came to.</summary>
/// <param name="Kind">Which call.</param>
/// <param name="Status">HTTP's; 0 for none at all.</param>
/// <param name="Body">Empty where there is none.</param>
/// <param name="Took">From sending until the whole answer was there.</param>
/// <param name="RetryAfter">True when the answer says when to come back.</param>
/// <param name="Since">A <see cref="Stopwatch"/> timestamp of when it was sent.</param>
internal sealed record CallAnswer(CallKind Kind, int Status, ReadOnlyMemory<byte> Body, TimeSpan Took, bool RetryAfter, long Since)
{
    /// <summary>Of a poll: no activities, and the watermark that it was asked with.</summary>
    public bool BringsNothing { get; init; }

    public bool IsFine => Status is 200 or 201;
}

/// <summary>The answers of a run in figures, without their bodies.</summary>
internal sealed class AnswerBook
{
    private readonly ConcurrentQueue<CallAnswer> _all = new();

    public IEnumerable<CallAnswer> All => _all;

    public void Note(CallAnswer answer) => _all.Enqueue(answer with { Body = default });
}
