using System.Net;
using MassageBot.Host.Tests.Channels.WebChat;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Operations.Limits;

public sealed class RequestLimitsTests : IDisposable
{
    private const string Address = "203.0.113.9";

    private readonly MoodyStore _store = new();
    private readonly ClinicHost _clinic;

    public RequestLimitsTests() => _clinic = new ClinicHost().With(FromAddress.Into).With(_store.Into);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_flood_is_told_when_to_come_again()
    {
        _clinic.Allow("Visitor", burst: 4, perMinute: 1);
        var visitor = await Visitor.EnterAsync(_clinic);

        var answers = await FloodAsync(visitor, 10);

        var refused = answers[^1];
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await Visitor.ReadAsync(refused)).SelectToken("error.code")!.ToString().ShouldBe("TooManyRequests");
    }

    [Fact]
    public async Task A_refused_request_asks_no_store()
    {
        _clinic.Allow("Visitor", burst: 4, perMinute: 1);
        var visitor = await Visitor.EnterAsync(_clinic);
        await FloodAsync(visitor, 10);
        var before = _store.Calls;

        await FloodAsync(visitor, 20);

        _store.Calls.ShouldBe(before);
    }

    [Fact]
    public async Task A_neighbour_does_not_feel_the_flood_of_another()
    {
        _clinic.Allow("Visitor", burst: 5, perMinute: 1).Allow("Neighbours", burst: 25, perMinute: 1);
        var loud = await Visitor.EnterAsync(_clinic);
        var quiet = await Visitor.EnterAsync(_clinic);
        FromAddress.Say(loud.Http, Address);
        FromAddress.Say(quiet.Http, Address);
        await FloodAsync(loud, 60);

        var answers = await FloodAsync(quiet, 3);

        answers.ShouldAllBe(answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_visitor_who_keeps_asking_is_let_in_again()
    {
        _clinic.Allow("Visitor", burst: 3, perMinute: 120);
        var visitor = await Visitor.EnterAsync(_clinic);
        var flood = await FloodAsync(visitor, 20);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        HttpResponseMessage answer;
        do
        {
            answer = await visitor.Http.GetAsync(visitor.Activities, patience.Token);
        }
        while (!answer.IsSuccessStatusCode);

        flood.ShouldContain(refused => refused.StatusCode == HttpStatusCode.TooManyRequests);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_address_gets_only_so_many_tokens()
    {
        _clinic.Allow("NewVisitors", burst: 2, perMinute: 1);
        var sameNetwork = _clinic.ClientAt("2001:db8:0:1::ffff");
        await _clinic.ClientAt("2001:db8:0:1::1").PostAsync("/webchat/token", null);
        await sameNetwork.PostAsync("/webchat/token", null);

        var third = await sameNetwork.PostAsync("/webchat/token", null);
        var elsewhere = await _clinic.ClientAt("2001:db8:0:2::1").PostAsync("/webchat/token", null);

        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_poll_in_a_crowd_hears_that_there_is_nothing_new()
    {
        _clinic.Allow("Neighbours", burst: 4, perMinute: 1);
        var visitor = await Visitor.EnterAsync(_clinic);
        FromAddress.Say(visitor.Http, Address);
        await FloodAsync(visitor, 6);

        var poll = await visitor.SeeAsync("1");
        var post = await visitor.PostAsync(Visitor.Message("hello"));

        poll["activities"]!.ShouldBeEmpty();
        ((string)poll["watermark"]!).ShouldBe("1");
        post.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_conversation_has_only_so_many_sockets()
    {
        _clinic.With("RateLimits:SocketsPerConversation", "1");
        var visitor = await Visitor.EnterAsync(_clinic);
        var first = await WebChatStream.OpenAsync(_clinic, visitor);

        var second = await Should.ThrowAsync<InvalidOperationException>(WebChatStream.OpenAsync(_clinic, visitor));
        await first.CloseAsync();
        var third = await OpenAgainAsync(visitor);

        second.Message.ShouldContain("429");
        (await third.TextsAsync(1)).ShouldBe([ScriptedBot.Greeting]);
    }

    [Theory]
    [InlineData("10.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("192.0.2.1", HttpStatusCode.TooManyRequests)]
    public async Task Only_a_trusted_proxy_says_where_a_request_comes_from(string trusted, HttpStatusCode expected)
    {
        _clinic.With("RateLimits:TrustedProxies:0", trusted).Allow("NewVisitors", burst: 1, perMinute: 1);
        var proxy = _clinic.ClientAt("10.1.2.3");

        await TokenForAsync(proxy, "198.51.100.1");
        var second = await TokenForAsync(proxy, "198.51.100.2");

        second.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_start()
    {
        _clinic.With("RateLimits:TrustedProxies:0", "my-proxy");

        Should.Throw<OptionsValidationException>(() => _clinic.CreateClient()).Message.ShouldContain("my-proxy");
    }

    [Fact]
    public async Task Health_is_told_in_any_crowd()
    {
        _clinic.Allow("InAll", burst: 1, perMinute: 1);
        var http = _clinic.ClientAt(Address);
        await http.GetAsync("/");

        var crowded = await http.GetAsync("/");
        var health = await http.GetAsync("/healthz");

        crowded.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<HttpResponseMessage>> FloodAsync(Visitor visitor, int requests)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < requests; i++)
        {
            answers.Add(await visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}"));
        }

        return answers;
    }

    private static async Task<HttpResponseMessage> TokenForAsync(HttpClient proxy, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        request.Headers.Add("X-Forwarded-For", client);
        return await proxy.SendAsync(request);
    }

    /// <summary>The place of a closed socket is free a moment later.</summary>
    private async Task<WebChatStream> OpenAgainAsync(Visitor visitor)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            try
            {
                return await WebChatStream.OpenAsync(_clinic, visitor);
            }
            catch (InvalidOperationException) when (!patience.IsCancellationRequested)
            {
                await Task.Yield();
            }
        }
    }
}
