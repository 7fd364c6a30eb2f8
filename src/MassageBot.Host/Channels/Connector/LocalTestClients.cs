using System.Net;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Connector;

/// <summary>Test clients on this machine (Emulator, Agents Playground) come without a token. With an app id they are not let in, whatever else is set.</summary>
internal sealed class LocalTestClients(IHostEnvironment environment, IOptions<ConnectorOptions> options, IOptions<RegistrationOptions> registration)
{
    private static readonly string[] SignsOfAProxy = ["Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"];

    public bool AreAllowed { get; } = !registration.Value.IsRegistered && (environment.IsDevelopment() || options.Value.AllowAnonymous);

    /// <summary>Through a proxy on this machine everybody would come from a loopback address.</summary>
    public bool Is(HttpRequest request) =>
        AreAllowed
        && (request.HttpContext.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !Array.Exists(SignsOfAProxy, request.Headers.ContainsKey);
}
