using System.Net;
using System.Net.Sockets;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class OddActivityTests : IDisposable
{
    private readonly ClinicHost _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("\\u0000nul\\u0000")]
    [InlineData("half \\ud83d a pair \\udc4d")]
    [InlineData("Z\\u0351\\u036b\\u0343a\\u0327\\u0358l\\u0322go\\u0321")]
    [InlineData("{{constructor.constructor('x')()}} ${7*7} <%= 7*7 %> #{7*7}")]
    [InlineData("'; DROP TABLE inbox; -- \\\" OR 1=1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")]
    [InlineData("\\u202e\\u2066 turned around \\u200b")]
    public async Task Odd_text_leaves_the_next_message_working(string text)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var odd = await visitor.Http.PostAsync(visitor.Activities, Json($$"""{"type":"message","text":"{{text}}","channelData":{"{{text}}":"{{text}}"} }"""));
        await _clinic.TurnsAsync(visitor.Conversation);

        await visitor.SayAsync("still there?");

        odd.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.TextsAsync())[^1].ShouldBe("2: still there?");
    }

    [Fact]
    public async Task Nothing_that_no_store_could_keep_gets_into_the_conversation()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        await visitor.Http.PostAsync(visitor.Activities, Json("""{"type":"message","text":"a\u0000b\ud800c","value":{"\u0000":["\udc00"]}}"""));

        await _clinic.TurnsAsync(visitor.Conversation);
        var echo = (await visitor.SeeAsync())["activities"]![1]!;
        ((string)echo["text"]!).ShouldBe("a\ufffdb\ufffdc");
        echo["value"]!.ToString(Newtonsoft.Json.Formatting.None).ShouldBe("{\"\ufffd\":[\"\ufffd\"]}");
    }

    [Theory]
    [InlineData(65)]
    [InlineData(5000)]
    public async Task What_is_nested_too_deeply_is_refused(int depth)
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var nested = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));

        var answer = await visitor.Http.PostAsync(visitor.Activities, Json($$"""{"type":"message","value":{{nested}}}"""));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_calendar_takes_no_bottomless_body_either()
    {
        using var clinic = new ClinicHost().With("Scheduling:ApiKey", "the-key-of-the-calendar");
        var http = clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "the-key-of-the-calendar");

        var answer = await http.PostAsync("/scheduling/v1/holds", Json(new string('[', 5000) + new string(']', 5000)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_address_in_an_attachment_is_never_called()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var visitor = await Visitor.EnterAsync(_clinic);
        var message = Visitor.Message("look");
        message["serviceUrl"] = $"http://{elsewhere.LocalEndpoint}/";
        message["attachments"] = new JArray(new JObject { ["contentType"] = "image/png", ["contentUrl"] = $"http://{elsewhere.LocalEndpoint}/a.png" });

        await visitor.PostAsync(message);

        await _clinic.TurnsAsync(visitor.Conversation);
        elsewhere.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_compressed_body_is_not_unpacked()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var content = new ByteArrayContent([0x1F, 0x8B, 8, 0]);
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await visitor.Http.PostAsync(visitor.Activities, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("DELETE", "/v3/directline/conversations", 405)]
    [InlineData("GET", "/v3/directline/session/getsessionid", 404)]
    [InlineData("PUT", "/v3/directline/conversations/c/activities", 405)]
    [InlineData("GET", "/v3/directline/conversations/c/activities?watermark=x", 401)]
    public async Task Every_refusal_says_why_in_the_protocols_form(string method, string path, int expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var answer = await _clinic.CreateClient().SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(expected);
        (await Visitor.ReadAsync(answer)).SelectToken("error.message")!.Value<string>().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("0x1")]
    [InlineData("1; DROP TABLE log")]
    public async Task A_watermark_of_nobody_is_refused(string watermark)
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var answer = await visitor.Http.GetAsync($"{visitor.Activities}?watermark={Uri.EscapeDataString(watermark)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_visitor_of_no_name_joins_with_the_first_message()
    {
        using var clinic = new ClinicHost().With("DirectLine:Secret", "the-secret-of-this-clinic");
        var http = clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "the-secret-of-this-clinic");
        var started = await Visitor.ReadAsync(await http.PostAsync("/v3/directline/conversations", null));
        var activities = $"/v3/directline/conversations/{started["conversationId"]}/activities";

        await http.PostAsync(activities, Json("""{"type":"message","text":"hi","from":{"id":"dl_one","role":"bot"}}"""));

        await clinic.TurnsAsync((string)started["conversationId"]!);
        var seen = await Visitor.ReadAsync(await http.GetAsync(activities));
        seen["activities"]!.Select(activity => (string)activity["text"]!).ShouldBe(["hi", ScriptedBot.Greeting, "1: hi"], ignoreOrder: true);
        seen["activities"]!.ShouldAllBe(activity => (string)activity["type"]! == "message");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
