using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class SpanishClockTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("a las 9 de mañana", "9 de mañana: datetimeV2.datetime 2026-11-22T09 2026-11-22 09:00:00; 2026-11-22T21 2026-11-22 21:00:00")]
    [InlineData("a las 9 de la mañana", "9 de la mañana: datetimeV2.time T09 09:00:00")]
    [InlineData("de 4:00 a 5:00 de mañana", "de 4:00 a 5:00 de mañana: datetimeV2.datetimerange (2026-11-22T04:00,2026-11-22T05:00,PT1H) 2026-11-22 04:00:00..2026-11-22 05:00:00; (2026-11-22T16:00,2026-11-22T17:00,PT1H) 2026-11-22 16:00:00..2026-11-22 17:00:00")]
    [InlineData("a las 6 en punto mañana", "6 en punto mañana: datetimeV2.datetime 2026-11-22T06 2026-11-22 06:00:00; 2026-11-22T18 2026-11-22 18:00:00")]
    public void Manana_behind_an_hour_is_tomorrow_unless_an_article_stands_before_it(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a las 12 del mediodía", "12 del mediodía: datetimeV2.time T12 12:00:00")]
    [InlineData("a la 1 del mediodía", "1 del mediodía: datetimeV2.time T13 13:00:00")]
    [InlineData("a las 12 de la medianoche", "12 de la medianoche: datetimeV2.time T00 00:00:00")]
    public void Noon_and_midnight_settle_an_hour(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("faltan 20 para las 6", "20 para las 6: datetimeV2.time T05:40 05:40:00; T17:40 17:40:00")]
    [InlineData("entre 9 y 10:30", "entre 9 y 10:30: datetimeV2.timerange (T09,T10:30,PT1H30M) 09:00:00..10:30:00; (T21,T22:30,PT1H30M) 21:00:00..22:30:00")]
    public void Minutes_may_lie_before_the_hour(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("un masaje por 2h", "2h: datetimeV2.duration PT2H 7200")]
    [InlineData("a las 2h", "2h: datetimeV2.time T02 02:00:00; T14 14:00:00")]
    public void A_length_behind_por_is_no_hour(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
