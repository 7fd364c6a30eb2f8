using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class ClockTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("10-ish works", "10-ish: datetimeV2.time T10 10:00:00")]
    [InlineData("let's say 5ish", "5ish: datetimeV2.time T05 05:00:00")]
    [InlineData("at eleven five", "eleven five: datetimeV2.time T11:05 11:05:00; T23:05 23:05:00")]
    [InlineData("12 o'clock midnight", "12 o'clock midnight: datetimeV2.time T00 00:00:00")]
    [InlineData("4 o'clock lunchtime", "4 o'clock lunchtime: datetimeV2.time T16 16:00:00")]
    [InlineData("in the afternoon at 4 pm", "in the afternoon at 4 pm: datetimeV2.time T16 16:00:00")]
    public void An_hour_may_be_told_loosely(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a discount at 7.25%", "")]
    [InlineData("at 15%", "")]
    [InlineData("the score was at 6.5", "")]
    public void Amounts_are_no_hours(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("move my 2pm appointment to 4.", "2pm: datetimeV2.time T14 14:00:00 | 4: datetimeV2.time T04 04:00:00; T16 16:00:00")]
    [InlineData("change the nine am call to eleven!", "nine am: datetimeV2.time T09 09:00:00 | eleven: datetimeV2.time T11 11:00:00; T23 23:00:00")]
    [InlineData("the appointment to 4.", "")]
    public void Behind_a_time_and_what_takes_place_then_the_new_hour_is_one(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("I am free in the evenings", "in the evenings: datetimeV2.timerange TEV 16:00:00..20:00:00")]
    [InlineData("in the late-afternoons", "in the late-afternoons: datetimeV2.timerange end TAF 14:00:00..16:00:00")]
    public void A_part_of_the_day_may_be_many(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("on dec 5 AM", "dec 5 am: datetimeV2.datetimerange XXXX-12-05TMO 2025-12-05 08:00:00..2025-12-05 12:00:00; XXXX-12-05TMO 2026-12-05 08:00:00..2026-12-05 12:00:00")]
    [InlineData("december 5 pm", "december 5 pm: datetimeV2.datetimerange XXXX-12-05TAF 2025-12-05 12:00:00..2025-12-05 16:00:00; XXXX-12-05TAF 2026-12-05 12:00:00..2026-12-05 16:00:00")]
    public void Half_a_day_may_be_named_behind_a_date(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("six to eight tomorrow", "six to eight tomorrow: datetimeV2.datetimerange (2026-11-22T06,2026-11-22T08,PT2H) 2026-11-22 06:00:00..2026-11-22 08:00:00; (2026-11-22T18,2026-11-22T20,PT2H) 2026-11-22 18:00:00..2026-11-22 20:00:00")]
    [InlineData("six to eight people", "")]
    public void Two_hours_in_words_join_the_day_that_follows(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
