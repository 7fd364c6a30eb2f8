using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class BoundTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("any day on or after 12/5/2026", "on or after 12/5/2026: datetimeV2.daterange since 2026-12-05 2026-12-05..")]
    [InlineData("at or before 4pm", "at or before 4pm: datetimeV2.timerange until T16 ..16:00:00")]
    [InlineData("before or on sunday", "before or on sunday: datetimeV2.daterange until XXXX-WXX-7 ..2026-11-15; until XXXX-WXX-7 ..2026-11-22")]
    [InlineData("friday or later", "friday or later: datetimeV2.daterange since XXXX-WXX-5 2026-11-20..; since XXXX-WXX-5 2026-11-27..")]
    [InlineData("4pm or later is fine", "4pm or later: datetimeV2.timerange since T16 16:00:00..")]
    public void A_bound_may_take_in_what_it_names(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("call me before tomorrow morning", "before tomorrow morning: datetimeV2.datetimerange before 2026-11-22TMO ..2026-11-22 08:00:00")]
    [InlineData("it has hurt since last night", "since last night: datetimeV2.datetimerange since 2026-11-20TNI 2026-11-20 20:00:00..")]
    [InlineData("I can come after 3 weeks", "after 3 weeks: datetimeV2.duration after P3W 1814400")]
    [InlineData("until tonight", "until tonight: datetimeV2.datetimerange before 2026-11-21TNI ..2026-11-21 20:00:00")]
    public void A_bound_may_stand_before_a_part_of_a_day_or_a_length(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("around noon", "around noon: datetimeV2.time approx T12 12:00:00")]
    [InlineData("about noon", "noon: datetimeV2.time T12 12:00:00")]
    [InlineData("around december", "around december: datetimeV2.daterange approx XXXX-12 2025-12-01..2026-01-01; approx XXXX-12 2026-12-01..2027-01-01")]
    [InlineData("around 3 weeks", "around 3 weeks: datetimeV2.duration approx P3W 1814400")]
    [InlineData("see me friday around 4", "friday around 4: datetimeV2.datetime XXXX-WXX-5T04 2026-11-20 04:00:00; XXXX-WXX-5T04 2026-11-27 04:00:00; XXXX-WXX-5T16 2026-11-20 16:00:00; XXXX-WXX-5T16 2026-11-27 16:00:00")]
    public void Only_around_and_circa_shade_what_follows(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("<b>5pm</b>", "5pm: datetimeV2.time T17 17:00:00")]
    [InlineData("a slot <5pm", "<5pm: datetimeV2.timerange before T17 ..17:00:00")]
    [InlineData("a slot > 5pm", "> 5pm: datetimeV2.timerange after T17 17:00:00..")]
    public void The_marks_of_a_tag_compare_nothing(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
