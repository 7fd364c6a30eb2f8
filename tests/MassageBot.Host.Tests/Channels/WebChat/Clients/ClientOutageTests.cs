using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>botframework-directlinejs over a web socket while the store is out.</summary>
public sealed class ClientOutageTests(OpenClinic open) : IClassFixture<OpenClinic>, IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = open.Enter();
    private readonly PublishedClient _client = PublishedClient.Start();
    private Admission _admission = null!;

    public async Task InitializeAsync() => _admission = await _clinic.AdmitAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [NodeFact]
    public async Task A_start_waits_for_the_store()
    {
        open.Store.Mood = Mood.Fails;
        var before = open.Store.Calls;
        await _client.ConnectAsync(_clinic.Address, _admission);
        await Deadline.UntilAsync(() => open.Store.Calls > before + 1 ? open : null, () => "The store was not asked.");
        open.Store.Mood = Mood.Well;

        await _client.HearAsync(ScriptedBot.Greeting);

        _client.Connection.ShouldBe(["Uninitialized", "Connecting", "Online"]);
    }

    [NodeFact]
    public async Task What_is_sent_again_is_answered_once_over_the_same_socket()
    {
        await ConnectAsync();
        open.Store.Mood = Mood.Fails;
        var refused = await _client.SayAsync("hello", "c1");
        open.Store.Mood = Mood.Well;

        await _client.SayAsync("hello", "c1");

        await _client.HearAsync("1: hello");
        refused.ShouldBe("retry");
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
        _client.Requests.ShouldNotContain(request => request.StartsWith("GET", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task What_a_hanging_store_took_late_is_answered_once()
    {
        await ConnectAsync();
        open.Store.Mood = Mood.Hangs;
        var refused = await _client.SayAsync("hello", "c1");
        await open.Store.RecoverAsync();

        await _client.SayAsync("hello", "c1");
        await _client.SayAsync("and?", "c2");

        await _client.HearAsync("2: and?");
        refused.ShouldBe("retry");
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello", "and?", "2: and?"]);
    }

    [NodeFact]
    public async Task A_lost_connection_is_taken_up_when_the_store_is_back()
    {
        await ConnectAsync();
        open.Store.Mood = Mood.Fails;
        _clinic.Cable.Cut();
        await _client.AsksAsync("GET /v3/directline/conversations/", 503);
        open.Store.Mood = Mood.Well;
        await _client.SocketsAsync("open", 2);

        await _client.SayAsync("hello", "c1");

        await _client.HearAsync("1: hello");
        _client.Texts.ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
    }

    [NodeFact]
    public async Task A_token_is_renewed_when_the_store_is_back()
    {
        await ConnectAsync();
        open.Store.Mood = Mood.Fails;
        await _client.OrderAsync("quarterHour");
        await _client.AsksAsync("POST /v3/directline/tokens/refresh", 503);

        open.Store.Mood = Mood.Well;

        await _client.AsksAsync("POST /v3/directline/tokens/refresh", 200);
        _client.Connection[^1].ShouldBe("Online");
    }

    private async Task ConnectAsync()
    {
        await _client.ConnectAsync(_clinic.Address, _admission);
        await _client.HearAsync(ScriptedBot.Greeting);
    }
}
