using MassageBot.Core.Handoff;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>What Twilio tells of texts that have left.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Theory]
    [InlineData("failed")]
    [InlineData("undelivered")]
    public async Task A_text_that_did_not_arrive_is_told_to_staff_once_a_day_and_with_the_number_to_call(string status)
    {
        await _clinic.SayAsync("hello");

        ((int)(await _clinic.TellAsync(Status(status))).StatusCode).ShouldBe(204);
        await _clinic.TellAsync(Status(status));

        var raised = (await _clinic.AlertsAsync()).ShouldHaveSingleItem();
        raised.Alert.Kind.ShouldBe(AlertKind.Undelivered);
        raised.Alert.Phone.ShouldBe(TextingClinic.Client);
        raised.Conversation.ShouldNotContain(TextingClinic.Client[2..]);

        _clinic.Host.Clock.Advance(TimeSpan.FromDays(1));
        await _clinic.TellAsync(Status(status));
        (await _clinic.AlertsAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("queued")]
    [InlineData("sent")]
    [InlineData("delivered")]
    [InlineData("some day another")]
    public async Task What_went_well_is_taken_and_forgotten(string status)
    {
        await _clinic.SayAsync("hello");

        ((int)(await _clinic.TellAsync(Status(status))).StatusCode).ShouldBe(204);

        (await _clinic.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_nobody_here_knows_is_taken_quietly()
    {
        ((int)(await _clinic.TellAsync(Status("failed"))).StatusCode).ShouldBe(204);

        (await _clinic.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_status_is_signed_for_its_own_address()
    {
        await _clinic.SayAsync("hello");
        var status = Status("failed");

        var wrong = await _clinic.PostAsync(status, TextingClinic.Signature(status, TextingClinic.PublicUrl), TextingClinic.Door + "/status");
        var missing = await _clinic.PostAsync(status, null, TextingClinic.Door + "/status");

        ((int)wrong.StatusCode).ShouldBe(403);
        ((int)missing.StatusCode).ShouldBe(400);
        (await _clinic.AlertsAsync()).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Status(string status) => TextingClinic.Status(status, "30008");
}
