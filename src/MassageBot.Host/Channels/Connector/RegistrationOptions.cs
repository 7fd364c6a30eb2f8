using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Connector;

/// <summary>
/// The bot's registration, by the names that the Bot Framework's own SDK reads. The password has no twin for the time it is changed: the
/// bot only shows it, and the login service accepts the old one beside the new one for as long as both are listed there.
/// </summary>
internal sealed class RegistrationOptions : IValidatableObject
{
    public const string SingleTenant = "SingleTenant";

    private const string MultiTenant = "MultiTenant";
    private const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>MultiTenant (when not set) or SingleTenant.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>Without it signed calls are refused.</summary>
    public string? MicrosoftAppId { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    /// <summary>With SingleTenant: the tenant's GUID or domain.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>Where the keys are published that channels sign with; the cloud's own when not set, as with the three below.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    public string? ToBotFromChannelTokenIssuer { get; set; }

    public string? ToChannelFromBotLoginUrl { get; set; }

    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>Empty for the public cloud, <c>https://botframework.azure.us</c> for that of the US government.</summary>
    public string? ChannelService { get; set; }

    public bool IsRegistered => !string.IsNullOrEmpty(MicrosoftAppId);

    public bool IsSingleTenant => string.Equals(MicrosoftAppType, SingleTenant, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AppFaults().Concat(AddressFaults()).Select(fault => new ValidationResult(fault));

    private IEnumerable<string> AppFaults()
    {
        if (TypeFault() is { } type)
        {
            yield return type;
        }

        if (IsRegistered && !Guid.TryParse(MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId must be the GUID of the bot's registration.";
        }

        if (IsRegistered == string.IsNullOrEmpty(MicrosoftAppPassword))
        {
            yield return IsRegistered
                ? "MicrosoftAppPassword is missing: MicrosoftAppId is set, and without its password no reply can be sent."
                : "MicrosoftAppId is missing: MicrosoftAppPassword is set, and nobody knows whose it is.";
        }

        if (IsSingleTenant && (string.IsNullOrEmpty(MicrosoftAppTenantId) || Uri.CheckHostName(MicrosoftAppTenantId) == UriHostNameType.Unknown))
        {
            yield return "MicrosoftAppTenantId must be the GUID or the domain of the tenant when MicrosoftAppType is SingleTenant.";
        }
    }

    private string? TypeFault()
    {
        if (string.Equals(MicrosoftAppType, ManagedIdentity, StringComparison.OrdinalIgnoreCase))
        {
            return "MicrosoftAppType: UserAssignedMSI is not supported. Register the bot as SingleTenant and set MicrosoftAppPassword.";
        }

        return string.IsNullOrEmpty(MicrosoftAppType) || IsSingleTenant || string.Equals(MicrosoftAppType, MultiTenant, StringComparison.OrdinalIgnoreCase)
            ? null
            : "MicrosoftAppType must be MultiTenant or SingleTenant.";
    }

    private IEnumerable<string> AddressFaults()
    {
        if (!string.IsNullOrEmpty(ToBotFromChannelOpenIdMetadataUrl) && !SafeAddress.IsHttpsOrLoopback(ToBotFromChannelOpenIdMetadataUrl))
        {
            yield return "ToBotFromChannelOpenIdMetadataUrl must be an https address (http only on this machine).";
        }

        if (!string.IsNullOrEmpty(ToChannelFromBotLoginUrl) && !SafeAddress.IsHttpsOrLoopback(ToChannelFromBotLoginUrl.Replace("{0}", "tenant", StringComparison.Ordinal)))
        {
            yield return "ToChannelFromBotLoginUrl must be an https address (http only on this machine).";
        }

        if (!string.IsNullOrEmpty(ChannelService) && !BotFrameworkCloud.IsKnown(ChannelService))
        {
            yield return "ChannelService must be empty (public cloud) or https://botframework.azure.us (US government).";
        }
    }
}

[OptionsValidator]
internal sealed partial class RegistrationOptionsValidator : IValidateOptions<RegistrationOptions>;
