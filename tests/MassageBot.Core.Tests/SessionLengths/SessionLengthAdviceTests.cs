using MassageBot.Core.SessionLengths;
using NodaTime;

namespace MassageBot.Core.Tests.SessionLengths;

public sealed class SessionLengthAdviceTests
{
    private static readonly Sessions Sessions = new()
    {
        Lengths =
        [
            new SessionLength(30, [SessionNeed.OneArea]),
            new SessionLength(60, [SessionNeed.OneArea, SessionNeed.WholeBody]),
            new SessionLength(90, [SessionNeed.WholeBody, SessionNeed.SeveralAreas]),
        ],
    };

    [Fact]
    public void Without_a_need_the_usual_length_is_recommended()
    {
        SessionLengthAdvice.Recommend(Offering(60, 30, 60, 90), Sessions, null).Minutes.ShouldBe(60);
    }

    [Fact]
    public void The_usual_length_is_kept_when_it_is_long_enough()
    {
        SessionLengthAdvice.Recommend(Offering(60, 30, 60, 90), Sessions, SessionNeed.OneArea).Minutes.ShouldBe(60);
    }

    [Fact]
    public void More_to_do_asks_for_the_shortest_length_that_is_enough()
    {
        SessionLengthAdvice.Recommend(Offering(60, 30, 60, 90), Sessions, SessionNeed.SeveralAreas).Minutes.ShouldBe(90);
    }

    [Fact]
    public void When_no_length_is_enough_the_longest_is_recommended()
    {
        SessionLengthAdvice.Recommend(Offering(30, 30, 60), Sessions, SessionNeed.Unhurried).Minutes.ShouldBe(60);
    }

    [Theory]
    [InlineData(0, SessionNeed.WholeBody)]
    [InlineData(1, SessionNeed.OneArea)]
    [InlineData(3, SessionNeed.SeveralAreas)]
    public void Sore_places_make_a_need(int areas, SessionNeed need)
    {
        SessionLengthAdvice.NeedOf(areas).ShouldBe(need);
    }

    [Theory]
    [InlineData(true, 75)]
    [InlineData(false, 60)]
    public void The_first_talk_is_on_top_of_the_session(bool firstVisit, int total)
    {
        SessionLengthAdvice.TotalMinutes(Offering(60, 60), 60, firstVisit).ShouldBe(total);
    }

    [Fact]
    public void A_talk_inside_the_session_adds_nothing()
    {
        var inside = Offering(60, 60) with { Consultation = Consultation.Inside };

        SessionLengthAdvice.TotalMinutes(inside, 60, firstVisit: true).ShouldBe(60);
    }

    [Theory]
    [InlineData(30, SessionNeed.OneArea, LengthFit.Enough)]
    [InlineData(60, SessionNeed.OneArea, LengthFit.Enough)]
    [InlineData(90, SessionNeed.OneArea, LengthFit.MoreThanNeeded)]
    [InlineData(60, SessionNeed.SeveralAreas, LengthFit.TooShort)]
    [InlineData(50, SessionNeed.OneArea, LengthFit.Enough)]
    [InlineData(20, SessionNeed.OneArea, LengthFit.TooShort)]
    public void A_doubted_length_is_held_against_the_need(int minutes, SessionNeed need, LengthFit fit)
    {
        SessionLengthAdvice.Fit(Offering(60, 30, 60, 90), Sessions, minutes, need).ShouldBe(fit);
    }

    [Theory]
    [InlineData(true, 90)]
    [InlineData(false, 70)]
    public void The_time_to_block_out_counts_from_coming_in(bool firstVisit, int total)
    {
        var clinic = Open with { ArriveEarly = new ArriveEarly(FirstVisit: 15, Otherwise: 10) };

        SessionLengthAdvice.BlockOut(clinic, Offering(60, 60), 60, firstVisit).Total.ShouldBe(total);
    }

    [Fact]
    public void A_length_that_is_not_on_the_menu_is_not_offered()
    {
        SessionLengthAdvice.Offered(Offering(60, 60, 90), 75).ShouldBeNull();
    }

    private static Clinic Open { get; } = new()
    {
        Name = "Test clinic",
        Zone = DateTimeZone.Utc,
        Country = "US",
        Hours = new Dictionary<IsoDayOfWeek, OpeningHours>(),
        Services = [],
        Therapists = [],
        Rooms = [],
        Policy = new BookingPolicy
        {
            Version = "1",
            CancellationNotice = Duration.FromHours(24),
            Summary = new Dictionary<string, string>(),
            MinimumNotice = Duration.FromHours(1),
            BookAheadDays = 60,
        },
    };

    private static Service Offering(int usual, params int[] minutes) => new()
    {
        Id = new ServiceId("focused"),
        Family = MassageFamily.Medical,
        Names = new Dictionary<string, string> { ["en"] = "focused" },
        Lengths = [.. minutes.Select(length => new PricedLength(length, "$1"))],
        UsualMinutes = usual,
        ConsultationMinutes = 15,
    };
}
