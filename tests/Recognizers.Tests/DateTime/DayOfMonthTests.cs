using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class DayOfMonthTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("could we do it on the 30th with Ana?", "the 30th: datetimeV2.date XXXX-XX-30 2026-10-30; XXXX-XX-30 2026-11-30")]
    [InlineData("is the 30th free?", "")]
    [InlineData("I took the 3rd bus", "")]
    [InlineData("put me in for the 30th", "the 30th: datetimeV2.date XXXX-XX-30 2026-10-30; XXXX-XX-30 2026-11-30")]
    [InlineData("around the 30th", "")]
    [InlineData("the 5th visit was best", "")]
    public void A_day_of_the_month_alone_needs_a_word_that_says_so(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("see you on 12-24", "12-24: datetimeV2.date XXXX-12-24 2025-12-24; XXXX-12-24 2026-12-24")]
    [InlineData("see you 12-24", "")]
    [InlineData("on friday 12-4 please", "friday 12-4: datetimeV2.date XXXX-12-04 2025-12-04; XXXX-12-04 2026-12-04")]
    public void A_day_and_month_without_a_slash_needs_on_or_in(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
