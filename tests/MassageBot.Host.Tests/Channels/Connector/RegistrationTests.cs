using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>What the host makes of the settings of its registration.</summary>
public sealed class RegistrationTests : IDisposable
{
    private const string AppId = "MicrosoftAppId=" + ConnectedClinic.AppId;
    private const string Password = "MicrosoftAppPassword=secret";

    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("MicrosoftAppPassword is missing", AppId)]
    [InlineData("MicrosoftAppId is missing", Password)]
    [InlineData("MicrosoftAppId must be the GUID", "MicrosoftAppId=bot", Password)]
    [InlineData("UserAssignedMSI is not supported", "MicrosoftAppType=UserAssignedMSI", AppId, Password)]
    [InlineData("MicrosoftAppType must be", "MicrosoftAppType=Other", AppId, Password)]
    [InlineData("MicrosoftAppTenantId must be", "MicrosoftAppType=SingleTenant", AppId, Password)]
    [InlineData("MicrosoftAppTenantId must be", "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=a/b", AppId, Password)]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl must be", "ToBotFromChannelOpenIdMetadataUrl=http://keys.example.org/")]
    [InlineData("ToChannelFromBotLoginUrl must be", "ToChannelFromBotLoginUrl=login")]
    [InlineData("ChannelService must be", "ChannelService=https://botframework.example.org")]
    [InlineData("Connector:TrustedServiceUrls", "Connector:TrustedServiceUrls:0=http://connector.example.org/")]
    [InlineData("Connector:AllowAnonymous cannot be true", "Connector:AllowAnonymous=true", "environment=Production", AppId, Password)]
    public void Settings_that_do_not_fit_stop_the_start_by_name(string says, params string[] settings)
    {
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            _clinic.With(parts[0], parts[1]);
        }

        Should.Throw<OptionsValidationException>(() => _clinic.Services).Message.ShouldContain(says);
    }

    [Fact]
    public void The_public_cloud_is_the_usual_one()
    {
        var cloud = BotFrameworkCloud.Of(new RegistrationOptions());

        cloud.Metadata.ShouldBe(new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"));
        cloud.Issuer.ShouldBe("https://api.botframework.com");
        cloud.Logins[0].ShouldBe(new Uri("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"));
        cloud.Scope.ShouldBe("https://api.botframework.com/.default");
    }

    [Fact]
    public void The_government_has_a_cloud_of_its_own()
    {
        var cloud = BotFrameworkCloud.Of(new RegistrationOptions { ChannelService = "https://botframework.azure.us" });

        cloud.Metadata.ShouldBe(new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"));
        cloud.Issuer.ShouldBe("https://api.botframework.us");
        cloud.Logins[0].ShouldBe(new Uri("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token"));
        cloud.Scope.ShouldBe("https://api.botframework.us/.default");
    }

    [Fact]
    public void A_bot_of_one_tenant_signs_in_there()
    {
        var cloud = BotFrameworkCloud.Of(new RegistrationOptions { MicrosoftAppType = "singletenant", MicrosoftAppTenantId = "clinic.example.org" });

        cloud.Logins[0].ShouldBe(new Uri("https://login.microsoftonline.com/clinic.example.org/oauth2/v2.0/token"));
    }
}
