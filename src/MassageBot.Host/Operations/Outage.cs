using System.Data.Common;
using System.Net.Sockets;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations;

/// <summary>Tells passing trouble, after which the same request succeeds, from a mistake.</summary>
internal static class Outage
{
    /// <summary>A store that cannot be reached, is full, locked or too slow; a call that its deadline ended; a host that is stopping.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        BadHttpRequestException => false,
        StorageUnavailableException or DbException or TimeoutException or IOException or SocketException => true,
        OperationCanceledException or ObjectDisposedException => true,
        _ => false,
    };
}
