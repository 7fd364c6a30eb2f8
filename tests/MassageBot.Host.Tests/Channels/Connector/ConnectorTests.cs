using System.Net;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>Test clients on this machine, which come without a token.</summary>
public sealed class ConnectorTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_local_test_client_gets_its_replies_in_the_answer()
    {
        var replies = await Visitor.ReadAsync(await PostAsync(Message("a1", "hello")));

        replies["activities"]!.Select(reply => (string)reply["text"]!).ShouldBe(["1: hello"]);
        ((string)replies["activities"]![0]!["replyToId"]!).ShouldBe("a1");
        ((string)replies["activities"]![0]!["conversation"]!["id"]!).ShouldBe("c1");
    }

    [Fact]
    public async Task A_delivery_repeated_gets_the_same_replies()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await (await PostAsync(Message("a1", "hello"))).Content.ReadAsStringAsync()));

        answers.Distinct().Count().ShouldBe(1);
        _clinic.Bot.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task A_local_test_client_is_called_with_the_replies_without_a_token()
    {
        await using var cloud = await FakeCloud.StartAsync();
        var message = Message("a1", "hello");
        message.Remove("deliveryMode");
        message["serviceUrl"] = cloud.ServiceUrl;

        (await PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _clinic.TurnsAsync("emulator|c1");
        await _clinic.RunDueJobsAsync();

        var reply = cloud.Replies.ShouldHaveSingleItem();
        reply.Text.ShouldBe("1: hello");
        reply.Authorization.ShouldBeNull();
    }

    [Fact]
    public async Task A_call_without_an_address_leaves_the_one_that_replies_are_on_their_way_to()
    {
        await using var cloud = await FakeCloud.StartAsync();
        var called = Message("a1", "hello");
        called.Remove("deliveryMode");
        called["serviceUrl"] = cloud.ServiceUrl;
        await PostAsync(called);
        await _clinic.TurnsAsync("emulator|c1");

        await PostAsync(Message("a2", "and?"));
        await _clinic.RunDueJobsAsync();

        cloud.Replies.ShouldHaveSingleItem().Text.ShouldBe("1: hello");
    }

    [Theory]
    [InlineData("https://service.example.org/")]
    [InlineData("http://192.168.1.5/")]
    [InlineData(null)]
    public async Task A_local_test_client_names_no_address_elsewhere(string? serviceUrl)
    {
        var message = Message("a1", "hello");
        message.Remove("deliveryMode");
        message["serviceUrl"] = serviceUrl;

        (await PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task In_production_nobody_is_let_in_without_a_registration()
    {
        _clinic.With("environment", "Production");

        var response = await PostAsync(Message("a1", "hello"));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _clinic.Bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task In_production_a_setting_lets_local_test_clients_in()
    {
        _clinic.With("environment", "Production").With("Connector:AllowAnonymous", "true");

        (await PostAsync(Message("a1", "hello"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_comes_through_a_proxy_is_no_local_test_client()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(Message("a1", "hello").ToString()) };
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        var response = await _clinic.CreateClient().SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task With_a_registration_nobody_is_let_in_without_a_token()
    {
        _clinic.With("MicrosoftAppId", ConnectedClinic.AppId).With("MicrosoftAppPassword", "a password");

        var response = await PostAsync(Message("a1", "hello"));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<HttpResponseMessage> PostAsync(JObject activity) => _clinic.CreateClient().PostAsync("/api/messages", Json(activity.ToString()));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static JObject Message(string id, string text) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "emulator",
        ["deliveryMode"] = "expectReplies",
        ["conversation"] = new JObject { ["id"] = "c1" },
        ["from"] = new JObject { ["id"] = "u1" },
        ["recipient"] = new JObject { ["id"] = "bot" },
        ["text"] = text,
    };
}
