using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class PeriodTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("music of the 1980s", "the 1980s: datetimeV2.daterange (1980-01-01,1990-01-01,P10Y) 1980-01-01..1990-01-01")]
    [InlineData("in the nineteen sixties", "the nineteen sixties: datetimeV2.daterange (1960-01-01,1970-01-01,P10Y) 1960-01-01..1970-01-01")]
    [InlineData("the twenty-tens", "the twenty-tens: datetimeV2.daterange (2010-01-01,2020-01-01,P10Y) 2010-01-01..2020-01-01")]
    [InlineData("eighties night", "eighties: datetimeV2.daterange (XX80-01-01,XX90-01-01,P10Y) 1980-01-01..1990-01-01; (XX80-01-01,XX90-01-01,P10Y) 2080-01-01..2090-01-01 | night: datetimeV2.timerange TNI 20:00:00..23:59:59")]
    public void Decades_keep_their_article(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("the second half of 2027", "the second half of 2027: datetimeV2.daterange (2027-07-01,2028-01-01,P6M) 2027-07-01..2028-01-01")]
    [InlineData("first half of next year", "first half of next year: datetimeV2.daterange (2027-01-01,2027-07-01,P6M) 2027-01-01..2027-07-01")]
    [InlineData("the second half was better", "")]
    public void A_half_of_a_year_needs_the_year(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("3 weeks in the future", "3 weeks in the future: datetimeV2.daterange (2026-11-22,2026-12-13,P3W) 2026-11-22..2026-12-13")]
    [InlineData("two days hence", "two days hence: datetimeV2.daterange (2026-11-22,2026-11-24,P2D) 2026-11-22..2026-11-24")]
    public void A_length_ahead_is_a_period(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("next week between tuesday and friday", "next week between tuesday and friday: datetimeV2.daterange (2026-11-24,2026-11-27,P3D) 2026-11-24..2026-11-27")]
    [InlineData("this week from monday to wednesday", "this week from monday to wednesday: datetimeV2.daterange (2026-11-16,2026-11-18,P2D) 2026-11-16..2026-11-18")]
    public void Weekdays_may_lie_inside_a_week(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("the year 476", "year 476: datetimeV2.daterange 0476 0476-01-01..0477-01-01")]
    [InlineData("born on 4 may 1412", "4 may 1412: datetimeV2.date 1412-05-04 1412-05-04")]
    [InlineData("on march 3, nineteen zero two", "march 3, nineteen zero two: datetimeV2.date 1902-03-03 1902-03-03")]
    public void A_year_may_be_early_or_spelled(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("week twelve", "week twelve: datetimeV2.daterange 2026-W12 2026-03-16..2026-03-23")]
    [InlineData("how is my week", "my week: datetimeV2.daterange 2026-W47 2026-11-16..2026-11-23")]
    [InlineData("month to date", "month to date: datetimeV2.daterange 2026-11 2026-11-01..2026-11-21")]
    public void A_week_may_be_told_in_words_or_be_ones_own(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("keep the second friday 9am to 11am of next month", "second friday 9am to 11am of next month: datetimeV2.datetimerange (XXXX-12-WXX-5-#2T09,XXXX-12-WXX-5-#2T11,PT2H) 2026-12-11 09:00:00..2026-12-11 11:00:00")]
    public void Hours_may_lie_on_an_nth_weekday(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("last week of the year", "last week of the year: datetimeV2.daterange 2026-W53 2026-12-28..2027-01-04")]
    [InlineData("the last friday of the month", "the last friday of the month: datetimeV2.date XXXX-11-WXX-5-#5 2026-11-27")]
    [InlineData("the first 2 weeks of the month", "the first 2 weeks of the month: datetimeV2.daterange (2026-11-02,2026-11-16,P2W) 2026-11-02..2026-11-16")]
    public void A_part_of_the_present_period_needs_no_relation(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("rows 2026 - 45", "")]
    [InlineData("2026 - 2027", "2026 - 2027: datetimeV2.daterange (2026-01-01,2027-01-01,P1Y) 2026-01-01..2027-01-01")]
    public void A_number_beside_a_year_makes_neither(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
