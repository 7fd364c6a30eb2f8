using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Alerts;
using MassageBot.Core.Handoff;

namespace MassageBot.Bot.Tests.Alerts;

/// <summary>What was raised, on cards.</summary>
public sealed class AlertsTests
{
    private readonly StaffRoom _room = new();

    [Fact]
    public async Task While_no_manager_can_be_told_the_team_hears_that_something_waits_for_them_and_nothing_of_what()
    {
        await _room.TellAsync(StaffRoom.Desk, new Telling.ManagersWanted());

        _room.In(StaffRoom.Desk).ShouldHaveSingleItem().Text.ShouldContain("for managers only");
    }

    [Fact]
    public async Task A_red_flag_says_tier_rule_time_and_channel_and_nothing_that_the_client_wrote()
    {
        var id = await RaiseAsync(AlertKind.RedFlag, "E01");

        var card = _room.In(StaffRoom.Desk).ShouldHaveSingleItem();
        card.All.ShouldContain("Safety: emergency");
        card.All.ShouldContain("Chest pain, possible heart attack");
        card.All.ShouldContain("web chat");
        card.Buttons.Keys.ShouldBe(["alerts.take", "alerts.called", "alerts.false-alarm"]);
        card.Buttons["alerts.take"].ShouldBe(id);
    }

    [Fact]
    public async Task A_wish_that_was_raised_in_codes_is_read_in_words()
    {
        await _room.RaiseAsync(new Alert { Id = Guid.NewGuid(), Kind = AlertKind.RedFlag, RaisedAt = _room.Now, Wish = "deep_tissue 60 2026-11-05 16:00 leo" });

        var card = _room.In(StaffRoom.Desk).ShouldHaveSingleItem();
        card.All.ShouldContain("Deep tissue 60 Thu Nov 5 4:00 PM leo");
    }

    [Fact]
    public async Task Who_takes_it_stands_on_the_shared_card_and_a_second_press_changes_nothing()
    {
        var id = await RaiseAsync(AlertKind.RedFlag, "E01");
        await _room.PressAsync(StaffList.Ana, "alerts.take", id);

        var seen = await _room.PressAsync(StaffList.Ben, "alerts.take", id);

        seen.ToString().ShouldContain("Ana is on it");
        _room.In(StaffRoom.Desk)[^1].All.ShouldContain("Ana is on it");
    }

    [Fact]
    public async Task A_false_alarm_is_kept_with_its_rule()
    {
        var id = await RaiseAsync(AlertKind.RedFlag, "E01");

        await _room.PressAsync(StaffList.Ana, "alerts.false-alarm", id);

        var kept = (await _room.Matters.FindAsync<AlertCase>(id, CancellationToken.None))!;
        (kept.Body.State, kept.IsOpen).ShouldBe((CaseState.FalseAlarm, false));
        _room.Handled.ShouldContain(id);
    }

