using System.Net;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Connector;

/// <summary>How far a service address can be trusted.</summary>
internal enum ServiceUrlTrust
{
    /// <summary>Never called.</summary>
    None,

    /// <summary>A public https host: called with the bot's token, as long as its name leads to public addresses.</summary>
    Public,

    /// <summary>Named in the settings.</summary>
    Named,

    /// <summary>A local test client, where those are let in: called without a token.</summary>
    Local,
}

/// <summary>Where replies may go. What is asked here has come with a call that was let in; it is asked again before each reply.</summary>
internal sealed class ServiceUrls(IOptions<ConnectorOptions> options, IOptions<RegistrationOptions> registration, LocalTestClients locals)
{
    private readonly Uri[] _named = [.. options.Value.TrustedServiceUrls.Select(address => new Uri(address))];

    public ServiceUrlTrust TrustIn(string? serviceUrl)
    {
        if (!registration.Value.IsRegistered && !locals.AreAllowed)
        {
            return ServiceUrlTrust.None;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0)
        {
            return ServiceUrlTrust.None;
        }

        if (Array.Exists(_named, prefix => IsUnder(prefix, address)))
        {
            return ServiceUrlTrust.Named;
        }

        if (locals.AreAllowed)
        {
            return address.IsLoopback && address.Scheme is "http" or "https" ? ServiceUrlTrust.Local : ServiceUrlTrust.None;
        }

        return address.Scheme == Uri.UriSchemeHttps && !IsPrivate(address) ? ServiceUrlTrust.Public : ServiceUrlTrust.None;
    }

    /// <summary>Compared by parts: <c>https://a.example</c> is no beginning of <c>https://a.example.org</c>.</summary>
    private static bool IsUnder(Uri prefix, Uri address) =>
        prefix.Scheme == address.Scheme
        && prefix.Port == address.Port
        && string.Equals(prefix.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (address.AbsolutePath.TrimEnd('/') + "/").StartsWith(prefix.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>A name that leads to a private address is found out when it is connected to.</summary>
    private static bool IsPrivate(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && !PublicAddresses.IsPublic(ip));
}
