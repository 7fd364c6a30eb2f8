using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class OutageTests : IDisposable
{
    private readonly MoodyStore _store = new();
    private readonly ClinicHost _clinic;

    public OutageTests() => _clinic = new ClinicHost().With(_store.Into).With("Connector:AllowAnonymous", "true");

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData(Mood.Fails)]
    [InlineData(Mood.Hangs)]
    public async Task A_poll_is_held_and_hears_that_there_is_nothing_new(Mood mood)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _store.Mood = mood;

        var asked = Stopwatch.StartNew();
        var answer = await visitor.SeeAsync("7");

        asked.Elapsed.TotalSeconds.ShouldBeInRange(1, 10);
        answer["activities"]!.ShouldBeEmpty();
        ((string)answer["watermark"]!).ShouldBe("7");
    }

    [Fact]
    public async Task A_poll_gets_what_there_is_as_soon_as_the_store_is_back()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _store.FailNext(3);

        var texts = await visitor.TextsAsync();

        texts.ShouldBe([ScriptedBot.Greeting]);
    }

    [Theory]
    [InlineData(Mood.Fails)]
    [InlineData(Mood.Hangs)]
    public async Task What_can_be_sent_again_is_refused_in_time(Mood mood)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _store.Mood = mood;

        var asked = Stopwatch.StartNew();
        var answers = await Task.WhenAll(
            visitor.PostAsync(Visitor.Message("hello")),
            UploadTests.UploadAsync(visitor, UploadTests.Png, visitor.UserId),
            visitor.Http.PostAsync("/v3/directline/tokens/refresh", null),
            visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}"));

        asked.Elapsed.TotalSeconds.ShouldBeLessThan(10);
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        (await Visitor.ReadAsync(answers[0])).SelectToken("error.code")!.Value<string>().ShouldBe("ServiceUnavailable");
    }

    [Fact]
    public async Task A_start_waits_for_the_store()
    {
        var visitor = await Visitor.ArriveAsync(_clinic);
        _store.FailNext(4);

        var answer = await visitor.Http.PostAsync("/v3/directline/conversations", null);

        await _clinic.TurnsAsync(visitor.Conversation);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting]);
    }

    [Fact]
    public async Task A_start_is_given_up_in_the_end()
    {
        _clinic.With("DirectLine:TimeToStart", "00:00:01");
        var visitor = await Visitor.ArriveAsync(_clinic);
        _store.Mood = Mood.Hangs;

        var answer = await visitor.Http.PostAsync("/v3/directline/conversations", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_store_took_late_is_not_answered_twice()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _store.Mood = Mood.Hangs;
        var refused = await visitor.PostAsync(Visitor.Message("hello", "c1"));
        await _store.RecoverAsync();

        await visitor.SayAsync("hello", "c1");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
    }

    [Fact]
    public async Task A_socket_stays_open_and_goes_on_afterwards()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var stream = await WebChatStream.OpenAsync(_clinic, visitor, "1");
        var before = _store.Calls;
        _store.Mood = Mood.Fails;
        await stream.SendAsync("");
        await WebChatStream.UntilAsync(() => _store.Calls > before);
        _store.Mood = Mood.Well;

        await visitor.SayAsync("still there?");

        (await stream.TextsAsync(2)).ShouldBe(["still there?", "1: still there?"]);
        stream.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task A_token_of_a_deleted_conversation_ends_its_client()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var started = await Visitor.ReadAsync(await visitor.Http.PostAsync("/v3/directline/conversations", null));
        visitor.Use((string)started["token"]!);
        _store.Mood = Mood.Forgets;

        var refresh = await visitor.Http.PostAsync("/v3/directline/tokens/refresh", null);

        refresh.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_whose_conversation_has_not_begun_can_be_refreshed()
    {
        var visitor = await Visitor.ArriveAsync(_clinic);

        var refresh = await visitor.Http.PostAsync("/v3/directline/tokens/refresh", null);

        refresh.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Channels_are_told_to_come_again_and_nothing_else()
    {
        var http = _clinic.CreateClient();
        _store.Mood = Mood.Fails;

        var answer = await http.PostAsync("/api/messages", new StringContent(
            """{"type":"message","id":"1","text":"hi","channelId":"emulator","deliveryMode":"expectReplies","conversation":{"id":"c"},"from":{"id":"u"}}""", System.Text.Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }
}
