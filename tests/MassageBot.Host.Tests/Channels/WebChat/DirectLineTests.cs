using System.Net;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class DirectLineTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_visitor_is_greeted_and_answered()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.SayAsync("hello");

        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
    }

    [Fact]
    public async Task Replies_say_who_speaks_and_to_what()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var id = await visitor.SayAsync("hello");

        var reply = (await visitor.SeeAsync())["activities"]![2]!;
        ((string)reply["replyToId"]!).ShouldBe(id);
        ((string)reply["from"]!["role"]!).ShouldBe("bot");
        ((string)reply["conversation"]!["id"]!).ShouldBe(visitor.Conversation);
        ((string)reply["id"]!).ShouldNotBeNullOrEmpty();
        reply["timestamp"].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_senders_own_message_comes_back_with_its_id_and_client_activity_id()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var id = await visitor.SayAsync("hello", "4111111111111111");

        var echo = (await visitor.SeeAsync())["activities"]![1]!;
        ((string)echo["id"]!).ShouldBe(id);
        ((string)echo["channelData"]!["clientActivityID"]!).ShouldBe("4111111111111111");
        ((string)echo["from"]!["id"]!).ShouldBe(visitor.UserId);
        ((string)echo["from"]!["role"]!).ShouldBe("user");
    }

    [Fact]
    public async Task A_watermark_replays_exactly_what_came_after_it()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var watermark = (string)(await visitor.SeeAsync())["watermark"]!;
        await visitor.SayAsync("hello");

        var later = await visitor.SeeAsync(watermark);
        var end = await visitor.SeeAsync((string)later["watermark"]!);

        later["activities"]!.Select(activity => (string)activity["text"]!).ShouldBe(["hello", "1: hello"]);
        end["activities"]!.ShouldBeEmpty();
        ((string)end["watermark"]!).ShouldBe((string)later["watermark"]!);
    }

    [Fact]
    public async Task The_same_message_sent_again_is_answered_once()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var first = await visitor.SayAsync("hello", "c1");
        var again = await visitor.SayAsync("hello", "c1");

        again.ShouldBe(first);
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
    }

    [Fact]
    public async Task The_same_message_sent_eight_times_at_once_is_answered_once()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.SayAsync("hello", "c1")));

        ids.Distinct().Count().ShouldBe(1);
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting, "hello", "1: hello"]);
    }

    [Fact]
    public async Task Messages_sent_at_once_are_answered_one_after_the_other()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => visitor.SayAsync($"m{i}")));

        var replies = (await visitor.TextsAsync()).Where(text => text.Contains(": m", StringComparison.Ordinal)).ToList();
        replies.Select(reply => reply.Split(':')[0]).ShouldBe(Enumerable.Range(1, 30).Select(i => $"{i}"));
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var other = await Visitor.EnterAsync(_clinic);

        var read = await visitor.Http.GetAsync(other.Activities);
        var write = await visitor.Http.PostAsync(other.Activities, new StringContent("""{"type":"message","text":"hi"}"""));
        var reconnect = await visitor.Http.GetAsync($"/v3/directline/conversations/{other.Conversation}");

        new[] { read.StatusCode, write.StatusCode, reconnect.StatusCode }.ShouldAllBe(status => status == HttpStatusCode.Forbidden);
        (await other.TextsAsync()).ShouldBe([ScriptedBot.Greeting]);
    }

    [Fact]
    public async Task An_expired_token_is_refused_by_name_and_cannot_be_refreshed()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Clock.Advance(TimeSpan.FromMinutes(31));

        var read = await visitor.Http.GetAsync(visitor.Activities);
        var refresh = await visitor.Http.PostAsync("/v3/directline/tokens/refresh", null);

        read.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        refresh.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ((string)(await Visitor.ReadAsync(read))["error"]!["code"]!).ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_first()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Clock.Advance(TimeSpan.FromMinutes(20));
        var fresh = await Visitor.ReadAsync(await visitor.Http.PostAsync("/v3/directline/tokens/refresh", null));
        _clinic.Clock.Advance(TimeSpan.FromMinutes(20));
        visitor.Use((string)fresh["token"]!);

        var texts = await visitor.TextsAsync();

        texts.ShouldBe([ScriptedBot.Greeting]);
        ((int)fresh["expires_in"]!).ShouldBe(1800);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer", HttpStatusCode.Unauthorized)]
    [InlineData("Basic eDp5", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer nonsense", HttpStatusCode.Forbidden)]
    [InlineData("Bearer a.b", HttpStatusCode.Forbidden)]
    [InlineData("Bearer ..", HttpStatusCode.Forbidden)]
    public async Task Bad_credentials_are_refused_with_an_error_body(string? header, HttpStatusCode expected)
    {
        var http = _clinic.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.TryAddWithoutValidation("Authorization", header);

        var response = await http.SendAsync(request);

        response.StatusCode.ShouldBe(expected);
        ((string)(await Visitor.ReadAsync(response))["error"]!["message"]!).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_signature_on_changed_claims_is_refused()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var other = await Visitor.EnterAsync(_clinic);
        visitor.Use($"{string.Join('.', other.Token.Split('.')[..2])}.{visitor.Token.Split('.')[2]}");

        var response = await visitor.Http.GetAsync(other.Activities);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Starting_the_tokens_conversation_again_greets_once_and_says_200()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var again = await visitor.Http.PostAsync("/v3/directline/conversations", null);

        await _clinic.TurnsAsync(visitor.Conversation);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.TextsAsync()).ShouldBe([ScriptedBot.Greeting]);
    }

    [Fact]
    public async Task Reconnecting_gives_a_new_token_and_stream_address()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var answer = await Visitor.ReadAsync(await visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}?watermark=1"));

        ((string)answer["conversationId"]!).ShouldBe(visitor.Conversation);
        ((string)answer["streamUrl"]!).ShouldStartWith($"ws://localhost/v3/directline/conversations/{visitor.Conversation}/stream?watermark=1&t=");
    }

    [Fact]
    public async Task A_conversation_that_was_not_started_is_unknown()
    {
        var visitor = await Visitor.ArriveAsync(_clinic);

        var response = await visitor.Http.GetAsync(visitor.Activities);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"type\":\"message\"", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"type\":\"message\",\"text\":{}}", 400)]
    [InlineData("{\"type\":\"message\",\"attachments\":\"x\"}", 400)]
    [InlineData("{\"type\":\"conversationUpdate\"}", 400)]
    [InlineData("{\"type\":\"invoke\",\"name\":\"x\"}", 400)]
    [InlineData("{\"type\":\"event\",\"name\":\"bookingOutcome\",\"value\":{\"kind\":\"booked\"}}", 400)]
    [InlineData("{\"type\":\"typing\"}", 200)]
    public async Task Odd_activities_get_a_plain_answer_and_run_no_turn(string body, int expected)
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await visitor.Http.PostAsync(visitor.Activities, new StringContent(body));

        await _clinic.TurnsAsync(visitor.Conversation);
        ((int)response.StatusCode).ShouldBe(expected);
        _clinic.Bot.Turns.ShouldBe(1);
    }

    [Fact]
    public async Task An_activity_over_the_limit_is_refused()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var response = await visitor.PostAsync(Visitor.Message(new string('a', 256 * 1024)));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task What_the_body_says_of_channel_and_sender_counts_for_nothing()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var message = Visitor.Message("hello");
        message["channelId"] = "msteams";
        message["serviceUrl"] = "http://169.254.169.254/";
        message["callerId"] = "urn:botframework:azure";
        message["conversation"] = new JObject { ["id"] = "other", ["tenantId"] = "t" };
        Microsoft.Bot.Schema.Activity? heard = null;
        _clinic.Bot.OnMessage = (turn, _) =>
        {
            heard = turn.Activity;
            return Task.CompletedTask;
        };

        await visitor.PostAsync(message);
        await _clinic.TurnsAsync(visitor.Conversation);

        heard.ShouldNotBeNull();
        heard.ChannelId.ShouldBe("webchat");
        heard.ServiceUrl.ShouldBeNull();
        heard.CallerId.ShouldBeNull();
        heard.From.Id.ShouldBe(visitor.UserId);
        heard.Conversation.Id.ShouldBe(visitor.Conversation);
        heard.Conversation.TenantId.ShouldBeNull();
    }

    [Fact]
    public async Task Card_and_social_security_numbers_are_masked_before_they_are_kept()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.SayAsync("card 4111 1111 1111 1111, ssn 123-45-6789, phone +1 555 010 0170");

        var texts = await visitor.TextsAsync();
        texts[1].ShouldBe("card •••• •••• •••• ••••, ssn •••-••-••••, phone +1 555 010 0170");
        texts[2].ShouldBe("1: " + texts[1]);
    }

    [Fact]
    public async Task Traces_are_not_delivered()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.SayAsync("hello");

        (await visitor.SeeAsync())["activities"]!.ShouldAllBe(activity => (string)activity["type"]! == "message");
    }

    [Fact]
    public async Task Pages_of_other_origins_get_no_token()
    {
        var http = _clinic.CreateClient();
        http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        var response = await http.PostAsync("/webchat/token", null);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
