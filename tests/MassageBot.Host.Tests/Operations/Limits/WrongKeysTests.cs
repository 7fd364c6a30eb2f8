using System.Net;
using System.Net.Http.Headers;
using MassageBot.Host.Tests.Rehearsal;

namespace MassageBot.Host.Tests.Operations.Limits;

public sealed class WrongKeysTests : IDisposable
{
    private const string Secret = "the-secret-of-this-clinic";
    private const string Address = "203.0.113.9";

    private readonly ClinicHost _clinic = new ClinicHost().With(FromAddress.Into).With("DirectLine:Secret", Secret);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Whoever_guesses_secrets_is_not_even_let_in_with_the_right_one()
    {
        _clinic.Allow("WrongKeys", burst: 5, perMinute: 1);

        var wrong = await GuessAsync(8);
        var right = await OfferAsync(Address, Secret);
        var elsewhere = await OfferAsync("203.0.113.10", Secret);

        wrong.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.Forbidden, 5), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 3)]);
        right.ShouldBe(HttpStatusCode.TooManyRequests);
        elsewhere.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_visitor_chats_on_beside_somebody_who_guesses_secrets()
    {
        _clinic.Allow("WrongKeys", burst: 3, perMinute: 1).Allow("Address", burst: 10, perMinute: 1).Allow("InAll", burst: 40, perMinute: 1);
        var visitor = await Visitor.EnterAsync(_clinic);
        FromAddress.Say(visitor.Http, Address);
        await GuessAsync(100);

        await visitor.SayAsync("hello");

        (await visitor.TextsAsync()).ShouldContain("1: hello");
    }

    [Theory]
    [InlineData("/owner")]
    [InlineData("/scheduling/v1/appointments")]
    public async Task Keys_cannot_be_guessed_for_long(string door)
    {
        _clinic.Allow("WrongKeys", burst: 3, perMinute: 1);
        var http = _clinic.ClientAt(Address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a-wrong-key");

        var answers = await TimesAsync(5, () => http.GetAsync(door));

        answers[0].ShouldBe(HttpStatusCode.Unauthorized);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_owners_form_cannot_be_guessed_for_long()
    {
        _clinic.Allow("WrongKeys", burst: 2, perMinute: 1);
        var http = _clinic.ClientAt(Address);

        var answers = await TimesAsync(3, () => http.PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", "a-wrong-key")])));

        answers.ShouldBe([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public async Task A_program_of_the_clinics_own_calls_the_calendar_as_often_as_it_likes()
    {
        const string Key = "the-key-of-the-calendar";
        _clinic.With("Scheduling:ApiKey", Key).Allow("Address", burst: 2, perMinute: 1);
        var http = _clinic.ClientAt(Address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        var answers = await TimesAsync(5, () => http.GetAsync("/scheduling/v1/services"));

        answers.ShouldAllBe(answer => answer == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_signed_call_is_no_guess()
    {
        _clinic.Allow("WrongKeys", burst: 1, perMinute: 1);
        var http = _clinic.ClientAt(Address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not.a.token");

        var answers = await TimesAsync(3, () => http.PostAsync("/api/messages", null));

        answers.ShouldAllBe(answer => answer == HttpStatusCode.Unauthorized || answer == HttpStatusCode.Forbidden);
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> TimesAsync(int times, Func<Task<HttpResponseMessage>> ask)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            answers.Add((await ask()).StatusCode);
        }

        return answers;
    }

    private async Task<IReadOnlyList<HttpStatusCode>> GuessAsync(int times)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            answers.Add(await OfferAsync(Address, $"a-guess-{i}"));
        }

        return answers;
    }

    private async Task<HttpStatusCode> OfferAsync(string address, string secret)
    {
        var http = _clinic.ClientAt(address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return (await http.PostAsync("/v3/directline/tokens/generate", null)).StatusCode;
    }
}
