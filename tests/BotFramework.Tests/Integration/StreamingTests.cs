#if !OFFICIAL_BOT_SDK
using System.IO.Pipes;
using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>A channel that keeps a line open, played by hand: every frame is written and read as the protocol has it.</summary>
public sealed class StreamingTests : IAsyncDisposable
{
    private readonly string _name = $"line-{Guid.NewGuid():n}";
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));
    private readonly NamedPipeClientStream _toBot;
    private readonly NamedPipeClientStream _fromBot;
    private Task _served = Task.CompletedTask;

    public StreamingTests()
    {
        _toBot = new NamedPipeClientStream(".", _name + ".incoming", PipeDirection.Out, PipeOptions.Asynchronous);
        _fromBot = new NamedPipeClientStream(".", _name + ".outgoing", PipeDirection.In, PipeOptions.Asynchronous);
    }

    public async ValueTask DisposeAsync()
    {
        await _toBot.DisposeAsync();
        await _fromBot.DisposeAsync();
        await _served.WaitAsync(_patience.Token);
        _patience.Dispose();
    }

    [Fact]
    public async Task The_version_can_be_asked()
    {
        await ConnectAsync((_, _) => Task.CompletedTask);

        await AskAsync("GET", "/api/version", null);

        (await ReadAsync()).Json["statusCode"]!.Value<int>().ShouldBe(200);
    }

    [Fact]
    public async Task A_path_nobody_serves_is_not_found()
    {
        await ConnectAsync((_, _) => Task.CompletedTask);

        await AskAsync("GET", "/api/elsewhere", null);

        (await ReadAsync()).Json["statusCode"]!.Value<int>().ShouldBe(404);
    }

    [Fact]
    public async Task A_message_is_answered_over_the_line_it_came_by()
    {
        await ConnectAsync((turn, ct) => turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: ct));

        var asked = await AskAsync("POST", "/api/messages", Message("message"));
        var reply = await ReadAsync();
        var said = await ReadAsync();
        await AnswerAsync(reply.Id, """{"id":"r1"}""");
        var outcome = await ReadAsync();

        (reply.Kind, reply.Json["verb"]!.Value<string>()).ShouldBe(('A', "POST"));
        reply.Json["path"]!.Value<string>().ShouldBe("/v3/conversations/c/activities/a");
        said.Json["text"]!.Value<string>().ShouldBe("you said hi");
        (outcome.Kind, outcome.Id, outcome.Json["statusCode"]!.Value<int>()).ShouldBe(('B', asked, 200));
    }

    [Fact]
    public async Task A_long_message_comes_in_several_frames()
    {
        var heard = 0;
        await ConnectAsync((turn, _) =>
        {
            heard = turn.Activity.Text.Length;
            return Task.CompletedTask;
        });

        await AskAsync("POST", "/api/messages", Message("message", new string('a', 10_000)));
        await ReadAsync();

        heard.ShouldBe(10_000);
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("invoke", 501)]
    public async Task The_outcome_of_a_turn_is_its_status(string? type, int status)
    {
        await ConnectAsync((_, _) => Task.CompletedTask);

        await AskAsync("POST", "/api/messages", Message(type));

        (await ReadAsync()).Json["statusCode"]!.Value<int>().ShouldBe(status);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_the_line_open()
    {
        await ConnectAsync((_, _) => throw new InvalidOperationException("broken"));

        await AskAsync("POST", "/api/messages", Message("message"));
        (await ReadAsync()).Json["statusCode"]!.Value<int>().ShouldBe(500);
        await AskAsync("GET", "/api/version", null);

        (await ReadAsync()).Json["statusCode"]!.Value<int>().ShouldBe(200);
    }

    private static string Message(string? type, string text = "hi") => new JObject
    {
        ["type"] = type,
        ["id"] = "a",
        ["text"] = text,
        ["channelId"] = "directline",
        ["serviceUrl"] = "urn:botframework:namedpipe:line",
        ["from"] = new JObject { ["id"] = "ana" },
        ["conversation"] = new JObject { ["id"] = "c" },
    }.ToString();

    private async Task ConnectAsync(BotCallbackHandler turn)
    {
        _served = new CloudAdapter(new Open()).ConnectNamedPipeAsync(_name, new Bot(turn), "app", "audience", "caller");
        await _toBot.ConnectAsync(_patience.Token);
        await _fromBot.ConnectAsync(_patience.Token);
    }

    private async Task<Guid> AskAsync(string verb, string path, string? body)
    {
        var id = Guid.NewGuid();
        await SendAsync('A', id, new JObject { ["verb"] = verb, ["path"] = path }, body);
        return id;
    }

    private Task AnswerAsync(Guid id, string body) => SendAsync('B', id, new JObject { ["statusCode"] = 200 }, body);

    private async Task SendAsync(char kind, Guid id, JObject head, string? body)
    {
        var bodyId = Guid.NewGuid();
        head["streams"] = body == null ? [] : new JArray(new JObject { ["id"] = bodyId, ["contentType"] = "application/json", ["length"] = body.Length });
        await FrameAsync(kind, id, head.ToString(), last: true);
        foreach (var chunk in (body ?? "").Chunk(3000))
        {
            await FrameAsync('S', bodyId, new string(chunk), last: false);
        }

        await FrameAsync('S', bodyId, "", last: true);
    }

    private async Task FrameAsync(char kind, Guid id, string payload, bool last)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        await _toBot.WriteAsync(Encoding.ASCII.GetBytes($"{kind}.{bytes.Length:000000}.{id:D}.{(last ? 1 : 0)}\n"), _patience.Token);
        await _toBot.WriteAsync(bytes, _patience.Token);
    }

    private async Task<(char Kind, Guid Id, JObject Json)> ReadAsync()
    {
        var head = new byte[48];
        await _fromBot.ReadExactlyAsync(head, _patience.Token);
        var parts = Encoding.ASCII.GetString(head).Split('.');
        var payload = new byte[int.Parse(parts[1], null)];
        await _fromBot.ReadExactlyAsync(payload, _patience.Token);
        var frame = (Kind: parts[0][0], Id: Guid.Parse(parts[2]), Json: JObject.Parse(Encoding.UTF8.GetString(payload)));

        // The version's own body is no more than decoration here.
        return frame.Kind == 'S' && frame.Json.ContainsKey("UserAgent") ? await ReadAsync() : frame;
    }

    private sealed class Bot(BotCallbackHandler turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }

    private sealed class Open : BotFrameworkAuthentication
    {
        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
            throw new UnauthorizedAccessException();

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
            throw new UnauthorizedAccessException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
            throw new UnauthorizedAccessException();

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
            Task.FromResult<UserTokenClient>(null!);
    }
}
#endif
