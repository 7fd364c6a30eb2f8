using MassageBot.Core.Digest;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Core.Tests.Digest;

public sealed class DayCountTests
{
    private static readonly LocalDate Date = new(2026, 11, 1);
    private static readonly Instant Eight = Instant.FromUtc(2026, 11, 1, 13, 0);

    private static readonly Clinic WithForm = Digested.Clinic with { Links = new Dictionary<string, string> { [Clinic.IntakeForm] = "https://clinic.example/form" } };

    [Fact]
    public void Requests_and_what_does_not_take_place_are_no_visits()
    {
        var day = Day([.. Enum.GetValues<VisitState>().Select(state => Visit(9) with { Id = state.ToString(), State = state })]);

        var counted = DayCount.Of(Date, day, WithForm, 2, Eight);

        (counted.Visits, counted.FlagsOpen).ShouldBe((3, 2));
    }

    [Fact]
    public void Unconfirmed_is_who_has_not_said_that_they_come_and_is_still_expected()
    {
        var day = Day(Visit(7), Visit(9), Visit(11) with { Coming = true }, Visit(13) with { State = VisitState.Arrived });

        DayCount.Of(Date, day, WithForm, 0, Eight + Duration.FromHours(1)).Unconfirmed.ShouldBe(1);
    }

    [Fact]
    public void Of_forms_only_those_are_missing_that_are_known_to_be()
    {
        var day = Day(
            Visit(9) with { FirstVisit = true, FormIsThere = false },
            Visit(10) with { FirstVisit = true },
            Visit(11) with { FirstVisit = true, FormIsThere = true },
            Visit(12) with { FormIsThere = false });

        var counted = DayCount.Of(Date, day, WithForm, 0, Eight);

        (counted.FirstVisits, counted.FormsMissing, counted.FormsUnknown).ShouldBe((3, 1, 1));
        DayCount.Of(Date, day, Digested.Clinic, 0, Eight).FormsMissing.ShouldBe(0);
    }

    [Fact]
    public void Free_times_are_told_by_the_clinics_clock_of_that_day()
    {
        var gap = DayCount.Of(Date, Day(Visit(9), Visit(10)), WithForm, 0, Eight).Gaps.ShouldNotBeNull().ShouldHaveSingleItem();

        gap.ShouldBe(new DayGap("Mia", new LocalTime(11, 0), new LocalTime(13, 0)));
    }

    [Fact]
    public void Of_a_calendar_that_does_not_answer_nothing_is_known()
    {
        var counted = DayCount.Of(Date, null, WithForm, 1, Eight);

        (counted.Visits, counted.Unconfirmed, counted.FirstVisits, counted.FormsMissing, counted.Gaps).ShouldBe((null, null, null, null, null));
        counted.FlagsOpen.ShouldBe(1);
    }

    /// <summary>Works from nine to one, New York's time after the clocks were set back.</summary>
    private static ClinicDay Day(params DayVisit[] visits) => new()
    {
        Date = Date,
        Therapists =
        [
            new TherapistDay
            {
                Therapist = new TherapistId("mia"),
                Name = "Mia",
                Hours = [new Interval(At(9), At(13))],
                Visits = [.. visits],
            },
        ],
    };

    private static DayVisit Visit(int hour) => new()
    {
        Id = $"v{hour}",
        Version = 1,
        Code = "ABC234",
        Therapist = new TherapistId("mia"),
        TherapistName = "Mia",
        Service = new ServiceId("swedish"),
        Minutes = 60,
        Start = At(hour),
        End = At(hour + 1),
        ClientName = "Ana Bell",
        State = VisitState.Booked,
    };

    private static Instant At(int hour) => Instant.FromUtc(2026, 11, 1, hour + 5, 0);
}
