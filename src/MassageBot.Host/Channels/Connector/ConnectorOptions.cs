using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Connector;

/// <summary>Settings under <c>Connector</c>.</summary>
internal sealed class ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>True lets local test clients in without a token, from a loopback address only. Development does so without being told.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Beginnings of service addresses that are called beside public https hosts: a private connector, tests.</summary>
    public IList<string> TrustedServiceUrls { get; set; } = [];
}

/// <summary>Nobody switches off by one setting what another one has asked for.</summary>
internal sealed class ConnectorOptionsValidator(IOptions<RegistrationOptions> registration, IHostEnvironment environment) : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var faults = new List<string>();
        if (options.AllowAnonymous && registration.Value.IsRegistered && !environment.IsDevelopment())
        {
            faults.Add("Connector:AllowAnonymous cannot be true while MicrosoftAppId is set: take one of them away.");
        }

        faults.AddRange(options.TrustedServiceUrls
            .Where(address => !SafeAddress.IsHttpsOrLoopback(address))
            .Select(address => $"Connector:TrustedServiceUrls: '{address}' must be an https address (http only on this machine)."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
