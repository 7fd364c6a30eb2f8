using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace Recognizers.Tests.Sequence;

public sealed class EmailTests
{
    [Theory]
    [InlineData("write to Ana.Lopez+spa@mail.example.org, please", "ana.lopez+spa@mail.example.org: email ana.lopez+spa@mail.example.org")]
    [InlineData("a@b.co and c@d.net", "a@b.co: email a@b.co | c@d.net: email c@d.net")]
    public void An_address_is_found_in_lower_case(string sentence, string expected)
    {
        var found = SequenceRecognizer.RecognizeEmail(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("see you @ five", "")]
    [InlineData("me@localhost", "")]
    [InlineData("x..y@example.com", "")]
    public void What_is_no_address_is_left_alone(string sentence, string expected)
    {
        var found = SequenceRecognizer.RecognizeEmail(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }
}
