using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>Turns that no request started.</summary>
public sealed class ProactiveTests : IDisposable
{
    private readonly Channel _channel = new();
    private readonly CloudAdapter _adapter;

    public ProactiveTests()
    {
        _adapter = new CloudAdapter(new Door(_channel));
    }

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task A_kept_conversation_is_continued_by_an_event_and_answered_through_its_channel()
    {
        string? seen = null;

        await _adapter.ContinueConversationAsync("app", Reference(), (turn, ct) =>
        {
            seen = $"{turn.Activity.Type} {turn.Activity.Name}";
            return turn.SendActivityAsync("remember tomorrow", cancellationToken: ct);
        }, default);

        seen.ShouldBe("event ContinueConversation");
        _channel.Calls.Single().ShouldStartWith("POST /v3/conversations/c/activities/");
    }

    [Fact]
    public async Task A_conversation_can_be_continued_by_an_activity_of_ones_own_and_for_another_audience()
    {
        var identity = new ClaimsIdentity([new Claim("aud", "app"), new Claim("appid", "app")]);
        var scope = string.Empty;

        await _adapter.ContinueConversationAsync(identity, Reference().GetContinuationActivity(), "them", (turn, _) =>
        {
            scope = turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey);
            return Task.CompletedTask;
        }, default);

        scope.ShouldBe("them");
    }

    [Fact]
    public async Task A_new_conversation_is_asked_for_and_then_begun_by_an_event()
    {
        string? seen = null;

        await _adapter.CreateConversationAsync("app", "msteams", "https://channel.test/", "them", new ConversationParameters { TenantId = "t" }, (turn, _) =>
        {
            seen = $"{turn.Activity.Name} {turn.Activity.Conversation.Id} {turn.Activity.Conversation.TenantId}";
            return Task.CompletedTask;
        }, default);

        _channel.Calls.ShouldBe(["POST /v3/conversations"]);
        seen.ShouldBe("CreateConversation new t");
    }

    [Fact]
    public async Task What_says_not_where_to_go_is_refused()
    {
        await Should.ThrowAsync<ArgumentException>(() => _adapter.ContinueConversationAsync("app", new ConversationReference(), (_, _) => Task.CompletedTask, default));
        await Should.ThrowAsync<ArgumentNullException>(() => _adapter.ContinueConversationAsync("app", (ConversationReference)null!, (_, _) => Task.CompletedTask, default));
        await Should.ThrowAsync<ArgumentNullException>(() => _adapter.CreateConversationAsync("app", "msteams", null, "them", new ConversationParameters(), (_, _) => Task.CompletedTask, default));
    }

    private static ConversationReference Reference() => new()
    {
        ChannelId = "msteams",
        ServiceUrl = "https://channel.test/",
        Conversation = new ConversationAccount(id: "c"),
        User = new ChannelAccount("ana"),
        Bot = new ChannelAccount("bot"),
    };

    private sealed class Door(Channel channel) : BotFrameworkAuthentication
    {
        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Connectors(channel);

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
            Task.FromResult<UserTokenClient>(null!);

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
            throw new UnauthorizedAccessException();

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
            throw new UnauthorizedAccessException();
    }

    private sealed class Connectors(Channel channel) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), null, new HttpClient(channel, disposeHandler: false)));
    }

    private sealed class Channel : HttpMessageHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(JObject.FromObject(new { id = "new" }).ToString()) });
        }
    }
}
