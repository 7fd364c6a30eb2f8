using MassageBot.Core;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.Tests.StaffDay;

public sealed class AwayTests
{
    private readonly DeskTalk _desk = new();

    [Theory]
    [InlineData("block 2-4 pm Mia", 14, 16, 0)]
    [InlineData("block Mia tomorrow 2-4 pm", 14, 16, 1)]
    [InlineData("bloquear mañana de 2 a 4 Mia", 14, 16, 1)]
    [InlineData("block Mia from 3pm to 5pm", 15, 17, 0)]
    public async Task Time_without_a_visit_is_blocked_at_once(string said, int from, int until, int days)
    {
        var read = await _desk.SayAsync(said);

        var (order, _) = _desk.Day.Blocks.Values.ShouldHaveSingleItem();
        (order.Therapist, order.Span).ShouldBe((new TherapistId("mia"), new Interval(KnownDay.At(from, days: days), KnownDay.At(until, days: days))));
        read.ShouldContain("Nobody is booked in it");
        await _desk.PressAsync("day.unblock");
        _desk.Day.Blocks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Time_with_visits_is_shown_first_and_nothing_is_done()
    {
        _desk.Day.Add("v1", "mia", 14);

        var read = await _desk.SayAsync("block 2-4 pm Mia");

        read.ShouldContain("Block Mia, Mon Nov 30 2:00 PM – 4:00 PM?");
        read.ShouldContain("**2:00 PM** Anna B. · Swedish 60 min → Ana, same time");
        _desk.Day.Blocks.ShouldBeEmpty();
        (await _desk.PressAsync("day.drop")).ShouldContain("Kim decided not to block it");
        _desk.Day.Blocks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_sick_is_closed_at_once_and_clients_are_told_only_after_send()
    {
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Add("v2", "mia", 16, "Ben Ode");
        _desk.Day.Reach["v2"] = TextReach.NotAllowed;

        var read = await _desk.SayAsync("sick Mia today");

        _desk.Day.Blocks.ShouldHaveSingleItem();
        _desk.Day.CalledOff.ShouldBeEmpty();
        _desk.Day.Proposals.ShouldBeEmpty();
        read.ShouldContain("Visits that cannot be as booked: 2. Nobody has been told.");
        read.ShouldContain("to be called");

        var sent = await _desk.PressAsync("day.send");

        sent.ShouldContain("Told by text: 1. With another time to take: 1.");
        sent.ShouldContain("To be called: 1");
        sent.ShouldContain("Ben Ode, ");
        sent.ShouldContain("12125550170");
        _desk.Day.Proposals.Select(proposal => proposal.Visit).ShouldBe(["v1", "v2"]);
        var off = _desk.Day.CalledOff.ShouldHaveSingleItem();
        (off.Starts.Therapist, off.Key.ToString()).ShouldBe((new TherapistId("mia"), _desk.Day.Blocks.Keys.Single()));
        off.Starts.Span.Contains(KnownDay.At(16)).ShouldBeTrue();
    }

    [Fact]
    public async Task Pressed_twice_it_is_sent_once_and_the_second_is_told_by_whom()
    {
        _desk.Day.Add("v1", "mia", 14);
        await _desk.SayAsync("sick Mia");
        var id = _desk.IdOf("day.send");
        await _desk.PressAsync("day.send", id);
        _desk.Member = _desk.Member with { Name = "Robin" };

        var second = await _desk.PressAsync("day.send", id);

        second.ShouldContain("Sent by Kim");
        _desk.Day.CalledOff.ShouldHaveSingleItem();
        _desk.Day.Proposals.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_turn_that_runs_again_blocks_the_same_block()
    {
        await _desk.SayAsync("sick Mia");
        await _desk.SayAgainAsync("sick Mia");

        _desk.Day.Blocks.ShouldHaveSingleItem().Value.Times.ShouldBe(2);
    }

    [Fact]
    public async Task A_visit_that_moved_meanwhile_is_left_alone()
    {
        _desk.Day.Add("v1", "mia", 14);
        _desk.Day.Add("v2", "mia", 16, "Ben");
        await _desk.SayAsync("sick Mia");
        _desk.Day.Change("v2", visit => visit with { State = VisitState.Cancelled });

        var sent = await _desk.PressAsync("day.send");

        sent.ShouldContain("Changed meanwhile and left alone: 1");
        _desk.Day.Proposals.Select(proposal => proposal.Visit).ShouldBe(["v1"]);
    }

    [Fact]
    public async Task A_place_that_somebody_takes_meanwhile_is_none_and_the_client_is_asked()
    {
        _desk.Day.Add("v1", "mia", 14);
        await _desk.SayAsync("sick Mia");
        _desk.Day.Taken.Add(KnownDay.At(14));

        (await _desk.PressAsync("day.send")).ShouldContain("Told by text: 1. With another time to take: 0.");
    }

    [Fact]
    public async Task A_calendar_that_goes_away_between_leaves_it_open_to_be_sent_again()
    {
        _desk.Day.Add("v1", "mia", 14);
        await _desk.SayAsync("sick Mia");
        var id = _desk.IdOf("day.send");
        _desk.Day.IsDown = true;

        (await _desk.PressAsync("day.send", id)).ShouldContain("does not answer just now");
        _desk.Day.CalledOff.ShouldBeEmpty();
        _desk.Day.IsDown = false;
        (await _desk.PressAsync("day.send", id)).ShouldContain("Sent by Kim");
    }

    [Fact]
    public async Task What_is_opened_again_calls_off_nobody_more()
    {
        _desk.Day.Add("v1", "mia", 14);
        await _desk.SayAsync("sick Mia");
        await _desk.PressAsync("day.send");

        var read = await _desk.PressAsync("day.unblock");

        read.ShouldContain("Open again: Mia");
        _desk.Day.Blocks.ShouldBeEmpty();
        _desk.Day.Ended.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_therapist_blocks_their_own_time_and_no_other()
    {
        _desk.Member = DeskTalk.Mia;

        (await _desk.SayAsync("block 2-4 pm Leo")).ShouldContain("A colleague's is for the front desk");
        (await _desk.SayAsync("block 2-4 pm")).ShouldContain("Blocked: Mia");
        (await _desk.SayAsync("block 2-4 pm clinic")).ShouldContain("A colleague's is for the front desk");
        _desk.Day.Blocks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_not_clear_is_asked()
    {
        (await _desk.SayAsync("block 2-4 pm")).ShouldContain("Whose time?");
        (await _desk.SayAsync("block Mia at 3pm")).ShouldContain("Until when?");
        (await _desk.SayAsync("block Mia 8-9 am")).ShouldContain("That time is over");
        _desk.Day.Blocks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_whole_clinic_can_be_closed()
    {
        await _desk.SayAsync("block tomorrow clinic");

        var order = _desk.Day.Blocks.Values.ShouldHaveSingleItem().Order;
        (order.Therapist, order.Span).ShouldBe(((TherapistId?)null, new Interval(KnownDay.At(0, days: 1), KnownDay.At(0, days: 2))));
    }

    [Fact]
    public async Task One_block_is_opened_by_name_and_of_two_one_is_chosen()
    {
        await _desk.SayAsync("block 2-4 pm Mia");
        (await _desk.SayAsync("unblock Mia")).ShouldContain("Open again: Mia");
        _desk.Day.Blocks.ShouldBeEmpty();
        (await _desk.SayAsync("unblock Mia")).ShouldContain("Nothing is blocked there");

        await _desk.SayAsync("block 2-3 pm Mia");
        await _desk.SayAsync("block 5-6 pm Mia");
        var chosen = _desk.Day.Blocks.First(block => block.Value.Order.Span.Start == KnownDay.At(17)).Key;
        (await _desk.SayAsync("unblock Mia")).ShouldContain("Which one?");
        await _desk.PressAsync("day.pick-block", ("block", chosen));

        _desk.Day.Blocks.ShouldHaveSingleItem().Value.Order.Span.Start.ShouldBe(KnownDay.At(14));
    }

    [Fact]
    public async Task A_calendar_that_cannot_block_is_told_of_plainly()
    {
        _desk.Day.IsElsewhere = true;

        (await _desk.SayAsync("sick Mia")).ShouldContain("cannot do that from here");
        (await _desk.SayAsync("waitlist")).ShouldContain("cannot do that from here");
    }
}
