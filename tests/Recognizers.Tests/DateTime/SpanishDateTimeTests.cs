using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class SpanishDateTimeTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("¿Puedo ir mañana?", "mañana: datetimeV2.date 2026-11-22 2026-11-22")]
    [InlineData("me viene bien el próximo viernes", "próximo viernes: datetimeV2.date 2026-11-27 2026-11-27")]
    [InlineData("el lunes que viene", "lunes que viene: datetimeV2.date 2026-11-23 2026-11-23")]
    [InlineData("el 3 de diciembre de 2026", "3 de diciembre de 2026: datetimeV2.date 2026-12-03 2026-12-03")]
    [InlineData("pasado mañana por favor", "pasado mañana: datetimeV2.date 2026-11-23 2026-11-23")]
    [InlineData("dentro de lo posible el 24/12", "24/12: datetimeV2.date XXXX-12-24 2025-12-24; XXXX-12-24 2026-12-24")]
    [InlineData("me duele desde hace dos semanas", "desde hace dos semanas: datetimeV2.daterange since 2026-11-07 2026-11-07..")]
    [InlineData("¿abren en nochebuena?", "nochebuena: datetimeV2.date XXXX-12-24 2025-12-24; XXXX-12-24 2026-12-24")]
    [InlineData("el martes de la próxima semana", "martes de la próxima semana: datetimeV2.date 2026-11-24 2026-11-24")]
    public void A_day_is_found_and_resolved(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a las siete y media", "siete y media: datetimeV2.time T07:30 07:30:00; T19:30 19:30:00")]
    [InlineData("a las cinco menos cuarto de la tarde", "cinco menos cuarto de la tarde: datetimeV2.time T16:45 16:45:00")]
    [InlineData("a las 9 de la mañana", "9 de la mañana: datetimeV2.time T09 09:00:00")]
    [InlineData("al mediodía", "mediodía: datetimeV2.time T12 12:00:00")]
    public void A_time_of_day_is_found(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("mañana a las 10 de la mañana", "mañana a las 10 de la mañana: datetimeV2.datetime 2026-11-22T10 2026-11-22 10:00:00")]
    [InlineData("el jueves a las cuatro", "jueves a las cuatro: datetimeV2.datetime XXXX-WXX-4T04 2026-11-19 04:00:00; XXXX-WXX-4T04 2026-11-26 04:00:00; XXXX-WXX-4T16 2026-11-19 16:00:00; XXXX-WXX-4T16 2026-11-26 16:00:00")]
    [InlineData("en media hora", "en media hora: datetimeV2.datetime 2026-11-21T17:30:00 2026-11-21 17:30:00")]
    public void A_day_with_a_time_is_one_moment(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("el sábado entre las 2 y las 4", "sábado entre las 2 y las 4: datetimeV2.datetimerange (XXXX-WXX-6T02,XXXX-WXX-6T04,PT2H) 2026-11-14 02:00:00..2026-11-14 04:00:00; (XXXX-WXX-6T02,XXXX-WXX-6T04,PT2H) 2026-11-21 02:00:00..2026-11-21 04:00:00; (XXXX-WXX-6T14,XXXX-WXX-6T16,PT2H) 2026-11-14 14:00:00..2026-11-14 16:00:00; (XXXX-WXX-6T14,XXXX-WXX-6T16,PT2H) 2026-11-21 14:00:00..2026-11-21 16:00:00")]
    [InlineData("mañana por la tarde", "mañana por la tarde: datetimeV2.datetimerange 2026-11-22TEV 2026-11-22 16:00:00..2026-11-22 20:00:00")]
    [InlineData("de lunes a miércoles", "de lunes a miércoles: datetimeV2.daterange (XXXX-WXX-1,XXXX-WXX-3,P2D) 2026-11-16..2026-11-18; (XXXX-WXX-1,XXXX-WXX-3,P2D) 2026-11-23..2026-11-25")]
    [InlineData("la semana que viene", "la semana que viene: datetimeV2.daterange 2026-W48 2026-11-23..2026-11-30")]
    [InlineData("del 10 al 14 de diciembre", "del 10 al 14 de diciembre: datetimeV2.daterange (XXXX-12-10,XXXX-12-14,P4D) 2025-12-10..2025-12-14; (XXXX-12-10,XXXX-12-14,P4D) 2026-12-10..2026-12-14")]
    [InlineData("después de las 6", "después de las 6: datetimeV2.timerange after T06 06:00:00..; after T18 18:00:00..")]
    [InlineData("este fin de semana", "este fin de semana: datetimeV2.daterange 2026-W47-WE 2026-11-21..2026-11-23")]
    public void A_range_has_its_bounds(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("un masaje de 90 minutos", "90 minutos: datetimeV2.duration PT90M 5400")]
    [InlineData("una hora y media", "una hora y media: datetimeV2.duration PT1.5H 5400")]
    public void A_length_is_counted_in_seconds(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("todos los jueves", "todos los jueves: datetimeV2.set XXXX-WXX-4 not resolved")]
    [InlineData("cada dos semanas", "cada dos semanas: datetimeV2.set P2W not resolved")]
    public void What_recurs_is_named_but_not_resolved(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("mi espalda está fatal", "")]
    [InlineData("la segunda opción", "")]
    public void Words_that_only_look_like_dates_are_left_alone(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
