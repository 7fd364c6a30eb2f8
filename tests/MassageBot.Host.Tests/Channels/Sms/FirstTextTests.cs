using MassageBot.Core.OptOut;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>What a number is told once with the first text, from Twilio's door to what leaves by its API, with the bot that ships.</summary>
public sealed class FirstTextTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.WithTheBotThatShips();
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task It_leaves_as_a_text_of_its_own_after_the_answer_and_only_once()
    {
        await _clinic.SayAsync("where can i park?");
        await _clinic.SayAsync("do you take cards?");

        _clinic.Heard.Count(text => text.Contains("rates may apply", StringComparison.Ordinal)).ShouldBe(1);
        _clinic.Heard.ElementAt(1).ShouldContain("STOP to opt out");
        _clinic.Heard.ShouldAllBe(text => text.Length <= 306);
    }

    [Fact]
    public async Task Another_number_is_told_it_too()
    {
        await _clinic.SayAsync("where can i park?");
        await _clinic.SayAsync("¿dónde me estaciono?", ("From", "+15550100199"));
        await _clinic.SettleAsync("+15550100199");

        _clinic.Heard.Last().ShouldContain("STOP para no recibir");
    }

    [Fact]
    public async Task Who_stops_texts_at_once_is_not_told_it()
    {
        await _clinic.SayAsync("STOP");

        _clinic.Heard.ShouldHaveSingleItem().ShouldContain("unsubscribed");
    }

    [Fact]
    public async Task A_stop_takes_back_offers_for_good()
    {
        await _clinic.SayAsync("STOP");
        await _clinic.SayAsync("START");

        (await _clinic.Host.Get<ITexts>().OfAsync(TextingClinic.Client, CancellationToken.None)).ShouldSatisfyAllConditions(
            said => said.AreRefused.ShouldBeFalse(), said => said.MayMarket.ShouldBeFalse(), said => said.MayBeAskedAboutMarketing.ShouldBeFalse());
    }
}
