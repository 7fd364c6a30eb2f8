using System.Text;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Wording;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>How what the bot says reaches a phone.</summary>
public sealed class TwilioDeliveryTests : IAsyncLifetime
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 120).Select(i => $"word{i}"));

    private readonly TextingClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_reply_leaves_from_the_number_that_was_written_to()
    {
        await _clinic.SayAsync("hello");

        var text = _clinic.Twilio.Texts.ShouldHaveSingleItem();
        text.Path.ShouldBe($"/2010-04-01/Accounts/{TextingClinic.AccountSid}/Messages.json");
        text.Authorization.ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TextingClinic.AccountSid}:{TextingClinic.AuthToken}")));
        text.Form.ShouldBe(new Dictionary<string, string>
        {
            ["To"] = TextingClinic.Client,
            ["From"] = TextingClinic.Number,
            ["Body"] = "1: hello",
            ["StatusCallback"] = TextingClinic.PublicUrl + "/status",
        });
    }

    [Fact]
    public async Task With_a_service_Twilio_chooses_the_number()
    {
        _clinic.Host.With("Sms:MessagingServiceSid", "MG00000000000000000000000000000042");

        await _clinic.SayAsync("hello");

        var form = _clinic.Twilio.Texts.ShouldHaveSingleItem().Form;
        form["MessagingServiceSid"].ShouldBe("MG00000000000000000000000000000042");
        form.ContainsKey("From").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_is_not_taken_is_sent_again_without_those_before_it()
    {
        _clinic.Host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync(Long);
        _clinic.Twilio.Answers.Enqueue(null);
        _clinic.Twilio.AnswerWith(503);

        await _clinic.SayAsync("hello");
        _clinic.Heard.Count().ShouldBe(1);
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));

        string.Join(' ', _clinic.Heard.SkipLast(1)).ShouldBe(Long);
        _clinic.Heard.ShouldAllBe(page => Gsm7.Length(page) <= SmsText.Longest);
        _clinic.Heard.Distinct().Count().ShouldBe(_clinic.Heard.Count());
        _clinic.Heard.Last().ShouldBe("1: hello");
    }

    [Fact]
    public async Task A_held_reply_and_what_safety_says_leave_in_pages_too()
    {
        _clinic.Host.Bot.OnMessage = (turn, effects) =>
        {
            effects.Held.Add(new HeldReply(Guid.NewGuid(), TimeSpan.FromSeconds(2), new Reply { Spoken = Spoken.From("booking.booking-it", Long) }));
            return Task.CompletedTask;
        };
        await _clinic.SayAsync("yes");
        await _clinic.LaterAsync(TimeSpan.FromSeconds(2));

        _clinic.Heard.First().ShouldBe("1: yes");
        string.Join(' ', _clinic.Heard.Skip(1)).ShouldBe(Long);

        _clinic.Host.Bot.OnMessage = (turn, effects) =>
        {
            effects.Safety = new SafetyReply(new Reply { Spoken = Spoken.From("red-flags.x", Long), Urgent = true }, Language.English);
            throw new InvalidOperationException("The rest of the turn fails.");
        };
        var before = _clinic.Heard.Count();
        await _clinic.SayAsync("help");

        string.Join(' ', _clinic.Heard.Skip(before)).ShouldBe(Long);
    }

    [Fact]
    public async Task Between_two_numbers_no_more_leaves_than_Twilio_carries()
    {
        _clinic.Host.Bot.OnMessage = async (turn, _) =>
        {
            foreach (var one in Enumerable.Range(0, 30))
            {
                await turn.SendActivityAsync($"{one}");
            }
        };

        await _clinic.SayAsync("hello");
        _clinic.Heard.Count().ShouldBe(25);
        await _clinic.LaterAsync(TimeSpan.FromSeconds(30));

        _clinic.Heard.ShouldBe([.. Enumerable.Range(0, 30).Select(one => $"{one}"), "1: hello"]);
    }

    [Fact]
    public async Task A_turn_that_fails_says_so_by_text()
    {
        _clinic.Host.Bot.OnMessage = (_, _) => throw new InvalidOperationException("It fails.");

        await _clinic.SayAsync("hello");

        _clinic.Heard.ShouldBe([ClinicHost.Apology]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Trouble_at_Twilio_is_waited_out(int status)
    {
        _clinic.Twilio.AnswerWith(status);
        _clinic.Twilio.AnswerWith(status);

        await _clinic.SayAsync("hello");
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));
        await _clinic.LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Twilio.Calls.Count.ShouldBe(3);
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task Twilio_gets_the_time_that_it_asks_for()
    {
        _clinic.Twilio.AnswerWith(429, retryAfter: "40");

        await _clinic.SayAsync("hello");
        await _clinic.LaterAsync(TimeSpan.FromSeconds(39));
        _clinic.Heard.ShouldBeEmpty();
        await _clinic.LaterAsync(TimeSpan.FromSeconds(2));

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Theory]
    [InlineData("""{"code": 21612, "message": "no route", "status": 400}""")]
    [InlineData("""{"code": 21614}""")]
    [InlineData("""{"code": "odd"}""")]
    [InlineData("[]")]
    [InlineData("no json")]
    public async Task A_text_that_is_refused_is_given_up_and_staff_know_once_a_day(string body)
    {
        _clinic.Twilio.AnswerWith(400, body);
        _clinic.Twilio.AnswerWith(400, body);

        await _clinic.SayAsync("one");
        await _clinic.SayAsync("two");
        await _clinic.SayAsync("three");

        _clinic.Heard.ShouldBe(["3: three"]);
        (await _clinic.AlertsAsync()).ShouldHaveSingleItem().Alert.Kind.ShouldBe(AlertKind.Undelivered);
    }

    [Theory]
    [InlineData("country", "+1212")]
    [InlineData("sms-is-off", null)]
    public async Task What_waits_goes_by_the_settings_of_now(string kind, string? allowed)
    {
        using var lines = new ConnectorLines();
        var settings = allowed is null ? new SmsOptions() : new SmsOptions { AccountSid = TextingClinic.AccountSid, AllowedCountries = [allowed] };
        var pair = new SmsPair(TextingClinic.Client, TextingClinic.Number);
        var waits = new ClaimedDelivery
        {
            Id = 1,
            Conversation = new ConversationFacts(pair.ConversationId, "sms", pair.Client, null, pair.Reference),
            ActivityId = "1",
            Activity = """{"text": "hello"}""",
            Attempts = 0,
            ClaimToken = "1",
        };

        var list = new TwilioList(lines, Options.Create(settings), TimeProvider.System);
        var call = new TwilioCall(
            lines, new SentTexts(list, TimeProvider.System), _clinic.Host.Get<CarrierNews>(), Options.Create(settings), TimeProvider.System);
        var answer = await call.SendAsync(waits, CancellationToken.None);

        answer.ShouldBe(new ConnectorAnswer.Refused(kind));
    }
}
