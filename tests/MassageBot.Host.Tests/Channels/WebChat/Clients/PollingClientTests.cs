using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>botframework-directlinejs without a web socket: it asks again and again for what is new.</summary>
public sealed class PollingClientTests(OpenClinic open) : IClassFixture<OpenClinic>, IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = open.Enter();
    private readonly PublishedClient _client = PublishedClient.Start();
    private Admission _admission = null!;

    private string Activities => $"/v3/directline/conversations/{_admission.Conversation}/activities";

    public async Task InitializeAsync()
    {
        _admission = await _clinic.AdmitAsync();
        await _client.ConnectAsync(_clinic.Address, _admission, new { webSocket = false, pollingInterval = 4000 });
        await _client.HearAsync(ScriptedBot.Greeting);
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [NodeFact]
    public async Task A_visitor_is_connected_and_answered()
    {
        await _client.SayAsync("hello", "c1");

        await _client.HearAsync("1: hello");

        await _client.AsksAsync($"GET {Activities}?watermark=3", 200);
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
        _client.Connection.ShouldBe(["Uninitialized", "Connecting", "Online"]);
    }

    [NodeFact]
    public async Task A_submitted_card_reaches_the_bot()
    {
        await _client.SubmitAsync(new { minutes = 60 }, "c1");

        await _client.HearAsync("1: ");

        _client.Activities.ShouldContain(activity => (int?)activity.SelectToken("value.minutes") == 60);
    }

    [NodeFact]
    public async Task What_is_sent_again_after_a_lost_answer_is_answered_once()
    {
        _clinic.Cable.LoseAnswerTo($"POST {Activities}");

        var first = await _client.SayAsync("hello", "c1");
        var second = await _client.SayAsync("hello", "c1");
        await _client.SayAsync("and?", "c2");

        await _client.HearAsync("2: and?");
        first.ShouldBe("retry");
        second.ShouldBe((string)_client.Activities[1]["id"]!);
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello", "and?", "2: and?"]);
    }

    [NodeFact]
    public async Task A_token_is_renewed_in_time()
    {
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await _client.OrderAsync("quarterHour");
        await _client.AsksAsync("POST /v3/directline/tokens/refresh", 200);

        // What was asked with the token of before may still be on its way.
        await _client.SayAsync("hello", "c1");
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await _client.SayAsync("hello again", "c2");

        await _client.HearAsync("2: hello again");
        _client.Connection.ShouldNotContain("ExpiredToken");
    }

    [NodeFact]
    public async Task An_expired_token_is_reported()
    {
        _clinic.Host.Clock.Advance(TimeSpan.FromMinutes(31));

        await _client.ReportsAsync("ExpiredToken");

        await _client.AsksAsync($"GET {Activities}", 403);
    }

    [NodeFact]
    public async Task A_store_that_is_out_ends_no_polling()
    {
        open.Store.Mood = Mood.Fails;
        await _client.AsksAsync($"GET {Activities}?watermark=1", 200);
        var refused = await _client.SayAsync("hello", "c1");
        open.Store.Mood = Mood.Well;

        await _client.SayAsync("hello", "c1");

        await _client.HearAsync("1: hello");
        refused.ShouldBe("retry");
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
        _client.Requests.Where(request => request.StartsWith("GET", StringComparison.Ordinal)).ShouldAllBe(request => request.EndsWith(" 200"));
    }

    [NodeFact]
    public async Task A_conversation_that_was_deleted_ends_the_client()
    {
        open.Store.Mood = Mood.Forgets;

        await _client.ReportsAsync("Ended");

        _client.Requests[^1].ShouldEndWith(" 404");
    }
}
