using System.Net;
using System.Net.Sockets;

namespace MassageBot.Host.Operations.Limits;

/// <summary>What the limits need to know of a request, found out once.</summary>
internal sealed record RequestKind
{
    private const int NetworkBytes = 8;

    /// <summary>Signatures cannot be guessed, and those who sign call from the few addresses of a channel.</summary>
    private static readonly PathString SignedCalls = "/api/messages";

    public required KnownCaller? Caller { get; init; }

    /// <summary>Null inside the process, where nobody is kept out by address.</summary>
    public required string? Address { get; init; }

    /// <summary>It offers a secret or key that is not a token of ours: right or wrong, it counts as a guess until its answer is known.</summary>
    public required bool OffersKey { get; init; }

    public required bool MakesVisitor { get; init; }

    public required bool OpensSocket { get; init; }

    public static RequestKind Of(HttpContext http, IEnumerable<IKnownCallers> doors)
    {
        if (http.Features.Get<RequestKind>() is { } known)
        {
            return known;
        }

        var endpoint = http.GetEndpoint()?.Metadata;
        var caller = doors.Select(door => door.Of(http.Request)).FirstOrDefault(found => found is not null);
        var offers = http.Request.Headers.Authorization.Count > 0 || endpoint?.GetMetadata<AsksForKey>() is not null;
        var kind = new RequestKind
        {
            Caller = caller,
            Address = NameOf(http.Connection.RemoteIpAddress),
            OffersKey = offers && caller?.Visitor is null && http.Request.Path != SignedCalls,
            MakesVisitor = endpoint?.GetMetadata<MakesVisitors>() is not null,
            OpensSocket = endpoint?.GetMetadata<OpensSocket>() is not null,
        };
        http.Features.Set(kind);
        return kind;
    }

    /// <summary>Whoever has one IPv6 address has all of its /64.</summary>
    private static string? NameOf(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily == AddressFamily.InterNetwork)
        {
            return address.MapToIPv4().ToString();
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes));
    }
}
