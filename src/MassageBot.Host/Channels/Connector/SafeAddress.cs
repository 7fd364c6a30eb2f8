namespace MassageBot.Host.Channels.Connector;

/// <summary>Addresses that secrets may be sent to, or keys be taken from.</summary>
internal static class SafeAddress
{
    /// <summary>True for an absolute https address, or http on this machine, with no user name in it.</summary>
    public static bool IsHttpsOrLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsHttpsOrLoopback(uri);

    public static bool IsHttpsOrLoopback(Uri address) =>
        address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
