using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class RecurrenceTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("triweekly sessions", "triweekly: datetimeV2.set P3W not resolved")]
    [InlineData("a biannual check", "biannual: datetimeV2.set P2Y not resolved")]
    [InlineData("semi-monthly", "semi-monthly: datetimeV2.set P0.5M not resolved")]
    [InlineData("every second day", "every second day: datetimeV2.set P2D not resolved")]
    [InlineData("the third saturday of each month", "third saturday: datetimeV2.date 2026-11-21 2026-11-21 | each month: datetimeV2.set P1M not resolved")]
    public void How_often_may_be_one_word(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
