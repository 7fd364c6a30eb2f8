using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class SpanishPeriodTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("semana del 3 al 7 de enero", "del 3 al 7 de enero: datetimeV2.daterange (XXXX-01-03,XXXX-01-07,P4D) 2026-01-03..2026-01-07; (XXXX-01-03,XXXX-01-07,P4D) 2027-01-03..2027-01-07")]
    [InlineData("del 3 al 7 de enero", "del 3 al 7 de enero: datetimeV2.daterange (XXXX-01-03,XXXX-01-07,P4D) 2026-01-03..2026-01-07; (XXXX-01-03,XXXX-01-07,P4D) 2027-01-03..2027-01-07")]
    [InlineData("del 2 de enero al 5 de marzo de 2027", "del 2 de enero al 5 de marzo de 2027: datetimeV2.daterange (2027-01-02,2027-03-05,P62D) 2027-01-02..2027-03-05")]
    public void Del_begins_a_range(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("el año anterior a la operación", "año: datetimeV2.daterange 2026 2026-01-01..2027-01-01")]
    [InlineData("el año anterior", "el año anterior: datetimeV2.daterange 2025 2025-01-01..2026-01-01")]
    public void A_word_may_look_ahead_to_what_follows_it(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("mañana al finalizar el día", "mañana al finalizar el día: datetimeV2.datetime 2026-11-22T23:59:59 2026-11-22 23:59:59")]
    [InlineData("al final del día de mañana", "al final del día de mañana: datetimeV2.datetime 2026-11-22T23:59:59 2026-11-22 23:59:59")]
    public void The_end_of_a_named_day_is_a_moment(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("antes del 30", "antes del 30: datetimeV2.daterange before XXXX-XX-30 ..2026-10-30; before XXXX-XX-30 ..2026-11-30")]
    [InlineData("a partir del 3", "a partir del 3: datetimeV2.daterange since XXXX-XX-03 2026-11-03..; since XXXX-XX-03 2026-12-03..")]
    public void A_masculine_article_counts_days(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("el jueves a últimas horas de la tarde", "jueves a últimas horas de la tarde: datetimeV2.datetimerange end XXXX-WXX-4TEV 2026-11-19 18:00:00..2026-11-19 20:00:00; end XXXX-WXX-4TEV 2026-11-26 18:00:00..2026-11-26 20:00:00")]
    [InlineData("a primeras horas de la mañana", "a primeras horas de la mañana: datetimeV2.timerange start TMO 08:00:00..10:00:00")]
    public void Late_and_early_hours_shade_a_part_of_the_day(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("cada dos lunes", "cada dos lunes: datetimeV2.set XXXX-WXX-1 not resolved")]
    public void Every_second_weekday_is_told_by_two(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }

    [Theory]
    [InlineData("la semana después de la próxima", "la semana después de la próxima: datetimeV2.daterange 2026-W49 2026-11-30..2026-12-07")]
    [InlineData("el mes después del próximo", "el mes después del próximo: datetimeV2.daterange 2027-01 2027-01-01..2027-02-01")]
    public void The_one_after_the_next_is_counted(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.Spanish, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
