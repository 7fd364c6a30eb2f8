using MassageBot.Core.Handoff;
using MassageBot.Core.Tests.Booking.When;
using NodaTime;

namespace MassageBot.Core.Tests.Handoff;

public sealed class HandoffWatchTests
{
    private static readonly Clinic Clinic = FrontDesk.Clinic();
    private static readonly HandoffHolder Ana = new("ana", "Ana");

    [Theory]
    [InlineData(0, 119, HandoffAlarm.None)]
    [InlineData(0, 120, HandoffAlarm.Remind)]
    [InlineData(1, 299, HandoffAlarm.None)]
    [InlineData(1, 300, HandoffAlarm.Manager)]
    [InlineData(2, 3600, HandoffAlarm.None)]
    public void Whoever_waits_is_brought_to_mind_twice(int reminders, int seconds, HandoffAlarm alarm) =>
        HandoffWatch.Look(Waiting with { Reminders = reminders }, Clinic, Asked + Duration.FromSeconds(seconds)).ShouldBe(alarm);

    [Fact]
    public void No_clock_runs_for_who_does_not_sit_in_a_chat()
    {
        var task = Waiting with { ClientWaits = false };

        HandoffWatch.NextLook(task, Clinic, Asked).ShouldBeNull();
        HandoffWatch.Look(task, Clinic, Asked + Duration.FromHours(5)).ShouldBe(HandoffAlarm.None);
    }

    [Theory]
    [InlineData(0, 29, HandoffAlarm.None)]
    [InlineData(0, 30, HandoffAlarm.Quiet)]
    [InlineData(1, 119, HandoffAlarm.None)]
    [InlineData(1, 120, HandoffAlarm.Forgotten)]
    public void A_chat_in_which_nobody_says_anything_is_not_held_for_ever(int reminders, int minutes, HandoffAlarm alarm) =>
        HandoffWatch.Look(Waiting.Claim(Ana, "thread", Asked)! with { Reminders = reminders }, Clinic, Asked + Duration.FromMinutes(minutes)).ShouldBe(alarm);

    [Fact]
    public void Every_alarm_but_none_rings_when_it_was_to_be_looked_at()
    {
        ClientHandoff[] all =
        [
            Waiting, Waiting with { Reminders = 1 }, Waiting.Claim(Ana, "thread", Asked)!, Waiting.Claim(Ana, "thread", Asked)! with { Reminders = 1 },
            Waiting.Claim(Ana, "thread", Asked)!.Snooze(Ana, Asked + Duration.FromMinutes(5))!, Waiting with { State = HandoffState.ForMorning },
        ];

        all.ShouldAllBe(one => HandoffWatch.Look(one, Clinic, HandoffWatch.NextLook(one, Clinic, Asked)!.Value) != HandoffAlarm.None);
    }

    [Fact]
    public void At_night_it_waits_for_the_hour_at_which_the_clinic_opens_also_where_the_night_is_an_hour_short()
    {
        // The night of March 8, 2026 has no hour from two to three in New York.
        var night = At(2026, 3, 7, 23, 0);

        DeskHours.NextOpening(Clinic, night).ShouldBe(At(2026, 3, 8, 8, 0));
        (At(2026, 3, 8, 8, 0) - night).ShouldBe(Duration.FromHours(8));
    }

    [Fact]
    public void A_day_on_which_the_clinic_is_closed_is_passed_over()
    {
        var closed = Clinic with { ClosedDates = [new LocalDate(2026, 3, 5)] };

        DeskHours.NextOpening(closed, At(2026, 3, 4, 21, 0)).ShouldBe(At(2026, 3, 6, 8, 0));
        DeskHours.IsOpen(closed, At(2026, 3, 5, 12, 0)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(19, 59, true)]
    [InlineData(20, 0, false)]
    public void The_desk_is_there_while_the_clinic_is_open(int hour, int minute, bool isOpen) =>
        DeskHours.IsOpen(Clinic, At(2026, 3, 4, hour, minute)).ShouldBe(isOpen);

    [Fact]
    public void Of_too_few_waits_nothing_is_said_and_of_more_the_middle_one()
    {
        UsualWait.Minutes([Duration.FromMinutes(1), Duration.FromMinutes(90)]).ShouldBeNull();
        UsualWait.Minutes([Duration.FromMinutes(90), Duration.FromSeconds(70), Duration.FromSeconds(10)]).ShouldBe(2);
        UsualWait.Minutes([Duration.Zero, Duration.Zero, Duration.Zero]).ShouldBe(1);
    }

    private static Instant Asked { get; } = At(2026, 3, 4, 10, 0);

    private static ClientHandoff Waiting { get; } = new()
    {
        Conversation = "visitor",
        Channel = "webchat",
        Class = HandoffClass.Other,
        RaisedAt = Asked,
        ClientWaits = true,
        Desk = "desk",
    };

    private static Instant At(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Clinic.Zone).ToInstant();
}
