using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

public sealed class CloudAdapterTests
{
    private const string Message =
        """{"type":"message","text":"hi","deliveryMode":"expectReplies","channelId":"webchat","serviceUrl":"https://c.test","id":"1","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"}}""";

    [Fact]
    public async Task Replies_come_with_the_response_when_the_caller_expects_them()
    {
        var (status, body) = await PostAsync(Message, (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct));

        status.ShouldBe(200);
        JObject.Parse(body)["activities"]![0]!["text"]!.Value<string>().ShouldBe("hello");
    }

    [Theory]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":" "}""")]
    public async Task An_activity_without_a_type_is_a_bad_request(string json) => (await PostAsync(json)).Status.ShouldBe(400);

    [Fact]
    public async Task A_caller_who_may_not_is_told_so() =>
        (await PostAsync(Message, authentication: new Door { Open = false })).Status.ShouldBe(401);

    [Fact]
    public async Task Another_verb_is_not_allowed() => (await PostAsync(Message, method: "PUT")).Status.ShouldBe(405);

    [Fact]
    public async Task An_invoke_nobody_answers_is_not_implemented()
    {
        var invoke = Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal)
            .Replace("expectReplies", "normal", StringComparison.Ordinal);

        (await PostAsync(invoke)).Status.ShouldBe(501);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_its_own_status_and_body()
    {
        var invoke = Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal)
            .Replace("expectReplies", "normal", StringComparison.Ordinal);
        var answer = new Activity
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse { Status = 202, Body = new { held = "s1" } },
        };

        var (status, body) = await PostAsync(invoke, (turn, ct) => turn.SendActivityAsync(answer, ct));

        status.ShouldBe(202);
        JObject.Parse(body)["held"]!.Value<string>().ShouldBe("s1");
    }

    [Theory]
    [InlineData("relajación – ¿dónde? 💆")]
    [InlineData("\"quoted\" \\ and\na line")]
    public async Task Any_text_comes_in_and_goes_out_as_it_is(string text)
    {
        var (_, body) = await PostAsync(Saying(text), Echo);

        JObject.Parse(body)["activities"]![0]!["text"]!.Value<string>().ShouldBe(text);
    }

    [Fact]
    public async Task A_long_message_comes_in_whole_and_a_long_reply_goes_out_whole()
    {
        var text = string.Concat(Enumerable.Repeat("lavender ", 20_000));

        var (_, body) = await PostAsync(Saying(text), Echo);

        JObject.Parse(body)["activities"]![0]!["text"]!.Value<string>().ShouldBe(text);
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_message_does_not_matter() => (await PostAsync("\uFEFF" + Message)).Status.ShouldBe(200);

    [Fact]
    public async Task Requests_side_by_side_do_not_mix()
    {
        var texts = Enumerable.Range(0, 200).Select(i => string.Concat(Enumerable.Repeat($"visitor {i} ", 1 + (i % 7 * 100)))).ToList();

        var bodies = await Task.WhenAll(texts.Select(text => Task.Run(() => PostAsync(Saying(text), Echo))));

        bodies.Select(answer => JObject.Parse(answer.Body)["activities"]![0]!["text"]!.Value<string>()).ShouldBe(texts);
    }

    [Fact]
    public async Task Properties_the_schema_does_not_name_come_in_and_go_out()
    {
        var message = Message.Replace("\"id\":\"u\"", "\"id\":\"u\",\"vip\":true", StringComparison.Ordinal);

        var (_, body) = await PostAsync(message, Echo);

        JObject.Parse(body)["activities"]![0]!["recipient"]!["vip"]!.Value<bool>().ShouldBeTrue();
    }

#if !OFFICIAL_BOT_SDK
    [Fact]
    public async Task No_trace_leaves_with_the_response()
    {
        var (_, body) = await PostAsync(Message, async (turn, ct) =>
        {
            await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("state", value: "phone number"), ct);
            await turn.SendActivityAsync("hello", cancellationToken: ct);
        });

        JObject.Parse(body)["activities"]!.Count().ShouldBe(1);
        body.ShouldNotContain("phone number");
    }

    [Fact]
    public async Task Broken_JSON_is_a_bad_request() => (await PostAsync("{not json")).Status.ShouldBe(400);

    [Fact]
    public async Task Nobody_gets_in_when_no_authentication_is_configured() =>
        (await PostAsync(Message, adapter: new CloudAdapter())).Status.ShouldBe(401);
#endif

    private static string Saying(string text)
    {
        var message = JObject.Parse(Message);
        message["text"] = text;
        return message.ToString();
    }

    private static Task Echo(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(turn.Activity.Text, cancellationToken: cancellationToken);

    private static async Task<(int Status, string Body)> PostAsync(
        string json,
        BotCallbackHandler? turn = null,
        Door? authentication = null,
        string method = "POST",
        CloudAdapter? adapter = null)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        http.Response.Body = new MemoryStream();
        adapter ??= new CloudAdapter(authentication ?? new Door());

        await adapter.ProcessAsync(http.Request, http.Response, new Bot(turn ?? ((_, _) => Task.CompletedTask)), default);

        http.Response.Body.Position = 0;
        return (http.Response.StatusCode, await new StreamReader(http.Response.Body).ReadToEndAsync());
    }

    private sealed class Bot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }

    private sealed class Door : BotFrameworkAuthentication
    {
        public bool Open { get; init; } = true;

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
            Activity activity,
            string authHeader,
            CancellationToken cancellationToken) => Open
            ? Task.FromResult(new AuthenticateRequestResult
            {
                ClaimsIdentity = new ClaimsIdentity(),
                Audience = "audience",
                CallerId = "caller",
                ConnectorFactory = new NoConnectors(),
            })
            : throw new UnauthorizedAccessException();

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
            string authHeader,
            string channelIdHeader,
            CancellationToken cancellationToken) => throw new UnauthorizedAccessException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new NoConnectors();

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
            Task.FromResult<UserTokenClient>(null!);
    }

    private sealed class NoConnectors : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(null!);
    }
}
