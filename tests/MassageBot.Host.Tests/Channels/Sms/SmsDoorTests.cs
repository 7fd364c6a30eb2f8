using System.Text;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.WebChat;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>What Twilio hears when it hands over a text, and what the bot gets of it.</summary>
public sealed class SmsDoorTests : IAsyncLifetime
{
    private readonly TextingClinic _clinic = new();
    private readonly List<Activity> _seen = [];

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.Bot.OnMessage = (turn, _) =>
        {
            _seen.Add((Activity)turn.Activity);
            return Task.CompletedTask;
        };
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_text_is_acknowledged_with_an_empty_answer()
    {
        var response = await _clinic.SayAsync("hello");

        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        (await response.Content.ReadAsStringAsync()).ShouldEndWith("<Response/>");
    }

    [Fact]
    public async Task The_bot_gets_number_and_words_and_no_language()
    {
        await _clinic.SayAsync("¿Tienen hora? & + 🙏");

        var heard = _seen.ShouldHaveSingleItem();
        heard.ChannelId.ShouldBe("sms");
        heard.From.Id.ShouldBe(TextingClinic.Client);
        heard.Recipient.Id.ShouldBe(TextingClinic.Number);
        heard.Text.ShouldBe("¿Tienen hora? & + 🙏");
        heard.Locale.ShouldBeNull();
        heard.ChannelData.ShouldBeNull();
    }

    [Fact]
    public async Task A_client_and_a_number_of_the_clinic_have_one_conversation()
    {
        await _clinic.SayAsync("one");
        await _clinic.SayAsync("two");
        await _clinic.SayAsync("other number", ("To", "+15551230199"));
        await _clinic.Host.TurnsAsync(new SmsPair(TextingClinic.Client, "+15551230199").ConversationId);
        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe(["1: one", "2: two", "1: other number"], ignoreOrder: true);
        TextingClinic.Conversation().ShouldNotContain("555");
    }

