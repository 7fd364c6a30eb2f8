using MassageBot.Host.Channels.Sms;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>The vectors that Twilio publishes with its libraries (twilio-node, twilio-csharp).</summary>
public sealed class TwilioSignatureTests
{
    private const string Token = "12345";
    private const string Rest = "mycompany.com/myapp.php?foo=1&bar=2";
    private const string Call = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    private const string Hash = "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private const string Text =
        "ToCountry=US&ToState=NY&SmsMessageSid=SM00000000000000000000000000000001&NumMedia=0&ToCity=&FromZip=10001"
        + "&SmsSid=SM00000000000000000000000000000001&FromState=NY&SmsStatus=received&FromCity=NEW+YORK"
        + "&Body=J%E2%80%99ai+mal+%26+%2B+au+dos%0Amerci+%F0%9F%99%8F&FromCountry=US&To=%2B15551234567&ToZip=&NumSegments=1"
        + "&MessageSid=SM00000000000000000000000000000001&AccountSid=AC00000000000000000000000000000000&From=%2B15550001111&ApiVersion=2010-04-01";

    [Theory]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://" + Rest, Call)]
    [InlineData("kvajT1Ptam85bY51eRf/AJRuM3w=", "https://" + Rest, Call)]
    [InlineData("kvajT1Ptam85bY51eRf/AJRuM3w=", "https://mycompany.com:443/myapp.php?foo=1&bar=2", Call)]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://mycompany.com:443/myapp.php?foo=1&bar=2", Call)]
    [InlineData("CYn1h0gLBdNxDGkKJg6hYohgeD8=", "https://mycompany.com:1234/myapp.php?foo=1&bar=2", Call)]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://mycompany.com:1234/myapp.php?foo=1&bar=2", Call)]
    [InlineData("OyGYPqTF6ztdbRNCvuQO/oPvqQ4=", "http://" + Rest, Call)]
    [InlineData("0ZXoZLH/DfblKGATFgpif+LLRf4=", "http://" + Rest, Call)]
    [InlineData("0ZXoZLH/DfblKGATFgpif+LLRf4=", "http://mycompany.com:80/myapp.php?foo=1&bar=2", Call)]
    [InlineData("Zmvh+3yNM1Phv2jhDCwEM3q5ebU=", "http://mycompany.com:1234/myapp.php?foo=1&bar=2", Call)]
    [InlineData("83O6e2vORAoJHUNzJjDWN1jz+BA=", "https://" + Rest, "MessagingBinding.Address=%2B1325xxxxxxx&MessagingBinding.Address=%2B1415xxxxxxx")]
    [InlineData("83O6e2vORAoJHUNzJjDWN1jz+BA=", "https://" + Rest, "MessagingBinding.Address=%2B1415xxxxxxx&MessagingBinding.Address=%2B1325xxxxxxx")]
    [InlineData("IK+Dwps556ElfBT0I3Rgjkr1wJU=", "https://" + Rest, "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234")]
    [InlineData("TfZzewPq8wqrGlMfyAud8+/IvJ0=", "https://" + Rest + "&Body=It's+amazing", Call)]
    [InlineData("zVFmWRW6Y75rfSc2nPRzZDxrzd8=", "https://bot.example/api/sms", Text)]
    public void What_Twilio_signed_is_right(string signature, string url, string form) =>
        TwilioSignature.IsRight(Token, signature, url, TwilioForm.Parse(form).Fields).ShouldBeTrue();

    [Theory]
    [InlineData("54321", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://" + Rest, Call)]
    [InlineData(Token, "RSOYDt4T1cUTdK1PDd93/VVr8B8", "https://" + Rest, Call)]
    [InlineData(Token, "rSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://" + Rest, Call)]
    [InlineData(Token, "", "https://" + Rest, Call)]
    [InlineData(Token, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://mycompany.org/myapp.php?foo=1&bar=2", Call)]
    [InlineData(Token, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://mycompany.com/myapp.php", Call)]
    [InlineData(Token, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://" + Rest, Call + "&More=1")]
    [InlineData(Token, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "https://" + Rest, "callsid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212")]
    public void Anything_else_is_wrong(string token, string signature, string url, string form) =>
        TwilioSignature.IsRight(token, signature, url, TwilioForm.Parse(form).Fields).ShouldBeFalse();

    [Theory]
    [InlineData("{\"property\": \"value\", \"boolean\": true}", true)]
    [InlineData("{\"property\": \"value\", \"boolean\": false}", false)]
    public void A_body_may_be_signed_by_its_hash(string body, bool right) =>
        TwilioSignature.IsRightForBody(Token, "a9nBmqA0ju/hNViExpshrM61xv4=", "https://" + Rest + Hash, (body, Hash[^64..])).ShouldBe(right);
}
