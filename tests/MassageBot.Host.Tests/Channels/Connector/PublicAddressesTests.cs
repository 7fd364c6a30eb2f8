using System.Net;
using MassageBot.Host.Channels.Connector;

namespace MassageBot.Host.Tests.Channels.Connector;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.100.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.9")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Private_and_special_addresses_are_not_public(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("2606:4700::1111")]
    public void Others_are(string address) => PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        await using var cloud = await FakeCloud.StartAsync();
        using var lines = new ConnectorLines();

        var failure = await Should.ThrowAsync<HttpRequestException>(() => lines.Guarded.GetAsync(new Uri($"{cloud.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/elsewhere")));

        failure.InnerException.ShouldBeOfType<NotPublicException>();
        cloud.CallsElsewhere.ShouldBe(0);
    }
}
