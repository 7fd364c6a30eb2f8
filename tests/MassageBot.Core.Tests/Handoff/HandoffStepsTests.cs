using MassageBot.Core.Handoff;
using MassageBot.Core.Understanding;
using NodaTime;

namespace MassageBot.Core.Tests.Handoff;

public sealed class HandoffStepsTests
{
    private static readonly Instant Asked = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly Instant Now = Asked + Duration.FromMinutes(3);
    private static readonly HandoffHolder Ana = new("ana", "Ana");
    private static readonly HandoffHolder Ben = new("ben", "Ben");

    [Fact]
    public void The_first_one_takes_it_and_the_wait_ends_there()
    {
        var taken = Waiting.Claim(Ana, "thread", Now).ShouldNotBeNull();

        (taken.State, taken.Holder, taken.Place, taken.Wait).ShouldBe((HandoffState.Claimed, Ana, "thread", Duration.FromMinutes(3)));
        taken.Claim(Ben, "elsewhere", Now).ShouldBeNull();
        taken.Claim(Ana, "thread", Now).ShouldBeNull();
    }

    [Fact]
    public void What_is_put_back_stays_with_its_holder_until_its_time_has_come()
    {
        var snoozed = Claimed.Snooze(Ana, Now + Duration.FromMinutes(15)).ShouldNotBeNull();

        snoozed.Claim(Ben, "elsewhere", Now + Duration.FromMinutes(14)).ShouldBeNull();
        snoozed.Claim(Ana, "thread", Now).ShouldNotBeNull().Holder.ShouldBe(Ana);
        snoozed.Claim(Ben, "elsewhere", Now + Duration.FromMinutes(15)).ShouldNotBeNull().Holder.ShouldBe(Ben);
    }

    [Fact]
    public void Taken_anew_the_client_has_waited_no_longer_than_for_the_first()
    {
        var later = Now + Duration.FromHours(1);

        Claimed.Snooze(Ana, later)!.Claim(Ana, "thread", later)!.Wait.ShouldBe(Duration.FromMinutes(3));
    }

    [Fact]
    public void Only_its_holder_gives_it_away_puts_it_back_or_ends_it()
    {
        Claimed.Transfer(Ben, Ana, "chat", Now).ShouldBeNull();
        Claimed.Snooze(Ben, Now).ShouldBeNull();
        Claimed.End(Ben, HandoffEnd.Closed, Now).ShouldBeNull();
        Claimed.Transfer(Ana, Ben, "chat", Now).ShouldNotBeNull().Place.ShouldBe("chat");
    }

    [Theory]
    [InlineData(HandoffEnd.Called, true)]
    [InlineData(HandoffEnd.Closed, false)]
    [InlineData(HandoffEnd.Returned, false)]
    public void Of_one_that_nobody_has_taken_only_a_call_can_be_told(HandoffEnd how, bool isSo) =>
        (Waiting.End(Ana, how, Now) is not null).ShouldBe(isSo);

    [Fact]
    public void What_is_over_stays_so()
    {
        var over = Claimed.End(Ana, HandoffEnd.Closed, Now)!;

        (over.Claim(Ben, "thread", Now), over.End(Ana, HandoffEnd.Called, Now), over.Snooze(Ana, Now)).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData(Intents.AskPrice, HandoffClass.Billing)]
    [InlineData(Intents.Complaint, HandoffClass.Complaint)]
    [InlineData(Intents.Reschedule, HandoffClass.Booking)]
    [InlineData(Intents.TalkToHuman, HandoffClass.Other)]
    public void The_card_names_the_matter_in_a_word(string opening, HandoffClass matter) => HandoffClasses.Of(Raised with { Reason = opening }).ShouldBe(matter);

    [Fact]
    public void What_a_rule_has_raised_is_about_safety() => HandoffClasses.Of(Raised with { Reason = Intents.AskPrice, RuleIds = ["E01"] }).ShouldBe(HandoffClass.Safety);

    private static Alert Raised { get; } = new() { Id = Guid.NewGuid(), Kind = AlertKind.HandOff, RaisedAt = Asked };

    private static ClientHandoff Waiting { get; } = new()
    {
        Conversation = "visitor",
        Channel = "webchat",
        Class = HandoffClass.Other,
        RaisedAt = Asked,
        ClientWaits = true,
        Desk = "desk",
    };

    private static ClientHandoff Claimed { get; } = Waiting.Claim(Ana, "thread", Now)!;
}
