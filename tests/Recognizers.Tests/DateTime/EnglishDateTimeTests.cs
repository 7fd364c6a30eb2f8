using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class EnglishDateTimeTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("Could I come in tomorrow for a massage?", "tomorrow: datetimeV2.date 2026-11-22 2026-11-22")]
    [InlineData("My back has hurt since yesterday, can you see me the day after tomorrow?", "since yesterday: datetimeV2.daterange since 2026-11-20 2026-11-20.. | the day after tomorrow: datetimeV2.date 2026-11-23 2026-11-23")]
    [InlineData("I would like to book next friday", "next friday: datetimeV2.date 2026-11-27 2026-11-27")]
    [InlineData("Was it last tuesday that I saw Ana?", "last tuesday: datetimeV2.date 2026-11-10 2026-11-10")]
    [InlineData("How about the 31st?", "the 31st: datetimeV2.date XXXX-XX-31 2026-10-31; XXXX-XX-31 2026-12-31")]
    [InlineData("Please move me to 12/1", "12/1: datetimeV2.date XXXX-12-01 2025-12-01; XXXX-12-01 2026-12-01")]
    [InlineData("Put me down for December 3rd, 2026", "december 3rd, 2026: datetimeV2.date 2026-12-03 2026-12-03")]
    [InlineData("the appointment is on 2027-01-15", "2027-01-15: datetimeV2.date 2027-01-15 2027-01-15")]
    [InlineData("I'm back in two weeks", "in two weeks: datetimeV2.date 2026-12-05 2026-12-05")]
    [InlineData("I hurt my shoulder 10 days ago", "10 days ago: datetimeV2.date 2026-11-11 2026-11-11")]
    [InlineData("a week from tomorrow works for me", "a week from tomorrow: datetimeV2.date 2026-11-29 2026-11-29")]
    [InlineData("saturday the 28th would be perfect", "saturday the 28th: datetimeV2.date 2026-11-28 2026-11-28")]
    [InlineData("the second monday of january", "the second monday of january: datetimeV2.date XXXX-01-WXX-1-#2 2026-01-12; XXXX-01-WXX-1-#2 2027-01-11")]
    [InlineData("Are you open on christmas day?", "christmas day: datetimeV2.date XXXX-12-25 2025-12-25; XXXX-12-25 2026-12-25")]
    [InlineData("is black friday a working day for you", "black friday: datetimeV2.date XXXX-11-27 2025-11-28; XXXX-11-27 2026-11-27 | a working day: datetimeV2.duration P1BD 86400")]
    [InlineData("wednesday of next week please", "wednesday of next week: datetimeV2.date 2026-11-25 2026-11-25")]
    [InlineData("book me for 30 February", "30 february: datetimeV2.date XXXX-02-30 not resolved")]
    public void A_day_is_found_and_resolved(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a quarter to five", "a quarter to five: datetimeV2.time T04:45 04:45:00; T16:45 16:45:00")]
    [InlineData("would half past two suit you?", "half past two: datetimeV2.time T02:30 02:30:00; T14:30 14:30:00")]
    [InlineData("I can only do 9:15am", "9:15am: datetimeV2.time T09:15 09:15:00")]
    [InlineData("let's say 6 in the evening", "6 in the evening: datetimeV2.time T18 18:00:00")]
    [InlineData("I finish work at 5", "5: datetimeV2.time T05 05:00:00; T17 17:00:00")]
    [InlineData("noon is fine", "noon: datetimeV2.time T12 12:00:00")]
    [InlineData("seven forty five pm please", "seven forty five pm: datetimeV2.time T19:45 19:45:00")]
    [InlineData("20 past eight in the morning", "20 past eight in the morning: datetimeV2.time T08:20 08:20:00")]
    public void A_time_of_day_is_found(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("tomorrow at half past three", "tomorrow at half past three: datetimeV2.datetime 2026-11-22T03:30 2026-11-22 03:30:00; 2026-11-22T15:30 2026-11-22 15:30:00")]
    [InlineData("next monday at 4:30 pm", "next monday at 4:30 pm: datetimeV2.datetime 2026-11-23T16:30 2026-11-23 16:30:00")]
    [InlineData("10am on thursday", "10am on thursday: datetimeV2.datetime XXXX-WXX-4T10 2026-11-19 10:00:00; XXXX-WXX-4T10 2026-11-26 10:00:00")]
    [InlineData("in an hour and a half", "in an hour and a half: datetimeV2.datetime 2026-11-21T18:30:00 2026-11-21 18:30:00")]
    [InlineData("tonight at 8", "tonight at 8: datetimeV2.datetime 2026-11-21T20 2026-11-21 20:00:00")]
    [InlineData("now please", "now: datetimeV2.datetime PRESENT_REF 2026-11-21 17:00:00")]
    public void A_day_with_a_time_is_one_moment(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("any evening next week", "evening: datetimeV2.timerange TEV 16:00:00..20:00:00 | next week: datetimeV2.daterange 2026-W48 2026-11-23..2026-11-30")]
    [InlineData("between 2 and 4 on saturday", "between 2 and 4 on saturday: datetimeV2.datetimerange (XXXX-WXX-6T02,XXXX-WXX-6T04,PT2H) 2026-11-14 02:00:00..2026-11-14 04:00:00; (XXXX-WXX-6T02,XXXX-WXX-6T04,PT2H) 2026-11-21 02:00:00..2026-11-21 04:00:00; (XXXX-WXX-6T14,XXXX-WXX-6T16,PT2H) 2026-11-14 14:00:00..2026-11-14 16:00:00; (XXXX-WXX-6T14,XXXX-WXX-6T16,PT2H) 2026-11-21 14:00:00..2026-11-21 16:00:00")]
    [InlineData("from monday to wednesday", "from monday to wednesday: datetimeV2.daterange (XXXX-WXX-1,XXXX-WXX-3,P2D) 2026-11-16..2026-11-18; (XXXX-WXX-1,XXXX-WXX-3,P2D) 2026-11-23..2026-11-25")]
    [InlineData("tomorrow afternoon", "tomorrow afternoon: datetimeV2.datetimerange 2026-11-22TAF 2026-11-22 12:00:00..2026-11-22 16:00:00")]
    [InlineData("from 9 to 11am", "from 9 to 11am: datetimeV2.timerange (T09,T11,PT2H) 09:00:00..11:00:00")]
    [InlineData("the first week of december", "the first week of december: datetimeV2.daterange XXXX-12-W01 2025-12-01..2025-12-08; XXXX-12-W01 2026-11-30..2026-12-07")]
    [InlineData("december 10-14", "december 10-14: datetimeV2.daterange (XXXX-12-10,XXXX-12-14,P4D) 2025-12-10..2025-12-14; (XXXX-12-10,XXXX-12-14,P4D) 2026-12-10..2026-12-14")]
    [InlineData("after 5pm", "after 5pm: datetimeV2.timerange after T17 17:00:00..")]
    [InlineData("before friday", "before friday: datetimeV2.daterange before XXXX-WXX-5 ..2026-11-20; before XXXX-WXX-5 ..2026-11-27")]
    [InlineData("the next three days", "next three days: datetimeV2.daterange (2026-11-22,2026-11-25,P3D) 2026-11-22..2026-11-25")]
    [InlineData("late next month", "late next month: datetimeV2.daterange end 2026-12 2026-12-16..2027-01-01")]
    [InlineData("this weekend", "this weekend: datetimeV2.daterange 2026-W47-WE 2026-11-21..2026-11-23")]
    [InlineData("sunday before noon", "sunday before noon: datetimeV2.datetimerange before XXXX-WXX-7T12 ..2026-11-15 12:00:00; before XXXX-WXX-7T12 ..2026-11-22 12:00:00")]
    public void A_range_has_its_bounds(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a 90 minute massage", "90 minute: datetimeV2.duration PT90M 5400")]
    [InlineData("an hour and a half would be great", "an hour and a half: datetimeV2.duration PT1.5H 5400")]
    [InlineData("I have had it for three months", "three months: datetimeV2.duration P3M 7776000")]
    [InlineData("half an hour", "half an hour: datetimeV2.duration PT0.5H 1800")]
    public void A_length_is_counted_in_seconds(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("every other tuesday", "every other tuesday: datetimeV2.set XXXX-WXX-2 not resolved")]
    [InlineData("I sit at a desk daily", "daily: datetimeV2.set P1D not resolved")]
    [InlineData("each monday at 6pm", "each monday at 6pm: datetimeV2.set XXXX-WXX-1T18 not resolved")]
    public void What_recurs_is_named_but_not_resolved(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("I may need a towel", "")]
    [InlineData("the second option please", "")]
    [InlineData("I have two kids", "")]
    [InlineData("my order is 4:3", "")]
    public void Words_that_only_look_like_dates_are_left_alone(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
