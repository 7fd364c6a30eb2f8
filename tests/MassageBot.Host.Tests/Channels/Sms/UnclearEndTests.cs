namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>A call that hands over a text may break before its answer comes. Nobody shall read a text twice for that, nor never.</summary>
public sealed class UnclearEndTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_text_that_Twilio_has_is_not_sent_again()
    {
        _clinic.Twilio.TakeAndBreak();

        await _clinic.SayAsync("one");
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));
        await _clinic.SayAsync("two");

        _clinic.Heard.ShouldBe(["1: one", "2: two"]);
        _clinic.Twilio.Questions.ShouldHaveSingleItem().ShouldNotContain(TextingClinic.Client[1..]);
        (await _clinic.AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_found_behind_hundreds_that_were_sent_since()
    {
        _clinic.Twilio.TakeAndBreak();
        await _clinic.SayAsync("one");
        var others = Enumerable.Range(0, 250).Select(number => new SentText("", null, new Dictionary<string, string> { ["To"] = $"+1555011{number:0000}", ["Body"] = "1: one" }));
        others.ToList().ForEach(_clinic.Twilio.Texts.Enqueue);

        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Twilio.Texts.Count(text => text.Form["To"] == TextingClinic.Client).ShouldBe(1);
        _clinic.Twilio.Questions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_older_text_with_the_same_words_is_another_one()
    {
        await _clinic.SayAsync("one");
        _clinic.Host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync("1: one");
        _clinic.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        _clinic.Twilio.AnswerWith(503);

        await _clinic.SayAsync("two");
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Heard.ShouldBe(["1: one", "1: one", "2: two"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"messages": {}}""")]
    [InlineData("""{"messages": [{}, {"to": 1, "body": null}, {"to": "+15550100172", "body": "1: one", "direction": "outbound-api", "date_created": "some day"}]}""")]
    [InlineData("""{"messages": [{"to": "+15550100172", "body": "1: one", "direction": "inbound", "date_created": "Sun, 01 Nov 2026 05:30:00 +0000"}]}""")]
    [InlineData("""{"messages": [{"to": "+15550100173", "body": "1: one", "direction": "outbound-api", "date_created": "Sun, 01 Nov 2026 05:30:00 +0000"}]}""")]
    public async Task Where_Twilio_does_not_say_so_the_text_is_sent_again(string list)
    {
        _clinic.Twilio.ListInstead = list;
        _clinic.Twilio.AnswerWith(500);

        await _clinic.SayAsync("one");
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Heard.ShouldBe(["1: one"]);
    }

    [Fact]
    public async Task An_end_that_stays_unclear_is_tried_four_times_and_then_told_to_staff()
    {
        foreach (var _ in Enumerable.Range(0, 4))
        {
            _clinic.Twilio.Answers.Enqueue(http =>
            {
                http.Abort();
                return Task.CompletedTask;
            });
        }

        await _clinic.SayAsync("hello");
        foreach (var _ in Enumerable.Range(0, 6))
        {
            await _clinic.LaterAsync(TimeSpan.FromMinutes(5));
        }

        _clinic.Twilio.Calls.Count.ShouldBe(4);
        (await _clinic.AlertsAsync()).ShouldHaveSingleItem();
    }
}
