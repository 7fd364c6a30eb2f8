using MassageBot.Core.Understanding;
using NodaTime;

namespace MassageBot.Core.Tests.Understanding;

public sealed class AbsenceTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 7, 17, 0);

    [Theory]
    [InlineData(119, Absence.None)]
    [InlineData(120, Absence.Hours)]
    [InlineData((24 * 60) - 1, Absence.Hours)]
    [InlineData(24 * 60, Absence.Day)]
    public void After_two_hours_it_is_asked_and_after_a_day_dropped(int minutes, Absence absence) =>
        Absences.Of(Noon, Noon + Duration.FromMinutes(minutes)).ShouldBe(absence);

    [Fact]
    public void Who_writes_for_the_first_time_was_not_away() => Absences.Of(null, Noon).ShouldBe(Absence.None);
}
