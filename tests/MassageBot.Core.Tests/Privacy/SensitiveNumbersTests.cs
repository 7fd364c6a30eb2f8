using MassageBot.Core.Privacy;

namespace MassageBot.Core.Tests.Privacy;

public sealed class SensitiveNumbersTests
{
    [Theory]
    [InlineData("my card is 4111111111111111.", "my card is ••••••••••••••••.")]
    [InlineData("5555 5555 5555 4444", "•••• •••• •••• ••••")]
    [InlineData("3782-822463-10005 exp 10/28", "••••-••••••-••••• exp 10/28")]
    [InlineData("6011.1111.1111.1117", "••••.••••.••••.••••")]
    [InlineData("it is 123-45-6789", "it is •••-••-••••")]
    [InlineData("123 45 6789", "••• •• ••••")]
    [InlineData("my SSN: 123456789", "my SSN: •••••••••")]
    [InlineData("mi seguro social es 123456789", "mi seguro social es •••••••••")]
    public void Card_and_social_security_numbers_are_masked(string text, string expected) =>
        SensitiveNumbers.Mask(text).ShouldBe(expected);

    [Theory]
    [InlineData("call me at +1 555 010 0170")]
    [InlineData("555-010-0170 or 5550100170")]
    [InlineData("+52 1 55 1234 5678")]
    [InlineData("4111111111111112")]
    [InlineData("Saturday 2026-11-21 14:00 to 15:30")]
    [InlineData("000-12-3456, 666-12-3456, 912-34-5678")]
    [InlineData("between 9 and 5, 90 minutes, $120")]
    [InlineData("order 1234567890123456")]
    public void Other_numbers_stay(string text) => SensitiveNumbers.Mask(text).ShouldBeSameAs(text);
}
