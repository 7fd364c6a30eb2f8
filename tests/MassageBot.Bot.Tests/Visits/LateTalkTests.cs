using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Bot.Tests.Visits;

public sealed class LateTalkTests
{
    [Fact]
    public async Task Staff_learn_minutes_and_visit()
    {
        var talk = Today();

        await talk.SayAsync("running 10 late");

        var alert = talk.Alerts.ShouldHaveSingleItem();
        (alert.Kind, alert.Reason, alert.LateMinutes, alert.VisitId).ShouldBe((AlertKind.HandOff, "running-late", 10, "visit-LAT123"));
    }

    [Fact]
    public async Task Over_the_limit_the_alert_says_that_people_decide()
    {
        var talk = Today();

        var said = await talk.SayAsync("running 40 minutes late");

        said.Keys.ShouldContain("visits.late-desk-decides");
        talk.Alerts.ShouldHaveSingleItem().Reason.ShouldBe("running-late-decide");
    }

    [Fact]
    public async Task On_the_web_staff_hear_of_it_before_anybody_has_said_who_they_are()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAsync("running 10 late");

        talk.Alerts.ShouldHaveSingleItem().LateMinutes.ShouldBe(10);
        said.Asking.ShouldNotBeNull();
    }

    private static Talk Today()
    {
        var talk = Talk.BySms();
        talk.Calendar.Visits.Add(OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 4, 11, 0), "LAT123"));
        return talk;
    }
}
