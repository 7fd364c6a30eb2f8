using System.Net;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

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
    public async Task In_production_nobody_is_let_in_without_a_registration()
    {
        _clinic.With("environment", "Production");

        var response = await PostAsync(Message("a1", "hello"));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _clinic.Bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task With_a_registration_nobody_is_let_in_without_a_token()
    {
        _clinic.With("MicrosoftAppId", "00000000-0000-0000-0000-000000000001");

        var response = await PostAsync(Message("a1", "hello"));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("x", 400)]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"}}""", 400)]
    [InlineData("""{"type":"invoke","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"}}""", 501)]
    [InlineData("""{"type":"event","name":"bookingOutcome","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"deliveryMode":"expectReplies"}""", 400)]
    public async Task Odd_calls_get_a_plain_answer_and_run_no_turn(string body, int expected)
    {
        var response = await _clinic.CreateClient().PostAsync("/api/messages", new StringContent(body));

        ((int)response.StatusCode).ShouldBe(expected);
        _clinic.Bot.Turns.ShouldBe(0);
    }

    private Task<HttpResponseMessage> PostAsync(JObject activity) =>
        _clinic.CreateClient().PostAsync("/api/messages", new StringContent(activity.ToString()));

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