    [Fact]
    public async Task A_text_delivered_twice_has_one_turn()
    {
        var text = _clinic.Text("hello");

        await _clinic.PostAsync(text);
        var again = await _clinic.PostAsync(text);
        await _clinic.SettleAsync();

        ((int)again.StatusCode).ShouldBe(200);
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_picture_comes_as_its_kind_without_its_address()
    {
        await _clinic.SayAsync("", ("NumMedia", "2"), ("MediaContentType0", "image/jpeg"), ("MediaUrl0", "https://api.twilio.com/secret"), ("MediaContentType1", ""));

        var attachments = _seen.ShouldHaveSingleItem().Attachments;
        attachments.Select(one => one.ContentType).ShouldBe(["image/jpeg", "application/octet-stream"]);
        attachments.ShouldAllBe(one => one.ContentUrl == null);
    }

    [Fact]
    public async Task Nobody_fetches_a_picture()
    {
        var address = new Uri(new Uri(_clinic.Twilio.Address), "2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1").AbsoluteUri;

        await _clinic.SayAsync("look", ("NumMedia", "1"), ("MediaContentType0", "image/jpeg"), ("MediaUrl0", address));

        _clinic.Heard.ShouldBe(["1: look"]);
        _clinic.Twilio.Questions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_comes_again_at_the_second_address_has_one_turn()
    {
        var text = _clinic.Text("hello");
        await _clinic.PostAsync(text);
        var again = new Dictionary<string, string>(text) { ["ErrorCode"] = "11200", ["ErrorUrl"] = TextingClinic.PublicUrl };

        ((int)(await _clinic.PostAsync(again)).StatusCode).ShouldBe(200);
        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public async Task An_odd_count_of_pictures_is_no_count(string count)
    {
        await _clinic.SayAsync("hi", ("NumMedia", count));

        _seen.ShouldHaveSingleItem().Attachments.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Twilio_has_answered_itself_is_kept_as_such_and_not_answered()
    {
        var response = await _clinic.SayAsync("Stop", ("OptOutType", "STOP"));

        ((int)response.StatusCode).ShouldBe(200);
        ((string)((Newtonsoft.Json.Linq.JObject)_seen.ShouldHaveSingleItem().ChannelData)["optOutType"]!).ShouldBe("STOP");
        _clinic.Twilio.Calls.ShouldBeEmpty();
        (await _clinic.Host.Get<IOutbox>().DepthAsync(CancellationToken.None)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_without_a_signature_is_a_bad_request() => await RefusedAsync(_clinic.PostAsync(_clinic.Text("hi"), signature: null), 400);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public async Task A_wrong_signature_is_forbidden(string signature) => await RefusedAsync(_clinic.PostAsync(_clinic.Text("hi"), signature), 403);

    [Fact]
    public async Task A_signature_for_another_address_is_forbidden()
    {
        var text = _clinic.Text("hi");

        await RefusedAsync(_clinic.PostAsync(text, TextingClinic.Signature(text, "http://localhost/sms/twilio")), 403);
    }

    [Fact]
    public async Task The_standard_port_may_be_part_of_the_address()
    {
        var text = _clinic.Text("hi");

        var response = await _clinic.PostAsync(text, TextingClinic.Signature(text, "https://clinic.example:443/sms/twilio"));

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task While_the_token_is_changed_both_are_right()
    {
        _clinic.Host.With("Sms:AuthTokenPrevious", "the one before");
        var text = _clinic.Text("hi");

        var response = await _clinic.PostAsync(text, TextingClinic.Signature(text, TextingClinic.PublicUrl, "the one before"));

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Another_account_is_forbidden() =>
        await RefusedAsync(_clinic.PostAsync(_clinic.Text("hi", ("AccountSid", "AC00000000000000000000000000000043"))), 403);

    [Theory]
    [InlineData("MessageSid", "")]
    [InlineData("MessageSid", "SM1")]
    [InlineData("From", "")]
    [InlineData("To", "")]
    public async Task A_form_that_is_no_text_is_a_bad_request(string field, string value) => await RefusedAsync(_clinic.PostAsync(_clinic.Text("hi", (field, value))), 400);

    [Fact]
    public async Task A_large_form_is_refused() => await RefusedAsync(_clinic.PostAsync(_clinic.Text(new string('x', TwilioPosts.Longest))), 413);

    [Fact]
    public async Task Only_forms_are_read() => await RefusedAsync(_clinic.SendAsync(new StringContent("{}", Encoding.UTF8, "application/json"), "x"), 415);

    [Theory]
    [InlineData("22000")]
    [InlineData("MyBank")]
    [InlineData("+447700900123")]
    [InlineData(TextingClinic.Number)]
    public async Task Who_is_never_texted_is_acknowledged_and_not_kept(string from)
    {
        var response = await _clinic.PostAsync(_clinic.Text("hi", ("From", from)));
        await _clinic.SettleAsync(from);

        ((int)response.StatusCode).ShouldBe(200);
        _seen.ShouldBeEmpty();
        (await _clinic.Host.Get<IConversations>().FindAsync(TextingClinic.Conversation(from), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_number_is_heard_so_many_times_and_no_more_but_always_when_it_has_had_enough()
    {
        _clinic.Host.With("Sms:PerNumber:Burst", "2").With("Sms:PerNumber:PerMinute", "1");
        foreach (var text in new[] { "one", "two", "three" })
        {
            ((int)(await _clinic.SayAsync(text)).StatusCode).ShouldBe(200);
        }

        await _clinic.SayAsync("stop", ("OptOutType", "STOP"));
        await _clinic.SayAsync("elsewhere", ("From", "+15550100173"));
        await _clinic.SettleAsync("+15550100173");

        _seen.Select(one => one.Text).ShouldBe(["one", "two", "stop", "elsewhere"]);
    }

    [Fact]
    public async Task A_block_of_numbers_is_heard_so_many_times_and_no_more()
    {
        _clinic.Host.With("Sms:PerPrefix:Burst", "2").With("Sms:PerPrefix:PerMinute", "1");
        foreach (var number in new[] { "+15550100001", "+15550100002", "+15550100003", "+15550110003" })
        {
            await _clinic.SayAsync("hi", ("From", number));
            await _clinic.SettleAsync(number);
        }

        _seen.Select(one => one.From.Id).ShouldBe(["+15550100001", "+15550100002", "+15550110003"]);
    }

    [Fact]
    public async Task While_the_store_is_out_the_text_is_not_acknowledged()
    {
        var store = new MoodyStore();
        _clinic.Host.With(store.Into);
        _clinic.Host.CreateClient().Dispose();
        store.Mood = Mood.Fails;

        await RefusedAsync(_clinic.PostAsync(_clinic.Text("hi")), 503);
    }

    [Fact]
    public async Task Neither_numbers_nor_words_nor_the_token_are_logged()
    {
        var logs = new CapturedLogs();
        _clinic.Host.With("Logging:LogLevel:Default", "Trace").With(services => services.AddSingleton<ILoggerProvider>(logs));
        _clinic.Twilio.AnswerWith(400, """{"code": 21610}""");

        await _clinic.SayAsync("my canary hurts");
        await _clinic.PostAsync(_clinic.Text("my canary hurts"), "wrong");
        await _clinic.SayAsync("my canary hurts", ("From", "+447700900123"));

        logs.Entries.ShouldNotBeEmpty();
        foreach (var secret in new[] { "canary", TextingClinic.Client[2..], "7700900123", TextingClinic.AuthToken, "Basic " })
        {
            logs.Entries.Where(entry => entry.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    private async Task RefusedAsync(Task<HttpResponseMessage> call, int status)
    {
        var response = await call;

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        _seen.ShouldBeEmpty();
    }
}
