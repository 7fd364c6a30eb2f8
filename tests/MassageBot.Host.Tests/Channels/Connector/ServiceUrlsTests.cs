using MassageBot.Host.Channels.Connector;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Channels.Connector;

public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.example.org/amer/", "Public")]
    [InlineData("http://smba.example.org/amer/", "None")]
    [InlineData("https://192.168.1.1/", "None")]
    [InlineData("http://127.0.0.1:5000/", "None")]
    [InlineData("https://smba.example.org/?to=x", "None")]
    [InlineData("https://connector.clinic.test/teams", "Named")]
    [InlineData("https://CONNECTOR.clinic.test/teams/amer/", "Named")]
    [InlineData("https://connector.clinic.test.example.org/teams/", "Public")]
    [InlineData("https://connector.clinic.test/teamsters/", "Public")]
    [InlineData("https://connector.clinic.test@example.org/teams/", "None")]
    [InlineData("https://connector.clinic.test/teams/../other/", "Public")]
    public void A_registered_bot_calls_public_hosts_and_those_of_its_settings(string address, string trust) =>
        Of(registered: true).TrustIn(address).ToString().ShouldBe(trust);

    [Theory]
    [InlineData("http://127.0.0.1:5000/", "Local")]
    [InlineData("http://localhost:56150/_connector", "Local")]
    [InlineData("https://smba.example.org/", "None")]
    [InlineData("ftp://localhost/", "None")]
    public void Without_a_registration_only_this_machine_is_called(string address, string trust) =>
        Of(registered: false).TrustIn(address).ToString().ShouldBe(trust);

    [Fact]
    public void Without_a_registration_production_calls_nobody() =>
        Of(registered: false, environment: "Production").TrustIn("https://connector.clinic.test/teams").ShouldBe(ServiceUrlTrust.None);

    private static ServiceUrls Of(bool registered, string environment = "Development")
    {
        var options = Options.Create(new ConnectorOptions { TrustedServiceUrls = { "https://connector.clinic.test/teams/" } });
        var registration = Options.Create(new RegistrationOptions { MicrosoftAppId = registered ? ConnectedClinic.AppId : null });
        return new ServiceUrls(options, registration, new LocalTestClients(new HostingEnvironment { EnvironmentName = environment }, options, registration));
    }
}
