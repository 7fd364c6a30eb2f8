using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Channels.WebChat;

public sealed class TokenTests : IDisposable
{
    private const string Secret = "the-secret-of-this-clinic";
    private const string Previous = "the-secret-before-that-one";

    private readonly ClinicHost _clinic = new ClinicHost().With("DirectLine:Secret", Secret).With("DirectLine:SecretPrevious", Previous);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task A_token_is_good_to_the_second_it_says()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        _clinic.Clock.Advance(TimeSpan.FromSeconds(1799));
        var before = await visitor.Http.GetAsync(visitor.Activities);
        _clinic.Clock.Advance(TimeSpan.FromSeconds(2));
        var after = await visitor.Http.GetAsync(visitor.Activities);

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_expired_token_is_refused_by_name_at_every_door()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        _clinic.Clock.Advance(TimeSpan.FromMinutes(31));

        var answers = await Task.WhenAll(
            visitor.Http.GetAsync($"/v3/directline/conversations/{visitor.Conversation}"),
            visitor.PostAsync(Visitor.Message("hello")),
            UploadTests.UploadAsync(visitor, UploadTests.Png, visitor.UserId),
            visitor.Http.PostAsync("/v3/directline/conversations", null),
            visitor.Http.PostAsync("/v3/directline/tokens/refresh", null));

        var codes = await Task.WhenAll(answers.Select(async answer => (string)(await Visitor.ReadAsync(answer)).SelectToken("error.code")!));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Forbidden);
        codes.ShouldAllBe(code => code == "TokenExpired");
    }

    [Fact]
    public async Task Only_the_secret_makes_tokens()
    {
        var visitor = await Visitor.ArriveAsync(_clinic);

        var byToken = await visitor.Http.PostAsync("/v3/directline/tokens/generate", null);
        var bySecret = await Holder(Secret).PostAsync("/v3/directline/tokens/generate", null);
        var byPrevious = await Holder(Previous).PostAsync("/v3/directline/tokens/generate", null);

        byToken.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        bySecret.StatusCode.ShouldBe(HttpStatusCode.OK);
        byPrevious.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_secret_opens_all_conversations()
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var http = Holder(Secret);

        var read = await http.GetAsync(visitor.Activities);
        var write = await http.PostAsync(visitor.Activities, Json("""{"type":"message","text":"hi","from":{"id":"dl_another"}}"""));

        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        write.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("dl_7f3a", HttpStatusCode.OK)]
    [InlineData("sam", HttpStatusCode.BadRequest)]
    public async Task A_visitor_named_in_a_token_is_named_for_direct_line(string userId, HttpStatusCode expected)
    {
        var answer = await Holder(Secret).PostAsync("/v3/directline/tokens/generate", Json($$"""{"user":{"id":"{{userId}}","name":"Sam"} }"""));

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_token_keeps_to_the_pages_it_was_made_for()
    {
        var made = await Visitor.ReadAsync(await Holder(Secret).PostAsync("/v3/directline/tokens/generate", Json("""{"trustedOrigins":["https://clinic.example",[null]]}""")));

        var own = await StartFromAsync("https://clinic.example", (string)made["token"]!);
        var other = await StartFromAsync("https://elsewhere.example", (string)made["token"]!);

        own.ShouldBe(HttpStatusCode.Created);
        other.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Tokens_and_what_people_say_are_not_for_caches()
    {
        var visitor = await Visitor.EnterAsync(_clinic);

        var answers = await Task.WhenAll(
            visitor.Http.PostAsync("/webchat/token", null),
            visitor.Http.PostAsync("/v3/directline/tokens/refresh", null),
            visitor.Http.GetAsync(visitor.Activities));

        answers.ShouldAllBe(answer => answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Page_visitors_cannot_guess_each_other()
    {
        var one = await Visitor.ArriveAsync(_clinic);
        var two = await Visitor.ArriveAsync(_clinic);

        one.UserId.ShouldMatch("^dl_[0-9a-f]{32}$");
        one.UserId.ShouldNotBe(two.UserId);
        one.Conversation.ShouldNotBe(two.Conversation);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private HttpClient Holder(string secret)
    {
        var http = _clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return http;
    }

    private async Task<HttpStatusCode> StartFromAsync(string origin, string token)
    {
        var http = Holder(token);
        http.DefaultRequestHeaders.Add("Origin", origin);
        return (await http.PostAsync("/v3/directline/conversations", null)).StatusCode;
    }
}
