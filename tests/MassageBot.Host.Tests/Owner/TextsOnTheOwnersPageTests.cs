using System.Net;
using System.Net.Http.Headers;
using MassageBot.Core.OptOut;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MassageBot.Host.Tests.Owner;

/// <summary>What a client told a person about being texted is the same record as a STOP.</summary>
public sealed class TextsOnTheOwnersPageTests : IDisposable
{
    private const string Key = "a-key-for-the-owner";
    private const string Number = "+12125550142";

    private readonly ClinicHost _clinic = new ClinicHost().With("Owner:Key", Key);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Staff_note_that_a_number_wants_no_texts_and_later_wants_them_again()
    {
        (await NoteAsync("(212) 555-0142", "stop", "Rosa")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StandingAsync()).ShouldBe(new TextsStanding { Texts = false, Marketing = false });
        _clinic.Clock.Advance(TimeSpan.FromMinutes(1));

        await NoteAsync("212-555-0142", "start", "Rosa");

        (await StandingAsync()).ShouldBe(new TextsStanding { Texts = true, Marketing = false });
    }

    [Fact]
    public async Task Offers_alone_can_be_refused()
    {
        await NoteAsync(Number, "no-offers", "Rosa");

        (await StandingAsync()).ShouldSatisfyAllConditions(
            said => said.AreRefused.ShouldBeFalse(), said => said.MayMarket.ShouldBeFalse(), said => said.MayBeAskedAboutMarketing.ShouldBeFalse());
    }

    [Theory]
    [InlineData("0142", "stop", "Rosa", "no whole telephone number")]
    [InlineData(Number, "whatever", "Rosa", "Choose what they want")]
    [InlineData(Number, "stop", " ", "Write your name")]
    public async Task What_is_wrong_is_said_and_nothing_is_noted(string number, string wish, string who, string why)
    {
        var answer = await NoteAsync(number, wish, who);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
        (await StandingAsync()).ShouldBe(new TextsStanding());
    }

    [Fact]
    public async Task Without_the_key_nothing_is_noted()
    {
        (await NoteAsync(Number, "stop", "Rosa", key: "another key of that length")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await StandingAsync()).ShouldBe(new TextsStanding());
    }

    private async Task<HttpResponseMessage> NoteAsync(string number, string wish, string who, string key = Key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/owner/texts")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["number"] = number, ["wish"] = wish, ["noted-by"] = who }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await _clinic.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).SendAsync(request);
    }

    private Task<TextsStanding> StandingAsync() => _clinic.Get<ITexts>().OfAsync(Number, CancellationToken.None);
}
