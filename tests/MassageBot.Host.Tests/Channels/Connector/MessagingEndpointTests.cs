using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>What the endpoint makes of a call that it lets in.</summary>
public sealed class MessagingEndpointTests : IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_message_is_acknowledged_with_an_empty_answer_and_answered_by_a_call()
    {
        var response = await _clinic.SayAsync("hello");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message","channelId":"msteams","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"ms teams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","id":7,"channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","text":{},"channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","attachments":[null],"channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","timestamp":"soon","channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","serviceUrl":7,"channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"event","name":"bookingOutcome","channelId":"msteams","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    public async Task A_body_that_is_no_activity_gets_a_plain_answer(string body)
    {
        var response = await _clinic.PostAsync(body, _clinic.Token());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        _clinic.Host.Bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_body_nested_too_deeply_is_refused()
    {
        var body = string.Concat(Enumerable.Repeat("""{"value":""", 5_000)) + "1" + new string('}', 5_000);

        (await _clinic.PostAsync(body, _clinic.Token())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        var response = await _clinic.PostAsync(_clinic.Message(new string('x', 300_000)));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_of_another_kind_is_refused(string type)
    {
        var content = new StringContent(_clinic.Message("hello").ToString());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await SendAsync(HttpMethod.Post, content)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_compressed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(_clinic.Message("hello").ToString()));
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        (await SendAsync(HttpMethod.Post, content)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_POST_is_known_here(string method) =>
        (await SendAsync(new HttpMethod(method), null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task One_activity_delivered_eight_times_at_once_is_one_turn_with_one_set_of_replies()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _clinic.PostAsync(_clinic.Message("hello"))));
        await _clinic.SettleAsync();
        var late = await _clinic.SayAsync("hello");

        responses.Append(late).ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        _clinic.Host.Bot.Turns.ShouldBe(1);
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task A_message_sent_again_by_its_client_under_another_id_is_one_turn()
    {
        foreach (var id in new[] { "a1", "a2" })
        {
            var message = _clinic.Message("hello", id);
            message["channelData"] = new JObject { ["clientActivityID"] = "k1" };
            await _clinic.PostAsync(message);
        }

        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task Conversations_of_the_same_name_on_two_channels_are_two()
    {
        await _clinic.SayAsync("hello");
        var other = _clinic.Message("hello", "a2");
        other["channelId"] = "sms";
        await _clinic.PostAsync(other);
        await _clinic.Host.TurnsAsync("sms|c1");
        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe(["1: hello", "1: hello"]);
    }

    [Fact]
    public async Task Who_expects_the_replies_gets_them_in_the_answer_and_no_call()
    {
        var message = _clinic.Message("hello");
        message["deliveryMode"] = "expectReplies";

        var answer = await Visitor.ReadAsync(await _clinic.PostAsync(message));
        await _clinic.SettleAsync();

        ((string)answer["activities"]!.ShouldHaveSingleItem()["text"]!).ShouldBe("1: hello");
        _clinic.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_arrival_of_a_member_reaches_the_bot()
    {
        var arrival = _clinic.Message("");
        arrival["type"] = "conversationUpdate";
        arrival["membersAdded"] = new JArray(new JObject { ["id"] = "29:user" });

        await _clinic.PostAsync(arrival);
        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe([ScriptedBot.Greeting]);
        _clinic.Cloud.Replies.Single().Activity["replyToId"].ShouldBeNull();
    }

    [Fact]
    public async Task Typing_is_acknowledged_and_asks_for_no_turn()
    {
        var typing = _clinic.Message("");
        typing["type"] = "typing";

        var response = await _clinic.PostAsync(typing);
        await _clinic.SettleAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        _clinic.Host.Bot.Turns.ShouldBe(0);
    }

    [Fact]
    public async Task The_bots_own_name_is_taken_out_of_what_somebody_says_to_it_in_a_group()
    {
        var message = _clinic.Message("<at>Front desk</at> hello");
        message["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>Front desk</at>", ["mentioned"] = new JObject { ["id"] = "28:bot" } });

        await _clinic.PostAsync(message);
        await _clinic.SettleAsync();

        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        var response = await _clinic.PostAsync(Invoke());

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task An_invoke_gets_the_bots_answer_and_delivered_again_the_same_one()
    {
        var asked = 0;
        _clinic.Host.Bot.OnInvoke = turn => turn.SendActivityAsync(new Activity
        {
            Type = "invokeResponse",
            Value = new InvokeResponse { Status = 202, Body = new { asked = ++asked } },
        });

        var answers = new[] { await _clinic.PostAsync(Invoke()), await _clinic.PostAsync(Invoke()) };
        await _clinic.SettleAsync();

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Accepted);
        (await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).ShouldBe(["""{"asked":1}""", """{"asked":1}"""]);
        _clinic.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_number_is_masked_before_anything_is_kept()
    {
        await _clinic.SayAsync("my card is 4111 1111 1111 1111");

        _clinic.Heard.ShouldHaveSingleItem()!.ShouldNotContain("4111 1111");
    }

    [Fact]
    public async Task A_turn_that_fails_apologises_by_a_call()
    {
        _clinic.Host.Bot.OnMessage = (_, _) => throw new InvalidOperationException("boom");

        await _clinic.SayAsync("hello");

        _clinic.Heard.ShouldBe([ClinicHost.Apology]);
    }

    [Fact]
    public async Task A_storage_in_trouble_is_told_to_come_back_for_and_the_message_then_counts_once()
    {
        var inbox = new TroubledInbox();
        _clinic.Host.With(services => services.AddSingleton<IInbox>(provider => inbox.Over(ActivatorUtilities.CreateInstance<SqliteInbox>(provider))));

        var refused = await _clinic.PostAsync(_clinic.Message("hello"));
        inbox.IsInTrouble = false;
        await _clinic.SayAsync("hello");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        _clinic.Heard.ShouldBe(["1: hello"]);
    }

    private JObject Invoke()
    {
        var invoke = _clinic.Message("", "i1");
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        return invoke;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, "/api/messages") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _clinic.Token());
        return _clinic.Host.CreateClient().SendAsync(request);
    }

    /// <summary>A full disk, until the test says otherwise.</summary>
    private sealed class TroubledInbox : IInbox
    {
        private IInbox _inbox = null!;

        public bool IsInTrouble { get; set; } = true;

        public TroubledInbox Over(IInbox inbox)
        {
            _inbox = inbox;
            return this;
        }

        public Task<Receipt> AcceptAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken) =>
            IsInTrouble ? throw new SqliteException("full", 13) : _inbox.AcceptAsync(entries, cancellationToken);

        public Task<Receipt?> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken) =>
            _inbox.FindAsync(conversation, dedupeKey, cancellationToken);

        public Task<IReadOnlyList<string>> WaitingAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken) =>
            _inbox.WaitingAsync(receivedBefore, cancellationToken);
    }
}