    [Theory]
    [InlineData(AlertKind.Crisis)]
    [InlineData(AlertKind.Misconduct)]
    [InlineData(AlertKind.Boundary)]
    public async Task What_is_for_managers_is_not_shown_where_all_of_staff_read(AlertKind kind)
    {
        var id = await RaiseAsync(kind, "S01");

        _room.In(StaffRoom.Desk).ShouldBeEmpty();
        (await _room.Matters.FindAsync<AlertCase>(id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_manager_sees_it_in_private_and_the_colleague_it_names_never_does()
    {
        var alert = new Alert { Id = Guid.NewGuid(), Kind = AlertKind.Misconduct, RaisedAt = _room.Now, RuleIds = ["S03"], NotTo = new TherapistId("mia") };
        await _room.RaiseToAsync(alert, StaffRoom.PrivateChat(StaffList.Olga));

        var olga = await _room.PressAsync(StaffList.Olga, "alerts.view", alert.Id, conversation: StaffRoom.PrivateChat(StaffList.Olga));
        var mia = await _room.PressAsync(StaffList.Mia, "alerts.view", alert.Id, conversation: StaffRoom.PrivateChat(StaffList.Mia));
        var ana = await _room.PressAsync(StaffList.Ana, "alerts.view", alert.Id, conversation: StaffRoom.PrivateChat(StaffList.Ana));
        var inPublic = await _room.PressAsync(StaffList.Olga, "alerts.view", alert.Id);

        olga.ToString().ShouldContain("A report about a colleague");
        foreach (var seen in new[] { mia, ana, inPublic })
        {
            seen.ToString().ShouldNotContain("colleague");
        }
    }

    [Theory]
    [InlineData("alerts.retry", CaseState.Retried, "tried again")]
    [InlineData("alerts.by-hand", CaseState.DoneByHand, "Booked by hand by Ana")]
    [InlineData("alerts.give-up", CaseState.GivenUp, "Cancelled by Ana")]
    public async Task A_booking_that_failed_is_decided_about_once(string verb, CaseState decision, string words)
    {
        var id = await RaiseAsync(AlertKind.BookByHand, isDeadLetter: true);

        var card = await _room.PressAsync(StaffList.Ana, verb, id);
        await _room.PressAsync(StaffList.Ben, "alerts.give-up", id);

        card.ToString().ShouldContain(words);
        _room.Letters.Decisions.ShouldBe([decision]);
    }

    [Fact]
    public async Task Decided_on_the_owners_page_meanwhile_it_is_settled_and_nobody_is_named()
    {
        var id = await RaiseAsync(AlertKind.BookByHand, isDeadLetter: true);
        await _room.Letters.DecideAsync(id, CaseState.GivenUp, CancellationToken.None);

        var card = await _room.PressAsync(StaffList.Ana, "alerts.retry", id);

        card.ToString().ShouldContain("Settled by somebody");
        _room.Letters.Decisions.ShouldBe([CaseState.GivenUp]);
    }

    [Fact]
    public async Task Who_has_to_be_called_because_their_visit_cannot_be_has_not_asked_for_a_person()
    {
        var id = Guid.NewGuid();
        await _room.RaiseAsync(new Alert { Id = id, Kind = AlertKind.CallBack, RaisedAt = _room.Now, Phone = "+12125550143", Start = _room.Now, VisitId = "v1" }, StaffRoom.TheProgram);

        var card = _room.In(StaffRoom.Desk).ShouldHaveSingleItem();
        card.All.ShouldContain("Please call: this visit cannot be");
        card.All.ShouldContain("+12125550143");
        card.Buttons.Keys.ShouldBe(["alerts.called"]);
        (await _room.TypeAsync(StaffList.Ana, "queue"))[^1].All.ShouldContain("Nobody waits");
        await _room.PressAsync(StaffList.Ana, "alerts.called", id);
        _room.Handled.ShouldContain(id);
    }

    [Fact]
    public async Task The_list_shows_a_therapist_only_what_is_for_the_team()
    {
        await RaiseAsync(AlertKind.CheckCalendar);
        await _room.RaiseToAsync(new Alert { Id = Guid.NewGuid(), Kind = AlertKind.Crisis, RaisedAt = _room.Now }, StaffRoom.PrivateChat(StaffList.Olga));

        (await _room.TypeAsync(StaffList.Mia, "alerts"))[^1].All.ShouldContain("Open for you: 1");
        (await _room.TypeAsync(StaffList.Olga, "alerts"))[^1].All.ShouldContain("Open for you: 2");
    }

    private async Task<Guid> RaiseAsync(AlertKind kind, string? rule = null, bool isDeadLetter = false)
    {
        var id = Guid.NewGuid();
        await _room.RaiseAsync(new Alert { Id = id, Kind = kind, RaisedAt = _room.Now, RuleIds = rule is null ? [] : [rule], IntentId = isDeadLetter ? id : null });
        return id;
    }
}
