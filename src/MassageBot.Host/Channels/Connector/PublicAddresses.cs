using System.Net;
using System.Net.Sockets;

namespace MassageBot.Host.Channels.Connector;

/// <summary>Connects to addresses of the public internet only, whatever a name leads to at that moment.</summary>
internal static class PublicAddresses
{
    /// <summary>Not public, or public by its number only: RFC 6890, and the address under which Azure's machines reach their own host.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "168.63.129.16/32",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(static text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork GlobalIpv6 = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalIpv6.Contains(plain))
            && !Array.Exists(Special, network => network.Contains(plain));
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="NotPublicException">The name leads to no public address.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (!Array.TrueForAll(addresses, IsPublic))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Somebody's name leads into a private network: that call is not made.</summary>
internal sealed class NotPublicException() : IOException("The address is not public.");
