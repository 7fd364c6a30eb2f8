using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace Recognizers.Tests.Sequence;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("call me on 555-867-5309", "555-867-5309: phonenumber 555-867-5309")]
    [InlineData("mine is +34 612 345 678", "+34 612 345 678: phonenumber +34 612 345 678")]
    [InlineData("(020) 7946 0958 after six", "(020) 7946 0958: phonenumber (020) 7946 0958")]
    [InlineData("text 0712 345678 or 0712-345-679", "0712 345678: phonenumber 0712 345678 | 0712-345-679: phonenumber 0712-345-679")]
    public void A_phone_number_is_found_however_it_is_grouped(string sentence, string expected)
    {
        var found = SequenceRecognizer.RecognizePhoneNumber(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("on 12/05/2026 at 10:30", "")]
    [InlineData("card 4000 1234 5678 9010", "")]
    [InlineData("my account 87654321", "")]
    [InlineData("ref AB123456789", "")]
    public void Other_numbers_are_no_phone_numbers(string sentence, string expected)
    {
        var found = SequenceRecognizer.RecognizePhoneNumber(sentence, Culture.English);

        Printed.All(found).ShouldBe(expected);
    }
}
