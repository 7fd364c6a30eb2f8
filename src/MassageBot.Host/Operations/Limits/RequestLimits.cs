using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Limits;

/// <summary>
/// All limits that one request has to keep, the narrowest first. Each is looked at before any is charged, so that a refused request costs
/// nobody a permit: neither does a flood of one visitor wear out what others share, nor does coming back too early prolong the wait.
/// </summary>
internal sealed class RequestLimits : PartitionedRateLimiter<HttpContext>
{
    private readonly IReadOnlyList<IKnownCallers> _doors;
    private readonly IReadOnlyList<Limit> _limits;
    private readonly PartitionedRateLimiter<RequestKind> _wrongKeys;

    public RequestLimits(IEnumerable<IKnownCallers> doors, IOptions<RateLimitOptions> options)
    {
        var limits = options.Value;
        _doors = [.. doors];
        _wrongKeys = Limit.ByPace(limits.WrongKeys, static kind => kind.OffersKey ? kind.Address : null);
        _limits =
        [
            new(Limit.ByPace(limits.Visitor, static kind => kind.Caller?.Visitor), IsShared: false),
            new(Limit.ByPace(limits.Conversation, static kind => kind.Caller?.Conversation), IsShared: false),
            new(Limit.ByCount(limits.SocketsPerConversation, static kind => kind.OpensSocket ? kind.Caller?.Conversation : null), IsShared: false),
            new(Limit.ByPace(limits.NewVisitors, static kind => kind.MakesVisitor ? kind.Address : null), IsShared: true),
            new(Limit.ByPace(limits.Neighbours, static kind => kind.Caller?.Visitor is null ? null : kind.Address), IsShared: true),
            new(Limit.ByPace(limits.Address, static kind => kind.Caller is null ? kind.Address : null), IsShared: true),
            new(Limit.ByCount(limits.SocketsPerAddress, static kind => kind.OpensSocket ? kind.Address : null), IsShared: true),
            new(Limit.ByCount(limits.Sockets, static kind => kind.OpensSocket ? "" : null), IsShared: true),
            new(Limit.ByPace(limits.InAll, static _ => ""), IsShared: true),
        ];
    }

    /// <summary>Notes that a key was refused.</summary>
    public void NoteWrongKey(HttpContext http)
    {
        var kind = RequestKind.Of(http, _doors);
        if (kind.OffersKey)
        {
            _wrongKeys.AttemptAcquire(kind).Dispose();
        }
    }

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        var kind = RequestKind.Of(resource, _doors);
        if (Limit.IsSpent(_wrongKeys, kind))
        {
            return new Refusal(_wrongKeys.AttemptAcquire(kind), ByOthers: false);
        }

        foreach (var limit in _limits)
        {
            if (Limit.IsSpent(limit.Limiter, kind))
            {
                return new Refusal(limit.Limiter.AttemptAcquire(kind), limit.IsShared);
            }
        }

        return Acquire(kind);
    }

    /// <summary>Nobody waits in line.</summary>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext context, int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(context, permitCount));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _wrongKeys.Dispose();
            foreach (var limit in _limits)
            {
                limit.Limiter.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        Dispose(disposing: true);
        await base.DisposeAsyncCore().ConfigureAwait(false);
    }

    private RateLimitLease Acquire(RequestKind kind)
    {
        var leases = new RateLimitLease[_limits.Count];
        for (var i = 0; i < leases.Length; i++)
        {
            leases[i] = _limits[i].Limiter.AttemptAcquire(kind);
            if (!leases[i].IsAcquired)
            {
                // Somebody else was quicker since it was looked at.
                Permits.Return(leases.AsSpan(0, i));
                return new Refusal(leases[i], _limits[i].IsShared);
            }
        }

        return new Permits(leases);
    }
}
