using MassageBot.Core.Privacy;

namespace MassageBot.Core.Tests.Privacy;

public sealed class SensitiveNumbersTests
{
    [Theory]
    [InlineData("my card is 4111111111111111.", "my card is ••••••••••••••••.")]
    [InlineData("5555 5555 5555 4444", "•••• •••• •••• ••••")]
    [InlineData("3782-822463-10005 exp 10/28", "••••-••••••-••••• exp ••/••")]
    [InlineData("6011.1111.1111.1117", "••••.••••.••••.••••")]
    [InlineData("it is 123-45-6789", "it is •••-••-••••")]
    [InlineData("123 45 6789", "••• •• ••••")]
    [InlineData("my SSN: 123456789", "my SSN: •••••••••")]
    [InlineData("mi seguro social es 123456789", "mi seguro social es •••••••••")]
    [InlineData("4111 1111 1111 1111 12/28 123", "•••• •••• •••• •••• ••/•• •••")]
    [InlineData("4111111111111111 12/28", "•••••••••••••••• ••/••")]
    [InlineData("visa:4111111111111111cvc123", "visa:••••••••••••••••cvc•••")]
    [InlineData("2 cards: 4111-1111-1111-1111, 5555-5555-5555-4444", "2 cards: ••••-••••-••••-••••, ••••-••••-••••-••••")]
    [InlineData("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "• • • • • • • • • • • • • • • •")]
    [InlineData("41111111 11111111", "•••••••• ••••••••")]
    [InlineData("4111\u00a01111\u20111111\u20131111", "••••\u00a0••••\u2011••••\u2013••••")]
    [InlineData("4111\u200b1111\u200b1111\u200b1111", "••••\u200b••••\u200b••••\u200b••••")]
    [InlineData("4111\n1111\n1111\n1111", "••••\n••••\n••••\n••••")]
    [InlineData("4111_1111/1111 - 1111", "••••_••••/•••• - ••••")]
    [InlineData("٤١١١ ١١١١ ١١١١ ١١١١", "•••• •••• •••• ••••")]
    [InlineData("４１１１１１１１１１１１１１１１", "••••••••••••••••")]
    [InlineData("𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏", "••••••••••••••••••••••••••••••••")]
    [InlineData("3714 496353 98431", "•••• •••••• •••••")]
    [InlineData("3056-930902-5904", "••••-••••••-••••")]
    [InlineData("6200000000000005", "••••••••••••••••")]
    [InlineData("123 - 45 - 6789", "••• - •• - ••••")]
    [InlineData("123.45.6789", "•••.••.••••")]
    [InlineData("123–45–6789", "•••–••–••••")]
    [InlineData("١٢٣-٤٥-٦٧٨٩", "•••-••-••••")]
    [InlineData("born 1980, 123-45-6789", "born 1980, •••-••-••••")]
    [InlineData("123456789 is my social", "••••••••• is my social")]
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
    [InlineData("5X7RFF and 24X8KQ")]
    [InlineData("555-010-0170, 555-010-0171")]
    [InlineData("555 010 0170 555 010 0172")]
    [InlineData("(212) 555-0187 or 212.555.0187 or 1-212-555-0187")]
    [InlineData("+34 612 34 56 78, 612345678")]
    [InlineData("49 1512 3456 789")]
    [InlineData("+49 151 23456789 12")]
    [InlineData("+52 123 45 6789")]
    [InlineData("from 2026-11-21 14:00 to 2026-11-21 15:30")]
    [InlineData("5/12/2026, 3/1/2027, 4/15/2027")]
    [InlineData("rooms 123, 45, 6789")]
    [InlineData("30, 45, 60, 75, 90, 120, 150, 180")]
    [InlineData("my number is 612345678")]
    public void Other_numbers_stay(string text) => SensitiveNumbers.Mask(text).ShouldBeSameAs(text);

    [Theory]
    [InlineData("4111|1111|1111|1111", "••••|••••|••••|••••")]
    [InlineData("4111|1111|1111|1111|12|28|123", "••••|••••|••••|••••|12|28|123")]
    [InlineData("1|123|45|6789", "1|•••|••|••••")]
    public void A_number_typed_into_several_fields_is_masked(string fields, string expected) =>
        string.Join('|', SensitiveNumbers.MaskTogether(fields.Split('|'))!).ShouldBe(expected);

    [Theory]
    [InlineData("212|555|0187")]
    [InlineData("2026|11|21|14|00|60")]
    [InlineData("60|90")]
    public void Other_numbers_in_several_fields_stay(string fields) => SensitiveNumbers.MaskTogether(fields.Split('|')).ShouldBeNull();

    /// <summary>A guard, not a measurement: looking back at each character from every other would take minutes.</summary>
    [Fact]
    public void The_longest_message_takes_no_longer_for_each_character()
    {
        var text = string.Concat(Enumerable.Repeat("4 1-", 64 * 1024));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        SensitiveNumbers.Mask(text);

        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
