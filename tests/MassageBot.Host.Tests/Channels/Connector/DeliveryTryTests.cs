using MassageBot.Host.Channels.Connector;

namespace MassageBot.Host.Tests.Channels.Connector;

public sealed class DeliveryTryTests
{
    [Fact]
    public void The_wait_doubles_up_to_five_minutes()
    {
        int[] attempts = [0, 1, 4, 30];

        var waits = attempts.Select(one => DeliveryTry.Wait(one, null, 1).TotalSeconds);

        waits.ShouldBe([1, 2, 16, 300]);
    }

    [Fact]
    public void Chance_takes_away_up_to_half_of_the_wait() => DeliveryTry.Wait(4, null, 0).ShouldBe(TimeSpan.FromSeconds(8));

    [Fact]
    public void A_channel_may_ask_for_more_time_but_not_for_more_than_five_minutes()
    {
        DeliveryTry.Wait(0, TimeSpan.FromSeconds(30), 1).ShouldBe(TimeSpan.FromSeconds(30));
        DeliveryTry.Wait(0, TimeSpan.FromDays(30), 1).ShouldBe(TimeSpan.FromMinutes(5));
        DeliveryTry.Wait(4, TimeSpan.FromSeconds(-3), 1).ShouldBe(TimeSpan.FromSeconds(16));
    }
}
