using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Tests.Channels.Sms;

public sealed class SmsOptionsTests
{
    private const string Sid = "AccountSid=" + TextingClinic.AccountSid;
    private const string Token = "AuthToken=secret";
    private const string From = "From=" + TextingClinic.Number;
    private const string Url = "PublicUrl=" + TextingClinic.PublicUrl;

    [Theory]
    [InlineData("Sms:AuthToken is missing", Sid, From, Url)]
    [InlineData("Sms:AccountSid is missing", Token, From, Url)]
    [InlineData("Sms:PublicUrl is missing", Sid, Token, From)]
    [InlineData("Sms:From is missing", Sid, Token, Url)]
    [InlineData("take all of them away", From)]
    [InlineData("Sms:AccountSid must be", "AccountSid=SK00000000000000000000000000000042", Token, From, Url)]
    [InlineData("Sms:AccountSid must be", "AccountSid=MG00000000000000000000000000000042", Token, From, Url)]
    [InlineData("Sms:MessagingServiceSid must be", Sid, Token, "MessagingServiceSid=service", Url)]
    [InlineData("Sms:From must be", Sid, Token, "From=(555) 123-0100", Url)]
    [InlineData("Sms:PublicUrl must be", Sid, Token, From, "PublicUrl=http://clinic.example/sms/twilio")]
    [InlineData("Sms:PublicUrl must be", Sid, Token, From, "PublicUrl=https://user:pass@clinic.example/sms/twilio")]
    [InlineData("Sms:ApiBaseAddress must be", "ApiBaseAddress=http://api.example")]
    [InlineData("Sms:AllowedCountries must be", "AllowedCountries:0=US")]
    [InlineData("PerMinute", "PerNumber:PerMinute=0")]
    public async Task What_is_half_set_or_wrong_stops_the_start_and_says_so(string says, params string[] settings)
    {
        await using var clinic = new ClinicHost();
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            clinic.With($"Sms:{parts[0]}", parts[1]);
        }

        var refused = Should.Throw<OptionsValidationException>(() => clinic.Services);

        refused.Message.ShouldContain(says);
        refused.Message.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Without_settings_there_is_no_door()
    {
        await using var clinic = new ClinicHost();

        var response = await clinic.CreateClient().PostAsync(TextingClinic.Door, new FormUrlEncodedContent([]));

        ((int)response.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("https://a.example/sms/twilio", "https://a.example/sms/twilio/status")]
    [InlineData("https://a.example/sms/twilio?x=1", "https://a.example/sms/twilio/status?x=1")]
    public void What_became_of_a_text_is_told_beside_the_door(string url, string status) => new SmsOptions { PublicUrl = url }.StatusUrl.ShouldBe(status);

    [Theory]
    [InlineData("+15550100172", null)]
    [InlineData("+5215550100172", "country")]
    [InlineData("22000", "no-phone")]
    [InlineData("MyBank", "no-phone")]
    [InlineData("whatsapp:+15550100172", "no-phone")]
    [InlineData("+1", "no-phone")]
    [InlineData("+15550100172\n", "no-phone")]
    [InlineData(TextingClinic.Number, "own-number")]
    public void Only_phones_of_allowed_countries_are_texted(string client, string? fault) =>
        SmsNumbers.Fault(new SmsOptions(), new SmsPair(client, TextingClinic.Number)).ShouldBe(fault);

    [Fact]
    public void Other_countries_can_be_allowed() =>
        SmsNumbers.Fault(new SmsOptions { AllowedCountries = ["+1", "+52"] }, new SmsPair("+5215550100172", TextingClinic.Number)).ShouldBeNull();
}
