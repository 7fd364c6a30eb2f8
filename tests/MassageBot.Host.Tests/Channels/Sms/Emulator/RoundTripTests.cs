using MassageBot.Core.Handoff;

namespace MassageBot.Host.Tests.Channels.Sms.Emulator;

/// <summary>A text's whole way, with a Twilio that somebody else wrote: in by its webhook, out by its REST API, and what became of it.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();
    private ClinicsAddress _address = null!;

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _address = await ClinicsAddress.OpenAsync();
        _address.Clinic = _clinic;
        // The emulator writes the time of day into what it keeps.
        _clinic.Host.Clock.Advance(TimeProvider.System.GetUtcNow() - _clinic.Host.Clock.GetUtcNow());
    }

    public async Task DisposeAsync()
    {
        await _clinic.DisposeAsync();
        await _address.DisposeAsync();
    }

    [SmsEmulatorFact]
    public async Task A_text_is_answered_and_what_becomes_of_the_answer_is_heard()
    {
        await using var twilio = await StartAsync();

        await twilio.ReceiveAsync("J’ai mal & + au dos\nmerci");
        await _clinic.SettleAsync();
        var sent = (await twilio.SentAsync()).ShouldHaveSingleItem();
        await twilio.ReportAsync((string)sent["sid"]!, "delivered");
        (await _clinic.AlertsAsync()).ShouldBeEmpty();
        await twilio.ReportAsync((string)sent["sid"]!, "failed");

        ((string?)sent["body"], (string?)sent["from"], (string?)sent["direction"]).ShouldBe(("1: J'ai mal & + au dos\nmerci", TextingClinic.Number, "outbound-api"));
        _address.Answers.Where(answer => answer.Path == TextingClinic.Door).ShouldBe([(TextingClinic.Door, 200)]);
        _address.Answers.Where(answer => answer.Path != TextingClinic.Door).Distinct().ShouldBe([(TextingClinic.Door + "/status", 204)]);
        (await _clinic.AlertsAsync()).ShouldHaveSingleItem().Alert.Kind.ShouldBe(AlertKind.Undelivered);
    }

    [SmsEmulatorFact]
    public async Task A_text_that_could_not_be_handed_over_is_found_in_its_list_and_answered_once()
    {
        await using var twilio = await StartAsync();
        await twilio.ReceiveAsync("one");
        await _clinic.SettleAsync();

        _address.IsCut = true;
        await twilio.ReceiveAsync("two");
        _address.IsCut = false;
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await _clinic.LaterAsync(TimeSpan.FromMinutes(6));
        }

        (await twilio.SentAsync()).Select(sent => (string)sent["body"]!).ShouldBe(["1: one", "2: two"]);
    }

    private async Task<EmulatedTwilio> StartAsync()
    {
        var door = _address.Url + TextingClinic.Door;
        var twilio = await EmulatedTwilio.StartAsync(door);
        _clinic.Host.With("Sms:PublicUrl", door).With("Sms:ApiBaseAddress", twilio.Address);
        return twilio;
    }
}
