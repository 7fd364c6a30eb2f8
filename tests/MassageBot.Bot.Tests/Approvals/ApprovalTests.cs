using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core;
using MassageBot.Core.Approvals;
using MassageBot.Core.Handoff;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.Tests.Approvals;

/// <summary>A visit waits for the clinic's yes.</summary>
public sealed class ApprovalTests
{
    private readonly KeptDay _day;
    private readonly StaffRoom _room = new();
    private readonly Guid _id = Guid.NewGuid();

    public ApprovalTests() => _day = _room.Day;

    [Fact]
    public async Task The_shared_card_tells_when_and_with_whom_and_not_why()
    {
        await RaiseAsync();

        var card = _room.In(StaffRoom.Desk).ShouldHaveSingleItem();
        card.All.ShouldContain("Eva waits for the clinic's yes");
        card.All.ShouldContain("A therapist is to look at it.");
        card.All.ShouldNotContain("Blood thinners");
        card.Buttons["approvals.approve"].ShouldBe(_id);
    }

    [Fact]
    public async Task Who_may_read_about_health_sees_the_reason_on_a_card_of_their_own_and_the_look_is_kept()
    {
        await RaiseAsync();

        var own = await _room.PressAsync(StaffList.Mia, "approvals.view", _id);
        var desk = await _room.PressAsync(StaffList.Ana, "approvals.view", _id);

        own.ToString().ShouldContain("Blood thinners or bleeding disorder: light pressure. Is the doctor okay with it?");
        desk.ToString().ShouldNotContain("Blood thinners");
        _room.Views.ShouldHaveSingleItem().AadObjectId.ShouldBe(StaffList.Mia.AadObjectId);
    }

    [Fact]
    public async Task A_yes_is_in_the_calendar_and_the_client_is_told()
    {
        await RaiseAsync();

        var card = await _room.PressAsync(StaffList.Olga, "approvals.approve", _id);

        _day.Visits["v1"].State.ShouldBe(VisitState.Booked);
        _room.In("visitor")[^1].Text.ShouldContain("the clinic has approved your visit");
        card.ToString().ShouldContain("Approved by Olga");
        _room.In(StaffRoom.Desk)[^1].All.ShouldContain("Approved by Olga");
        _room.Handled.ShouldContain(_id);
    }

