using MassageBot.Core.Alerts;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Core.Tests.Alerts;

public sealed class CaseStepsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly CaseActor Ana = new("ana", "Ana");
    private static readonly CaseActor Ben = new("ben", "Ben");

    [Fact]
    public void Who_is_on_a_red_flag_stays_on_it_when_another_presses_too()
    {
        var taken = Case(AlertKind.RedFlag).Take(CaseState.Taken, Ana, Now)!;

        taken.Take(CaseState.Taken, Ben, Now).ShouldBeNull();
        taken.By.ShouldBe(Ana);
    }

    [Fact]
    public void A_booking_is_decided_about_once()
    {
        var decided = Case(AlertKind.BookByHand, isDeadLetter: true).Take(CaseState.DoneByHand, Ana, Now)!;

        decided.Take(CaseState.GivenUp, Ben, Now).ShouldBeNull();
        CaseSteps.Choices(decided).ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_safety_said_can_be_a_false_alarm()
    {
        Case(AlertKind.CheckCalendar).Take(CaseState.FalseAlarm, Ana, Now).ShouldBeNull();
        Case(AlertKind.RedFlag).Take(CaseState.FalseAlarm, Ana, Now).ShouldNotBeNull();
    }

    [Fact]
    public void A_wish_without_an_intent_is_settled_and_nothing_else() =>
        CaseSteps.Choices(Case(AlertKind.BookByHand)).ShouldBe([CaseState.Handled]);

    private static AlertCase Case(AlertKind kind, bool isDeadLetter = false)
    {
        var id = Guid.NewGuid();
        return new AlertCase { Alert = new Alert { Id = id, Kind = kind, RaisedAt = Now, IntentId = isDeadLetter ? id : null }, Conversation = "visitor", Channel = "sms" };
    }
}
