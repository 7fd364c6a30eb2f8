using Microsoft.Recognizers.Text;

namespace Recognizers.Tests.DateTime;

public sealed class HolidayTests
{
    private static readonly System.DateTime SaturdayAfternoon = new(2026, 11, 21, 17, 0, 0);

    [Theory]
    [InlineData("bastille day", "bastille day: datetimeV2.date XXXX-07-14 2026-07-14; XXXX-07-14 2027-07-14")]
    [InlineData("teachers' day 2027", "teachers' day 2027: datetimeV2.date 2027-09-10 2027-09-10")]
    [InlineData("arbor day", "arbor day: datetimeV2.date XXXX-03-12 2026-03-12; XXXX-03-12 2027-03-12")]
    [InlineData("yuandan", "yuandan: datetimeV2.date XXXX-01-01 2026-01-01; XXXX-01-01 2027-01-01")]
    [InlineData("hijri new year", "hijri new year: datetimeV2.date XXXX-06-16 2026-06-16; XXXX-06-16 2027-06-05")]
    public void Feast_days_are_known_by_their_names(string sentence, string expected)
    {
        var found = Printed.DateTimes(sentence, Culture.English, SaturdayAfternoon);

        found.ShouldBe(expected);
    }
}
