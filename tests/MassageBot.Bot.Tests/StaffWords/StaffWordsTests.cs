using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.StaffWords;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Tests.StaffWords;

/// <summary>Staff change what the bot says, by two, and teach it what it did not understand.</summary>
public sealed class StaffWordsTests
{
    private readonly StaffRoom _room = new();

    [Fact]
    public async Task New_words_are_shown_beside_the_old_ones_in_both_languages_and_said_by_nobody_yet()
    {
        var card = await ProposedAsync("faq set ask_parking: Parking is free behind the house.");

        card.All.ShouldContain("Ana proposes other words");
        card.All.ShouldContain("Until now (English)");
        card.All.ShouldContain("Stays (Spanish)");
        card.All.ShouldContain("Parking is free behind the house.");
        _room.Answers.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_as_a_client_would_ask_it_finds_its_topic() =>
        (await ProposedAsync("faq set where can i park?: Behind the house.")).All.ShouldContain("ask\\\\_parking");

    [Fact]
    public async Task A_manager_approves_it_and_it_is_written_with_who_wrote_and_who_approved()
    {
        var id = await IdAsync();

        var card = await _room.PressAsync(StaffList.Olga, "words.approve", id);

        _room.Answers.Written.ShouldHaveSingleItem().Texts["en"].ShouldBe("Behind the house.");
        card.ToString().ShouldContain("Approved by Olga");
        var kept = (await _room.Matters.FindAsync<AnswerEdit>(id, CancellationToken.None))!.Body;
        (kept.Author.Name, kept.DecidedBy!.Name, kept.State, kept.Number).ShouldBe(("Ana", "Olga", EditState.Live, 1));
    }

    [Fact]
    public async Task Pressed_twice_it_is_written_once()
    {
        var id = await IdAsync();
        await _room.PressAsync(StaffList.Olga, "words.approve", id);

        await _room.PressAsync(StaffList.Oscar, "words.approve", id);

        _room.Answers.Written.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_approves_their_own_words_and_a_colleague_who_is_no_manager_neither()
    {
        var shown = await _room.TypeAsync(StaffList.Olga, "faq set ask_parking: Behind the house.");
        var id = shown[^1].Buttons["words.approve"];

        await _room.PressAsync(StaffList.Olga, "words.approve", id);
        await _room.PressAsync(StaffList.Ana, "words.approve", id);

        _room.Answers.Written.ShouldBeEmpty();
        _room.All.ShouldContain(one => one.Text.Contains("can't approve it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_cannot_be_said_are_refused_with_the_reason()
    {
        var shown = await _room.TypeAsync(StaffList.Ana, "faq set ask_parking: Parking will cure you.");

        shown[^1].Text.ShouldContain("promises more");
        shown[^1].Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_languages_can_be_changed_in_one_proposal()
    {
        await ProposedAsync("faq set ask_parking: Behind the house.");

        var both = await ProposedAsync("faq set es ask_parking: Detrás de la casa.");
        await _room.PressAsync(StaffList.Olga, "words.approve", both.Buttons["words.approve"]);

        _room.Answers.Written.ShouldHaveSingleItem().Texts.Keys.Order().ShouldBe(["en", "es"]);
    }

    [Fact]
    public async Task A_version_is_put_back_by_two_as_well_and_the_history_tells_who()
    {
        await _room.PressAsync(StaffList.Olga, "words.approve", await IdAsync());

        var back = await ProposedAsync("faq revert 1");
        back.All.ShouldContain("puts back what version 1 changed");
        await _room.PressAsync(StaffList.Olga, "words.approve", back.Buttons["words.approve"]);

        _room.Answers.Written.Count.ShouldBe(2);
        _room.Answers.Written[1].Texts["en"].ShouldBe(Talk.Content.Clinic.Answers["ask_parking"]["en"].Trim());
        (await _room.TypeAsync(StaffList.Ana, "faq history"))[^1].All.ShouldContain("approved by Olga");
    }

    [Fact]
    public async Task What_was_not_understood_becomes_a_phrase_of_the_label_that_was_chosen()
    {
        _room.Answers.Open.Add(new UnansweredQuestion(7, "where do i [leave](x) my car", Language.English, 3, "oos"));
        var card = (await _room.TypeAsync(StaffList.Ana, "unanswered"))[^1];
        card.All.ShouldContain(@"\\[leave\\]");

        var after = await _room.PressAsync(StaffList.Ana, "words.take", card.Buttons["words.take"], new { label = "ask_parking" });

        _room.Answers.Taken.ShouldBe([(7, "ask_parking")]);
        after.ToString().ShouldContain("everything was understood");
    }

    [Fact]
    public async Task A_label_that_is_none_teaches_nothing()
    {
        _room.Answers.Open.Add(new UnansweredQuestion(7, "where", Language.English, 3, "oos"));
        var card = (await _room.TypeAsync(StaffList.Ana, "unanswered"))[^1];

        await _room.PressAsync(StaffList.Ana, "words.take", card.Buttons["words.take"], new { label = "../../etc" });

        _room.Answers.Taken.ShouldBeEmpty();
    }

    private async Task<Shown> ProposedAsync(string words) => (await _room.TypeAsync(StaffList.Ana, words)).Last(one => !one.IsChange);

    private async Task<Guid?> IdOfAsync() => (await ProposedAsync("faq set ask_parking: Behind the house.")).Buttons["words.approve"];

    private async Task<Guid> IdAsync() => (await IdOfAsync())!.Value;
}
