using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Booking;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Tests.Privacy;

/// <summary>What is kept is told and deleted only for the one it is about.</summary>
public sealed class ForgetTalkTests
{
    private static readonly Visit Sams = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 9, 15, 0));

    private static readonly Visit SamsNext = OpenCalendar.VisitAt(new LocalDateTime(2026, 3, 16, 15, 0), "LEA777");

    [Fact]
    public async Task The_chat_alone_is_forgotten_after_a_yes_and_without_a_code()
    {
        var talk = await Talk.OnTheWebAsync();

        var asked = await talk.SayAsync("forget me");
        await talk.SayAllAsync("just this chat", "yes");

        asked.Keys.ShouldBe(["privacy.ask-what-to-forget"]);
        var forget = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Forget>();
        forget.Erasure.Phone.ShouldBeNull();
    }

    [Fact]
    public async Task With_a_code_the_person_goes_with_all_visits_ahead_and_hears_so_before()
    {
        var talk = await TalkAsync(Sams, SamsNext);

        var asked = await talk.SayAllAsync("delete my data", "ABC234");
        await talk.SayAsync("yes");

        asked.Text.ShouldContain("March 9");
        asked.Text.ShouldContain("March 16");
        var erasure = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Forget>().Erasure;
        (erasure.Phone, erasure.FirstName, erasure.OnlyVisits.Length).ShouldBe(("+15550100172", "Sam", 0));
        erasure.Ahead.ShouldBe([Sams.Id, SamsNext.Id]);
    }

    [Fact]
    public async Task A_code_that_came_of_a_typed_number_reaches_its_own_booking_only()
    {
        var talk = await TalkAsync(Sams, SamsNext);
        talk.Clients.Add(Client(Sams, proven: false));

        var asked = await talk.SayAllAsync("delete my data", "ABC234");
        await talk.SayAsync("yes");

        asked.Keys.ShouldContain("privacy.only-this-booking");
        asked.Text.ShouldNotContain("March 16");
        talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.Forget>().Erasure.OnlyVisits.ShouldBe([Sams.Id]);
    }

    [Fact]
    public async Task A_no_deletes_nothing()
    {
        var talk = await TalkAsync(Sams);

        var said = await talk.SayAllAsync("forget me", "ABC234", "no");

        said.Keys.ShouldBe(["privacy.not-forgotten"]);
        talk.Intents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_code_deletes_nothing()
    {
        var talk = await TalkAsync(Sams);

        await talk.SayAllAsync("forget me", "ZZZ999", "ZZZ998", "yes");

        talk.Intents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_told_that_it_is_done_before_it_is()
    {
        var talk = await TalkAsync(Sams);

        var said = await talk.SayAllAsync("forget me", "ABC234", "yes");
        var delayed = await talk.HearOutcomeAsync(new BookingOutcome.Delayed { IntentId = talk.Intents[0].Id });

        said.Keys.ShouldNotContain("privacy.forgotten");
        delayed.Keys.ShouldBe(["privacy.forget-delayed"]);
    }

    [Fact]
    public async Task Of_a_client_name_end_of_number_visits_and_consents_are_told_to_who_knows_them()
    {
        var talk = await TalkAsync(Sams);
        talk.Clients.Add(Client(Sams, proven: true));

        var asked = await talk.SayAsync("what do you know about me?");
        var told = await talk.SayAllAsync("sam", "0172");

        asked.Keys.ShouldBe(["privacy.kept-of-chat", "visits.ask-name"]);
        told.Keys.ShouldContain("privacy.health-kept");
        told.Keys.ShouldContain("privacy.texts-refused");
        told.Text.ShouldContain("0172");
        told.Text.ShouldNotContain("555-010");
    }

    [Fact]
    public async Task Contact_data_change_with_a_code_and_a_yes()
    {
        var talk = await TalkAsync(Sams);

        var asked = await talk.SayAsync("i have a new phone number, 555-010-0188");
        await talk.SayAllAsync("ABC234", "yes");

        asked.Keys.ShouldContain("privacy.why-code");
        var change = talk.Intents.ShouldHaveSingleItem().ShouldBeOfType<BookingIntent.ChangeContact>();
        change.VisitIds.ShouldBe([Sams.Id]);
        change.Contact.ShouldBe(new ContactChange(null, "+15550100188"));
    }

    [Fact]
    public async Task Without_a_code_contact_data_are_a_persons_matter()
    {
        var talk = await TalkAsync(Sams);

        var said = await talk.SayAllAsync("i have a new phone number, 555-010-0188", "i don't have it");

        said.Keys.ShouldContain("privacy.no-code");
        talk.Intents.ShouldBeEmpty();
        talk.Alerts.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_calendar_that_takes_no_such_change_leaves_a_note_for_the_front_desk()
    {
        var talk = await TalkAsync(Sams);
        talk.Calendar.Capabilities = SchedulerCapabilities.All with { ChangesContact = false };

        var said = await talk.SayAllAsync("i have a new phone number, 555-010-0188", "ABC234", "yes");

        said.Keys.ShouldBe(["privacy.contact-noted"]);
        talk.Alerts.ShouldHaveSingleItem().Reason.ShouldBe("change-contact");
    }

    private static Client Client(Visit visit, bool proven) => new()
    {
        Id = Guid.NewGuid(),
        Phone = visit.Phone,
        FirstName = visit.FirstName,
        Language = Language.English,
        NumberIsProven = proven,
        VisitIds = [visit.Id],
        Consents = [Consent(ConsentKind.HealthAnswers, true), Consent(ConsentKind.Texts, false)],
    };

    private static ConsentRecord Consent(ConsentKind kind, bool given) =>
        new() { Kind = kind, Given = given, Wording = "w1", Channel = "webchat", At = Instant.FromUtc(2026, 3, 1, 12, 0) };

    private static async Task<Talk> TalkAsync(params Visit[] visits)
    {
        var talk = await Talk.OnTheWebAsync();
        talk.Calendar.Visits.AddRange(visits);
        return talk;
    }
}
