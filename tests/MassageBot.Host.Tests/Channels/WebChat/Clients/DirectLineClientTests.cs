using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>botframework-directlinejs over a web socket.</summary>
public sealed class DirectLineClientTests(OpenClinic open) : IClassFixture<OpenClinic>, IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = open.Enter();
    private readonly PublishedClient _client = PublishedClient.Start();
    private Admission _admission = null!;

    public async Task InitializeAsync()
    {
        _admission = await _clinic.AdmitAsync();
        await _client.ConnectAsync(_clinic.Address, _admission);
        await _client.HearAsync(ScriptedBot.Greeting);
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [NodeFact]
    public async Task A_visitor_is_connected_and_answered()
    {
        var id = await _client.SayAsync("hello", "c1");

        var answer = await _client.HearAsync("1: hello");

        ((string)answer.SelectToken("activity.replyToId")!).ShouldBe(id);
        ((string)answer.SelectToken("activity.from.role")!).ShouldBe("bot");
        _client.Connection.ShouldBe(["Uninitialized", "Connecting", "Online"]);
    }

    [NodeFact]
    public async Task What_was_sent_comes_back_under_its_ids()
    {
        var id = await _client.SayAsync("hello", "c1");

        var echo = await _client.HearAsync("hello");

        ((string)echo.SelectToken("activity.id")!).ShouldBe(id);
        ((string)echo.SelectToken("activity.channelData.clientActivityID")!).ShouldBe("c1");
    }

    [NodeFact]
    public async Task A_submitted_card_reaches_the_bot()
    {
        _clinic.Host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync($"chosen: {((JObject)turn.Activity.Value)["minutes"]}");

        await _client.SubmitAsync(new { minutes = 60 }, "c1");

        await _client.HearAsync("chosen: 60");
        _client.Activities.Single(activity => (string?)activity.SelectToken("channelData.clientActivityID") == "c1")["value"]!["minutes"]!
            .Value<int>().ShouldBe(60);
    }

    [NodeFact]
    public async Task A_file_is_taken_and_comes_back_named()
    {
        var id = await _client.UploadAsync("look", Pictures.Png);

        var echo = await _client.HearAsync("look");

        ((string)echo.SelectToken("activity.id")!).ShouldBe(id);
        ((string)echo.SelectToken("activity.attachments[0].contentType")!).ShouldBe("image/png");
        ((string)echo.SelectToken("activity.attachments[0].name")!).ShouldBe("back.png");
    }

    [NodeFact]
    public async Task A_refused_file_fails_at_once_and_harms_nothing_else()
    {
        var refused = await _client.UploadAsync("look", "MZ a program"u8.ToArray());

        await _client.SayAsync("hello", "c1");

        refused.ShouldBe("415");
        await _client.HearAsync("1: hello");
        _client.Connection[^1].ShouldBe("Online");
    }

    [NodeFact]
    public async Task A_lost_connection_goes_on_at_the_watermark()
    {
        await _client.SayAsync("one", "c1");
        await _client.HearAsync("1: one");
        _clinic.Cable.Pull();
        await _clinic.SayElsewhereAsync(_admission, "two");
        await _client.SocketsAsync("closed", 1);
        _clinic.Cable.PlugIn();

        await _client.HearAsync("2: two");

        await _client.AsksAsync($"GET /v3/directline/conversations/{_admission.Conversation}?watermark=3", 200);
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two"]);
        _client.Connection[^1].ShouldBe("Online");
    }

    [NodeFact]
    public async Task A_restarted_host_goes_on_where_the_other_ended()
    {
        await _client.SayAsync("one", "c1");
        await _client.HearAsync("1: one");

        await _clinic.RestartAsync();
        await _client.SocketsAsync("open", 2);
        await _client.SayAsync("two", "c2");

        await _client.HearAsync("2: two");
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "one", "1: one", "two", "2: two"]);
    }

    [NodeFact]
    public async Task What_is_sent_again_after_a_lost_answer_is_answered_once()
    {
        _clinic.Cable.LoseAnswerTo("/activities");

        var first = await _client.SayAsync("hello", "c1");
        var second = await _client.SayAsync("hello", "c1");
        await _client.SayAsync("and?", "c2");

        await _client.HearAsync("2: and?");
        first.ShouldBe("retry");
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello", "and?", "2: and?"]);
        ((string)_client.Activities[1]["id"]!).ShouldBe(second);
    }

    [NodeFact]
    public async Task A_token_is_renewed_in_time()
    {
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await _client.OrderAsync("quarterHour");
        await _client.AsksAsync("POST /v3/directline/tokens/refresh", 200);
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(20));

        await _client.SayAsync("hello", "c1");

        await _client.HearAsync("1: hello");
        _client.Connection.ShouldNotContain("ExpiredToken");
    }

    [NodeFact]
    public async Task An_expired_token_is_reported_and_a_new_one_goes_on()
    {
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(31));
        var refused = await _client.SayAsync("hello", "c1");
        await _client.ReportsAsync("ExpiredToken");
        var again = await _clinic.AdmitAgainAsync(_admission);

        await _client.OrderAsync("reconnect", new { token = again.Token, streamUrl = again.StreamUrl });
        await _client.SayAsync("hello", "c1");

        await _client.HearAsync("1: hello");
        refused.ShouldBe("retry");
        _client.Connection[^1].ShouldBe("Online");
    }

    [NodeFact]
    public async Task An_expired_token_is_not_renewed()
    {
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(31));

        await _client.OrderAsync("quarterHour");

        await _client.AsksAsync("POST /v3/directline/tokens/refresh", 403);
        await _client.ReportsAsync("ExpiredToken");
    }

    [NodeFact]
    public async Task A_client_that_ends_closes_its_socket()
    {
        await _client.OrderAsync("end");

        await _client.ReportsAsync("Ended");
        await _client.SocketsAsync("closed", 1);
        (await _client.EndsAsync()).ShouldBe("conversation ended");
    }

    [NodeFact]
    public async Task A_conversation_that_was_deleted_ends_the_client()
    {
        open.Store.Mood = Mood.Forgets;

        _clinic.Cable.Cut();

        (await _client.EndsAsync()).ShouldBe("conversation ended");
    }

    [NodeFact]
    public async Task An_expired_token_opens_no_lost_connection_and_the_client_gives_up()
    {
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(31));

        _clinic.Cable.Cut();

        await _client.ReportsAsync("FailedToConnect");
        _client.Requests.Count(request => request.EndsWith(" 403", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(5);
    }
}
