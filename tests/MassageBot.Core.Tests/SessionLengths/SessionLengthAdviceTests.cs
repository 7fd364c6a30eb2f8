using MassageBot.Core.SessionLengths;

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
    public void A_length_that_is_not_on_the_menu_is_not_offered()
    {
        SessionLengthAdvice.Offered(Offering(60, 60, 90), 75).ShouldBeNull();
    }

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
