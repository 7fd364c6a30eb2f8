using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Operations.Limits;

/// <summary>
/// Settings under <c>RateLimits</c>. An address is an IPv4 address or an IPv6 /64 network; many people may share one (a waiting room, a
/// mobile network), so the limits of a visitor are far narrower than those of an address.
/// </summary>
internal sealed class RateLimitOptions : IValidatableObject
{
    public const string Section = "RateLimits";

    /// <summary>Requests of one visitor, known by a token.</summary>
    [ValidateObjectMembers]
    public Pace Visitor { get; set; } = new() { Burst = 250, PerMinute = 1200 };

    /// <summary>Requests to one conversation, whoever sends them.</summary>
    [ValidateObjectMembers]
    public Pace Conversation { get; set; } = new() { Burst = 300, PerMinute = 1500 };

    /// <summary>Requests of all visitors with a token at one address.</summary>
    [ValidateObjectMembers]
    public Pace Neighbours { get; set; } = new() { Burst = 3000, PerMinute = 60_000 };

    /// <summary>Requests without a token from one address: pages, channels, keys.</summary>
    [ValidateObjectMembers]
    public Pace Address { get; set; } = new() { Burst = 600, PerMinute = 6000 };

    /// <summary>New conversations' tokens for one address.</summary>
    [ValidateObjectMembers]
    public Pace NewVisitors { get; set; } = new() { Burst = 200, PerMinute = 120 };

    /// <summary>Wrong secrets and keys from one address; beyond it not even the right one is looked at.</summary>
    [ValidateObjectMembers]
    public Pace WrongKeys { get; set; } = new() { Burst = 300, PerMinute = 60 };

    /// <summary>All requests together.</summary>
    [ValidateObjectMembers]
    public Pace InAll { get; set; } = new() { Burst = 6000, PerMinute = 180_000 };

    /// <summary>Open sockets.</summary>
    [Range(1, 1000)]
    public int SocketsPerConversation { get; set; } = 8;

    [Range(1, 100_000)]
    public int SocketsPerAddress { get; set; } = 1000;

    [Range(1, 1_000_000)]
    public int Sockets { get; set; } = 5000;

    /// <summary>Open connections of any kind, sockets included; more are closed at once.</summary>
    [Range(10, 1_000_000)]
    public int Connections { get; set; } = 20_000;

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/8</c>) of the reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are
    /// believed. Of nobody else's, so behind a proxy it has to be named here.
    /// </summary>
    public IList<string> TrustedProxies { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from proxy in TrustedProxies
        where !IPNetwork.TryParse(proxy, out _) && !IPAddress.TryParse(proxy, out _)
        select new ValidationResult($"RateLimits:TrustedProxies: {proxy} is neither an address nor a network such as 10.0.0.0/8.");
}

/// <summary>How many at once, and how many come back to be spent.</summary>
internal sealed class Pace
{
    [Range(1, 10_000_000)]
    public int Burst { get; set; }

    [Range(1, 60_000_000)]
    public int PerMinute { get; set; }
}

[OptionsValidator]
internal sealed partial class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>;
