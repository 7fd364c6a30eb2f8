using System.Threading.RateLimiting;

namespace MassageBot.Host.Operations.Limits;

/// <summary>The leases of all limits of an admitted request; those of sockets are given back at its end.</summary>
internal sealed class Permits(RateLimitLease[] leases) : RateLimitLease
{
    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public static void Return(ReadOnlySpan<RateLimitLease> leases)
    {
        foreach (var lease in leases)
        {
            lease.Dispose();
        }
    }

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Return(leases);
        }

        base.Dispose(disposing);
    }
}

/// <summary>A request over a limit.</summary>
/// <param name="lease">Of the limit that said no.</param>
/// <param name="ByOthers">True when it is not the caller's own limit: neighbours or everybody together have used it up.</param>
internal sealed class Refusal(RateLimitLease lease, bool ByOthers) : RateLimitLease
{
    public const string CausedByOthers = "caused-by-others";

    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames => [.. lease.MetadataNames, CausedByOthers];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        if (metadataName == CausedByOthers)
        {
            metadata = ByOthers;
            return true;
        }

        return lease.TryGetMetadata(metadataName, out metadata);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lease.Dispose();
        }

        base.Dispose(disposing);
    }
}
