using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
#if !OFFICIAL_BOT_SDK
using Microsoft.Bot.Connector.Authentication;
#endif

namespace BotFramework.Tests.Integration;

public sealed class ConnectorTests
{
    [Fact]
    public async Task A_reply_is_posted_under_the_activity_it_answers()
    {
        var channel = new Channel("""{"id":"r1"}""");
        using var connector = new ConnectorClient(new Uri("https://channel.test/teams/"), null, new HttpClient(channel));
        var reply = new Activity(ActivityTypes.Message) { Text = "hello", ReplyToId = "a/1", Conversation = new ConversationAccount(id: "c;1") };

        var response = await connector.Conversations.ReplyToActivityAsync(reply);

        response.Id.ShouldBe("r1");
        channel.Calls.Single().ShouldBe("POST https://channel.test/teams/v3/conversations/c%3B1/activities/a%2F1");
        JObject.Parse(channel.Bodies.Single())["text"]!.Value<string>().ShouldBe("hello");
    }

    [Fact]
    public async Task A_refusal_tells_what_the_channel_said()
    {
        var channel = new Channel("""{"error":{"code":"Forbidden","message":"blocked"}}""", HttpStatusCode.Forbidden);
        using var connector = new ConnectorClient(new Uri("https://channel.test"), null, new HttpClient(channel));

        var refused = await Should.ThrowAsync<ErrorResponseException>(
            () => connector.Conversations.DeleteActivityAsync("c", "a"));

        (refused.Response.StatusCode, refused.Body.Error.Code).ShouldBe((HttpStatusCode.Forbidden, "Forbidden"));
    }

#if !OFFICIAL_BOT_SDK
    [Fact]
    public async Task Calls_of_no_bot_go_out_unsigned()
    {
        using var request = new HttpRequestMessage();

        await MicrosoftAppCredentials.Empty.ProcessHttpRequestAsync(request, default);

        request.Headers.Authorization.ShouldBeNull();
    }

    [Fact]
    public async Task Calls_are_signed_with_one_token_as_long_as_it_is_good()
    {
        var login = new Channel("""{"access_token":"t","expires_in":3600}""");
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", "tenant", new HttpClient(login), null);
        var credentials = await factory.CreateCredentialsAsync("app", "https://api.botframework.com", null, true, default);
        using var first = new HttpRequestMessage();
        using var second = new HttpRequestMessage();

        await credentials.ProcessHttpRequestAsync(first, default);
        await credentials.ProcessHttpRequestAsync(second, default);

        second.Headers.Authorization!.ToString().ShouldBe("Bearer t");
        login.Calls.ShouldBe(["POST https://login.microsoftonline.com/tenant/oauth2/v2.0/token"]);
    }
#endif

    private sealed class Channel(string answer, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
    {
        public List<string> Calls { get; } = [];

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
            Bodies.Add(request.Content == null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(status) { Content = new StringContent(answer) };
        }
    }
}
