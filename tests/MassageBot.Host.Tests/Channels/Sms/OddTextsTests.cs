using System.Text;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage.Sqlite;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>What Twilio has signed may be odd all the same: people paste anything, and phones send what they like.</summary>
public sealed class OddTextsTests : IAsyncLifetime
{
    private const string Rest = "&MessageSid=SM00000000000000000000000000000001&AccountSid=" + TextingClinic.AccountSid + "&From=%2B15550100172&To=%2B15551230100&NumMedia=0";

    private readonly TextingClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Theory]
    [InlineData("Body=a%00b")]
    [InlineData("Body=%ED%A0%80")]
    [InlineData("Body=%F0%9F%99")]
    [InlineData("Body=%")]
    [InlineData("Body=one&Body=two&Body=one")]
    [InlineData("Body")]
    [InlineData("=&&=x&x")]
    [InlineData("body=lower")]
    [InlineData("Body=%7B%22%24type%22%3A%22System.Object%22%7D")]
    [InlineData("Body=%3CResponse%3E%3CMessage%3Ehi%3C%2FMessage%3E%3C%2FResponse%3E")]
    [InlineData("Body=%E2%80%AE%E2%80%8B%EF%BB%BF")]
    public async Task It_is_taken_and_answered(string odd)
    {
        var response = await PostAsync(odd + Rest);

        ((int)response.StatusCode).ShouldBe(200);
        _clinic.Heard.Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_longest_text_is_taken()
    {
        var response = await PostAsync("Body=" + string.Concat(Enumerable.Repeat("%F0%9F%99%8F", 1600)) + Rest);

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_card_number_is_not_kept()
    {
        _clinic.Twilio.AnswerWith(503);

        await PostAsync("Body=4111+1111+1111+1111" + Rest);

        var kept = _clinic.Host.Get<BotDatabase>().Read(session => session.Query("SELECT activity FROM outbox", row => row.GetString(0)));
        kept.ShouldHaveSingleItem().ShouldNotContain("1111");
    }

    private async Task<HttpResponseMessage> PostAsync(string form)
    {
        var fields = TwilioForm.Parse(form).Fields;
        var signed = TextingClinic.PublicUrl + string.Concat(
            from named in fields.OrderBy(named => named.Key, StringComparer.Ordinal)
            from value in named.Distinct().Order(StringComparer.Ordinal)
            select named.Key + value);
        var response = await _clinic.SendAsync(
            new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"), TwilioSignature.Of(TextingClinic.AuthToken, signed));
        await _clinic.SettleAsync();
        return response;
    }
}
