using System.Threading.RateLimiting;

namespace MassageBot.Host.Operations.Limits;

/// <summary>One limit, counted apart for each of those it is about.</summary>
/// <param name="Limiter">The counts.</param>
/// <param name="IsShared">True when it may be others who have used it up.</param>
internal sealed record Limit(PartitionedRateLimiter<RequestKind> Limiter, bool IsShared)
{
    private const int SecondsInAMinute = 60;

    /// <summary>So many at once, and so many again with time; <paramref name="whose"/> is null for requests that it is not about.</summary>
    public static PartitionedRateLimiter<RequestKind> ByPace(Pace pace, Func<RequestKind, string?> whose) => By(
        whose, name => RateLimitPartition.GetTokenBucketLimiter(name, _ => Bucket(pace)));

    /// <summary>So many open at a time.</summary>
    public static PartitionedRateLimiter<RequestKind> ByCount(int most, Func<RequestKind, string?> whose) => By(
        whose, name => RateLimitPartition.GetConcurrencyLimiter(name, _ => new ConcurrencyLimiterOptions { PermitLimit = most }));

    /// <summary>An acquisition of nothing would not do to find out: it succeeds on any fraction of a permit.</summary>
    public static bool IsSpent(PartitionedRateLimiter<RequestKind> limiter, RequestKind kind) =>
        limiter.GetStatistics(kind) is { CurrentAvailablePermits: < 1 };

    /// <summary>That pace, for limits of one's own.</summary>
    public static TokenBucketRateLimiterOptions Bucket(Pace pace) => new()
    {
        TokenLimit = pace.Burst,
        TokensPerPeriod = Math.Max(1, pace.PerMinute / SecondsInAMinute),
        ReplenishmentPeriod = TimeSpan.FromSeconds(pace.PerMinute < SecondsInAMinute ? (double)SecondsInAMinute / pace.PerMinute : 1),
    };

    private static PartitionedRateLimiter<RequestKind> By(Func<RequestKind, string?> whose, Func<string, RateLimitPartition<string>> counted) =>
        PartitionedRateLimiter.Create<RequestKind, string>(
            kind => whose(kind) is { } name ? counted("." + name) : RateLimitPartition.GetNoLimiter(""),
            StringComparer.Ordinal);
}
