#if !OFFICIAL_BOT_SDK
using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>What is asked of the token service, and what is sent to another bot.</summary>
public sealed class ServiceCallTests : IDisposable
{
    private readonly Service _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_users_token_is_asked_for_by_user_connection_channel_and_code()
    {
        _service.Answer = """{"token":"t","connectionName":"desk"}""";
        using var tokens = await Authentication().CreateUserTokenClientAsync(new ClaimsIdentity(), default);

        (await tokens.GetUserTokenAsync("ana", "desk", "webchat", "12 34", default)).Token.ShouldBe("t");

        _service.Calls.ShouldBe(["GET https://api.botframework.com/api/usertoken/GetToken?userId=ana&connectionName=desk&channelId=webchat&code=12%2034"]);
    }

    [Fact]
    public async Task A_user_who_is_not_signed_in_has_no_token()
    {
        _service.Status = HttpStatusCode.NotFound;
        using var tokens = await Authentication().CreateUserTokenClientAsync(new ClaimsIdentity(), default);

        (await tokens.GetUserTokenAsync("ana", "desk", "webchat", null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Signing_out_and_exchanging_are_calls_of_their_own()
    {
        using var tokens = await Authentication().CreateUserTokenClientAsync(new ClaimsIdentity(), default);

        await tokens.SignOutUserAsync("ana", "desk", "webchat", default);
        await tokens.ExchangeTokenAsync("ana", "desk", "webchat", new TokenExchangeRequest(token: "item"), default);

        _service.Calls.Select(call => call.Split('?')[0]).ShouldBe(
        [
            "DELETE https://api.botframework.com/api/usertoken/SignOut",
            "POST https://api.botframework.com/api/usertoken/exchange",
        ]);
        JObject.Parse(_service.Bodies[1])["token"]!.Value<string>().ShouldBe("item");
    }

    [Fact]
    public async Task An_activity_for_another_bot_is_readdressed_and_the_callers_own_left_alone()
    {
        _service.Answer = """{"held":"s1"}""";
        using var bots = Authentication().CreateBotFrameworkClient();
        var activity = new Activity(ActivityTypes.Message) { Id = "a", ServiceUrl = "https://channel.test/", Conversation = new ConversationAccount(id: "c") };

        var answer = await bots.PostActivityAsync<JObject>("us", "them", new Uri("https://them.test/api/messages"), new Uri("https://us.test/"), "theirs", activity);

        (answer.Status, answer.Body["held"]!.Value<string>()).ShouldBe((200, "s1"));
        var sent = JObject.Parse(_service.Bodies.Single()).ToObject<Activity>()!;
        (sent.Conversation.Id, sent.ServiceUrl, sent.Recipient.Role, sent.RelatesTo.Conversation.Id).ShouldBe(("theirs", "https://us.test/", "skill", "c"));
        (activity.Conversation.Id, activity.ServiceUrl).ShouldBe(("c", "https://channel.test/"));
    }

    private BotFrameworkAuthentication Authentication() => BotFrameworkAuthenticationFactory.Create(
        null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), _service, null);

    private sealed class Service : HttpMessageHandler, IHttpClientFactory
    {
        public string Answer { get; set; } = "{}";

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public List<string> Calls { get; } = [];

        public List<string> Bodies { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
            Bodies.Add(request.Content == null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(Status) { Content = new StringContent(Answer) };
        }
    }
}
#endif
