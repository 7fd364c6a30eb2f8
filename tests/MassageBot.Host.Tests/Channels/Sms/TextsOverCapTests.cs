using MassageBot.Core.Handoff;
using MassageBot.Host.Tests.Storage;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A number that texts more than the bot hears may be a machine, or somebody in great need.</summary>
public sealed class TextsOverCapTests
{
    [Theory, EveryStore]
    public async Task Staff_are_told_once_a_day_that_somebody_texts_more_than_is_heard(string store)
    {
        await using var stored = await StoredClinic.OnAsync(store);
        var clinic = stored.Clinic;
        clinic.Host.With("Sms:PerNumber:Burst", "1").With("Sms:PerNumber:PerMinute", "1");
        foreach (var text in new[] { "one", "two", "three" })
        {
            await clinic.SayAsync(text);
        }

        var raised = (await clinic.AlertsAsync()).ShouldHaveSingleItem();
        (raised.Alert.Kind, raised.Alert.Reason, raised.Alert.Phone, raised.Conversation)
            .ShouldBe((AlertKind.HandOff, "texts-over-cap", TextingClinic.Client, TextingClinic.Conversation()));

        clinic.Host.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.SayAsync("four");
        await clinic.SayAsync("five");

        (await clinic.AlertsAsync()).Count.ShouldBe(2);
        clinic.Heard.ShouldBe(["1: one"]);
    }

    [Fact]
    public async Task Where_a_block_of_numbers_is_full_they_are_told_once_for_the_block()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.With("Sms:PerPrefix:Burst", "1").With("Sms:PerPrefix:PerMinute", "1");
        foreach (var number in new[] { "+15550100001", "+15550100002", "+15550100003" })
        {
            await clinic.SayAsync("hi", ("From", number));
        }

        (await clinic.AlertsAsync()).ShouldHaveSingleItem().Alert.Phone.ShouldBe("+15550100002");
    }

    [Theory]
    [InlineData("my chest is crushing and my left arm is numb")]
    [InlineData("me quiero morir")]
    public async Task An_emergency_is_heard_over_the_cap(string text)
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.With("Sms:PerNumber:Burst", "1").With("Sms:PerNumber:PerMinute", "1");
        await clinic.SayAsync("one");

        await clinic.SayAsync(text);

        clinic.Heard.ShouldBe(["1: one", "2: " + text]);
        (await clinic.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Emergencies_have_an_end_too_and_staff_are_told()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.With("Sms:PerNumber:Burst", "2").With("Sms:PerNumber:PerMinute", "1");
        foreach (var time in Enumerable.Range(1, 5))
        {
            await clinic.SayAsync("i want to die");
        }

        clinic.Heard.Count().ShouldBe(4);
        (await clinic.AlertsAsync()).ShouldHaveSingleItem().Alert.Reason.ShouldBe("texts-over-cap");
    }

    [Fact]
    public async Task An_opt_out_over_the_cap_tells_staff_nothing()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.With("Sms:PerNumber:Burst", "1").With("Sms:PerNumber:PerMinute", "1");
        await clinic.SayAsync("one");

        await clinic.SayAsync("stop texting me");

        (await clinic.AlertsAsync()).ShouldBeEmpty();
    }
}
