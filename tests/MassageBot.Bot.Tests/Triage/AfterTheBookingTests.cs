using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Bot.Tests.Triage;

/// <summary>What is said when a booking is under way or made already.</summary>
public sealed class AfterTheBookingTests
{
    private const string Emergency = "my chest hurts right now and my left arm is numb";

    private static readonly string[] UpToYes = ["book 60 min swedish tomorrow at 4", "none", "sam 555-010-0170", "yes"];

    private static readonly Visit Made = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 5, 16, 0));

    [Fact]
    public async Task Nobody_hears_that_they_are_booked_after_being_told_to_call_for_help()
    {
        var talk = await UnderWayAsync(Emergency);

        var said = await talk.HearOutcomeAsync(BookedOf(talk));

        said.Text.ShouldBeEmpty();
        talk.Intents.ShouldHaveSingleItem();
        talk.Alerts[^1].ShouldSatisfyAllConditions(
            alert => alert.Kind.ShouldBe(AlertKind.RedFlag),
            alert => alert.Reason.ShouldBe("booked-while-halted"),
            alert => alert.Start.ShouldBe(Made.Start));
    }

    [Fact]
    public async Task It_is_told_once_the_emergency_is_withdrawn()
    {
        var talk = await UnderWayAsync(Emergency);
        await talk.HearOutcomeAsync(BookedOf(talk));

        var said = await talk.SayAsync("it was a joke");

        said.Keys.ShouldBe(["triage.emergency-withdrawn", "booking.booked"]);
        talk.Alerts[^1].Reason.ShouldBe("withdrawn");
    }

    [Fact]
    public async Task An_emergency_after_the_booking_leaves_the_visit_and_names_it_to_staff()
    {
        var talk = await BookedAsync();

        var said = await talk.SayAsync(Emergency);

        said.Urgent.ShouldBeTrue();
        talk.Intents.ShouldHaveSingleItem();
        talk.Alerts[^1].ShouldSatisfyAllConditions(
            alert => alert.Reason.ShouldBe("visit-stands"), alert => alert.Start.ShouldBe(Made.Start), alert => alert.IntentId.ShouldBe(talk.Intents[0].Id));
    }

    [Theory]
    [InlineData("by the way i'm 24 weeks pregnant, all normal")]
    [InlineData("oh and i take eliquis for a blood clot last year")]
    [InlineData("i have a new swelling in one calf, it's hot and red")]
    public async Task What_matters_for_a_visit_that_is_made_is_put_before_the_team(string words)
    {
        var talk = await BookedAsync();

        var said = await talk.SayAsync(words);

        said.Keys.ShouldContain("triage.visit-noted");
        talk.Alerts.ShouldContain(alert => alert.Reason == "said-after-booking" && alert.Start == Made.Start);
        talk.Intents.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_needs_a_doctor_takes_a_booking_back_that_is_still_under_way()
    {
        var talk = await UnderWayAsync("i have a new swelling in one calf, it's hot and red");

        talk.Withdrawn.ShouldBe([talk.Intents[0].Id]);
    }

    [Fact]
    public async Task A_sexual_request_takes_a_booking_back_that_is_still_under_way()
    {
        var talk = await UnderWayAsync("do you give happy endings");

        talk.Withdrawn.ShouldBe([talk.Intents[0].Id]);
        (await talk.HearOutcomeAsync(new BookingOutcome.Withdrawn { IntentId = talk.Intents[0].Id })).Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_emergency_gets_its_own_line_and_the_same_again_only_the_number()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAsync(Emergency);

        var again = await talk.SayAsync("my chest really hurts");
        var other = await talk.SayAsync("i just want to end it all, i want to kill myself");

        again.Keys.ShouldBe(["triage.emergency-again"]);
        other.Text.ShouldContain("988");
        talk.Alerts.Select(alert => alert.Kind).ShouldBe([AlertKind.RedFlag, AlertKind.Crisis]);
    }

    [Fact]
    public async Task An_emergency_is_caught_while_a_person_has_been_asked_for()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync("can i talk to a person", "555-010-0170");

        var said = await talk.SayAsync("someone is sitting on my ribcage it feels like, can't breathe");

        said.Urgent.ShouldBeTrue();
        talk.Alerts[^1].Kind.ShouldBe(AlertKind.RedFlag);
    }

    [Fact]
    public async Task The_withdrawal_of_an_emergency_does_not_open_a_chat_that_was_closed()
    {
        var talk = await Talk.OnTheWebAsync();

        var said = await talk.SayAllAsync("do you give happy endings", Emergency, "it was a joke", "book 60 min swedish tomorrow at 4");

        said.Keys.ShouldBe(["triage.boundary-closed"]);
    }

    [Fact]
    public async Task A_report_about_a_colleague_is_for_managers_and_never_for_that_colleague()
    {
        var talk = await Talk.OnTheWebAsync();

        await talk.SayAsync("the therapist touched me inappropriately last week");

        var alert = talk.Alerts.ShouldHaveSingleItem();
        alert.Kind.ShouldBe(AlertKind.Misconduct);
        new AlertReader().MayRead(alert).ShouldBeFalse();
        new AlertReader { IsManager = true }.MayRead(alert).ShouldBeTrue();
        new AlertReader { IsManager = true, Therapist = new TherapistId("ana") }.MayRead(alert with { NotTo = new TherapistId("ana") }).ShouldBeFalse();
    }

    private static async Task<Talk> UnderWayAsync(string words)
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync([.. UpToYes, words]);
        talk.Intents.ShouldHaveSingleItem();
        return talk;
    }

    private static async Task<Talk> BookedAsync()
    {
        var talk = await Talk.OnTheWebAsync();
        await talk.SayAllAsync(UpToYes);
        await talk.HearOutcomeAsync(BookedOf(talk));
        return talk;
    }

    private static BookingOutcome.Booked BookedOf(Talk talk) => new() { IntentId = talk.Intents[0].Id, Visit = Made };
}
