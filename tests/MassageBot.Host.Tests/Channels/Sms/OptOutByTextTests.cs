using MassageBot.Core.OptOut;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A number that wants no texts, from Twilio's door to what leaves by its API, with the bot that ships.</summary>
public sealed class OptOutByTextTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.WithTheBotThatShips();
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task After_a_stop_one_text_leaves_and_no_other()
    {
        await _clinic.SayAsync("STOP");
        await _clinic.SayAsync("can i come on friday?");
        await _clinic.SayAsync("stop");

        _clinic.Heard.ShouldHaveSingleItem().ShouldContain("unsubscribed");
        (await _clinic.AlertsAsync()).ShouldContain(raised => raised.Alert.Reason == "wrote-after-opt-out");
        (await _clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_start_lets_texts_leave_again()
    {
        await _clinic.SayAsync("stop texting me");
        await _clinic.SayAsync("START");
        await _clinic.SayAsync("how much is a swedish massage?");

        _clinic.Heard.Count().ShouldBeGreaterThanOrEqualTo(3);
        (await _clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_Twilio_has_answered_is_recorded_and_no_text_leaves()
    {
        await _clinic.SayAsync("PARAR", ("OptOutType", "STOP"));

        _clinic.Heard.ShouldBeEmpty();
        (await _clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_start_that_Twilio_has_answered_is_recorded_and_no_text_leaves()
    {
        await _clinic.SayAsync("PARAR", ("OptOutType", "STOP"));
        await _clinic.SayAsync("ARRANCAR", ("OptOutType", "START"));

        _clinic.Heard.ShouldBeEmpty();
        (await _clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_help_that_Twilio_has_answered_is_not_answered_again_and_what_was_asked_stays_asked()
    {
        await _clinic.SayAsync("i want to book a swedish massage");
        var before = _clinic.Heard.ToList();

        await _clinic.SayAsync("SOS", ("OptOutType", "HELP"));

        before.ShouldNotBeEmpty();
        _clinic.Heard.ShouldBe(before);
        (await _clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stop_counts_for_the_number_and_no_other()
    {
        await _clinic.SayAsync("STOP");

        (await _clinic.Host.Get<ITexts>().AreRefusedAsync("+15550100199", CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_still_waits_for_its_next_try_does_not_leave_after_a_stop()
    {
        _clinic.Twilio.AnswerWith(503);
        await _clinic.SayAsync("hi");
        _clinic.Heard.ShouldBeEmpty();

        await _clinic.SayAsync("STOP");
        await _clinic.LaterAsync(TimeSpan.FromMinutes(5));

        _clinic.Heard.ShouldHaveSingleItem().ShouldContain("unsubscribed");
    }

    [Fact]
    public async Task An_emergency_is_answered_even_after_a_stop()
    {
        await _clinic.SayAsync("STOP");

        await _clinic.SayAsync("my chest is crushing and my left arm is numb");

        _clinic.Heard.Last().ShouldContain("911");
    }

    [Fact]
    public async Task A_stop_is_heard_however_much_was_texted_before()
    {
        _clinic.Host.With("Sms:PerNumber:Burst", "1").With("Sms:PerNumber:PerMinute", "1");
        await _clinic.SayAsync("hi");
        await _clinic.SayAsync("hello");

        await _clinic.SayAsync("please stop texting me");

        (await _clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None)).ShouldBeTrue();
    }
}