    [Fact]
    public async Task Pressed_twice_it_happens_once_and_a_stale_press_hears_who_did_what()
    {
        await RaiseAsync();
        await _room.PressAsync(StaffList.Olga, "approvals.approve", _id);

        var again = await _room.PressAsync(StaffList.Oscar, "approvals.send-decline", _id, new { reason = "NotNow" });

        again.ToString().ShouldContain("Approved by Olga");
        _day.Asked.ShouldBe(["Approve v1"]);
        _room.In("visitor").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_calendar_lets_one_win_and_the_client_hears_one_thing()
    {
        await RaiseAsync();
        _room.Meanwhile = () => _room.PressAsync(StaffList.Oscar, "approvals.send-decline", _id, new { reason = "NotNow" });

        await _room.PressAsync(StaffList.Olga, "approvals.approve", _id);

        _room.In("visitor").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_front_desk_does_not_decide()
    {
        await RaiseAsync();

        await _room.PressAsync(StaffList.Ana, "approvals.approve", _id);

        _day.Asked.ShouldBeEmpty();
        _room.All[^1].Text.ShouldContain("Only a manager or the visit's own therapist");
    }

    [Fact]
    public async Task A_no_tells_the_client_why_and_what_next()
    {
        await RaiseAsync();
        (await _room.PressAsync(StaffList.Mia, "approvals.decline", _id)).ToString().ShouldContain("Ask a doctor first");

        await _room.PressAsync(StaffList.Mia, "approvals.send-decline", _id, new { reason = "DoctorFirst" });

        _day.Visits["v1"].State.ShouldBe(VisitState.Cancelled);
        _room.In("visitor")[^1].Text.ShouldContain("ask your doctor first");
        _room.In(StaffRoom.Desk)[^1].All.ShouldContain("Declined by Mia");
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("<b>")]
    public async Task A_reason_that_is_none_declines_nothing(string reason)
    {
        await RaiseAsync();

        await _room.PressAsync(StaffList.Olga, "approvals.send-decline", _id, new { reason });

        _day.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_time_is_proposed_and_a_yes_of_the_client_moves_the_visit()
    {
        await RaiseAsync();
        await _room.ClientAsync("hello");
        (await _room.PressAsync(StaffList.Ana, "approvals.propose", _id)).ToString().ShouldContain("approvals.send-time");

        await _room.PressAsync(StaffList.Ana, "approvals.send-time", _id, new { time = "0" });
        _room.In("visitor")[^1].Text.ShouldContain("Does that suit you?");
        await _room.ClientAsync("yes");

        _day.Asked.ShouldBe(["Propose v1", "Accept v1"]);
        _room.In("visitor")[^1].Text.ShouldContain("Done: you're booked");
        _room.In(StaffRoom.Desk)[^1].All.ShouldContain("the client took it");
    }

    [Fact]
    public async Task A_no_to_the_proposal_leaves_the_request_with_staff()
    {
        await RaiseAsync();
        await _room.ClientAsync("hello");
        await _room.PressAsync(StaffList.Ana, "approvals.propose", _id);
        await _room.PressAsync(StaffList.Ana, "approvals.send-time", _id, new { time = "0" });

        await _room.ClientAsync("no");

        (await FindAsync()).State.ShouldBe(ApprovalState.Waiting);
        _room.In(StaffRoom.Desk)[^1].All.ShouldContain("doesn't suit the client");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_time_that_was_not_offered_is_never_proposed(string time)
    {
        await RaiseAsync();
        await _room.PressAsync(StaffList.Ana, "approvals.propose", _id);

        await _room.PressAsync(StaffList.Ana, "approvals.send-time", _id, new { time });

        _day.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_reaches_the_client_and_the_answer_comes_back()
    {
        await RaiseAsync();
        await _room.ClientAsync("hello");

        await _room.PressAsync(StaffList.Ana, "approvals.send-question", _id, new { question = "Which medicine do you take?" });
        _room.In("visitor")[^1].Text.ShouldContain("Which medicine do you take?");
        var said = await _room.ClientAsync("it is [warfarin](https://evil.example)");

        said.ShouldContain("passed that on");
        _room.All.ShouldContain(one => one.Text.Contains(@"\[warfarin\]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_decides_in_time_and_staff_were_warned_and_the_client_is_told_the_truth()
    {
        await RaiseAsync();

        await _room.PassAsync(TimeSpan.FromHours(24));
        _room.In(StaffRoom.Desk)[^1].All.ShouldContain("waits");
        _room.In(StaffRoom.Desk).ShouldContain(one => one.Text.Contains("still waits for a yes", StringComparison.Ordinal));
        await _room.PassAsync(TimeSpan.FromHours(20));
        _room.In(StaffRoom.Desk).ShouldContain(one => one.Text.Contains("Last call", StringComparison.Ordinal));
        await _room.PassAsync(TimeSpan.FromHours(5));

        _day.Visits["v1"].State.ShouldBe(VisitState.Cancelled);
        _room.In("visitor")[^1].Text.ShouldContain("nobody at the clinic could confirm your visit");
        (await FindAsync()).State.ShouldBe(ApprovalState.Expired);
    }

    [Fact]
    public async Task What_was_decided_in_the_calendar_itself_is_not_declined_by_itself()
    {
        await RaiseAsync();
        _day.Visits["v1"] = _day.Visits["v1"] with { State = VisitState.Booked, Version = 2 };

        await _room.PassAsync(TimeSpan.FromHours(49));

        _day.Asked.ShouldBeEmpty();
        (await FindAsync()).State.ShouldBe(ApprovalState.Gone);
    }

    [Fact]
    public async Task A_calendar_that_is_away_changes_nothing()
    {
        await RaiseAsync();
        _day.IsAway = true;

        await _room.PressAsync(StaffList.Olga, "approvals.approve", _id);

        _room.All.ShouldContain(one => one.Text.Contains("doesn't answer", StringComparison.Ordinal));
        (await FindAsync()).State.ShouldBe(ApprovalState.Waiting);
    }

    [Fact]
    public async Task The_list_shows_what_waits_soonest_end_first()
    {
        await RaiseAsync();

        var shown = await _room.TypeAsync(StaffList.Olga, "approvals");

        shown[^1].All.ShouldContain("Waiting for the clinic's yes: 1");
        shown[^1].Buttons["approvals.view"].ShouldBe(_id);
    }

    private async Task RaiseAsync()
    {
        var start = _room.Now + Duration.FromDays(5);
        _day.Visits["v1"] = new DayVisit
        {
            Id = "v1",
            Version = 1,
            Code = "K7M2",
            Therapist = new TherapistId("mia"),
            TherapistName = "Mia",
            Service = new ServiceId("relaxation"),
            Minutes = 60,
            Start = start,
            End = start + Duration.FromHours(1),
            ClientName = "Eva Moss",
            State = VisitState.Pending,
            Health = new VisitHealth(["pressure-cap:light"], null),
        };
        await _room.RaiseAsync(new Alert { Id = _id, Kind = AlertKind.Approval, RaisedAt = _room.Now, RuleIds = ["C02"], FirstName = "Eva", Phone = "+12125550100", Start = start, VisitId = "v1" });
    }

    private async Task<VisitApproval> FindAsync() => (await _room.Matters.FindAsync<VisitApproval>(_id, CancellationToken.None))!.Body;
}
