using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace Recognizers.Tests.Sequence;

public sealed class NearlyPhoneNumberTests
{
    [Theory]
    [InlineData("server 10.0.12.7", "")]
    [InlineData("ssn 078-05-1120", "")]
    [InlineData("call 212 555 0147", "212 555 0147: phonenumber 212 555 0147")]
    public void Other_numbers_are_no_phones(string sentence, string expected)
    {
        var found = Printed.All(SequenceRecognizer.RecognizePhoneNumber(sentence, Culture.English));

        found.ShouldBe(expected);
    }
}
