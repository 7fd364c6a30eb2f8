using MassageBot.Bot.Tests.Rehearsal;
using MassageBot.Core.Handoff;

namespace MassageBot.Bot.Tests.Handoff;

/// <summary>A client wants a person, and gets one.</summary>
public sealed class HandoffTests
{
    private const string Thread = StaffRoom.Desk + ";messageid=1";

    [Fact]
    public async Task Staff_get_a_card_at_once_and_the_client_hears_that_somebody_was_asked_and_no_figure_that_nobody_knows()
    {
        var room = new StaffRoom();

        var said = await room.ClientAsync("I want to talk to a person");

        said.ShouldContain("I've asked the front desk");
        said.ShouldContain("can't tell how long");
        var card = room.In(StaffRoom.Desk).ShouldHaveSingleItem();
        card.Buttons.Keys.ShouldContain("handoff.claim");
        card.All.ShouldContain("would like a person");
    }

    [Fact]
    public async Task The_card_tells_staff_nothing_that_the_client_said_of_their_health()
    {
        var room = new StaffRoom();
        await room.ClientAsync("my back hurts since Tuesday");

        await room.ClientAsync("let me talk to a human");

        room.In(StaffRoom.Desk)[^1].All.ShouldNotContain("Tuesday");
    }

    [Fact]
    public async Task Of_two_who_claim_at_once_one_wins_and_the_other_sees_who()
    {
        var room = new StaffRoom();
        var id = await AskedAsync(room);
        room.Meanwhile = () => room.PressAsync(StaffList.Ben, "handoff.claim", id);

        var seen = await room.PressAsync(StaffList.Ana, "handoff.claim", id);

        seen.ToString().ShouldContain("Ben has");
        (await room.Matters.FindAsync<ClientHandoff>(id, CancellationToken.None))!.Body.Holder!.Name.ShouldBe("Ben");
        room.All.Count(one => one.Text.Contains("from the front desk is here", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Its_holder_sees_the_last_lines_the_shared_card_only_says_who_has_it_and_the_look_is_kept()
    {
        var room = new StaffRoom();
        await room.ClientAsync("do you have parking?");
        var id = await AskedAsync(room);

        var own = await room.PressAsync(StaffList.Ana, "handoff.claim", id);

        own.ToString().ShouldContain("do you have parking?");
        var shared = room.In(StaffRoom.Desk)[^1];
        shared.IsChange.ShouldBeTrue();
        shared.All.ShouldContain("Ana has");
        shared.All.ShouldNotContain("parking");
        room.Views.ShouldContain(view => view.AadObjectId == StaffList.Ana.AadObjectId && view.Subject == "visitor");
    }

    [Fact]
    public async Task What_both_write_reaches_the_other_and_the_bot_is_silent()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));

        await room.TypeAsync(StaffList.Ana, "Hello, how can I help?", Thread);
        var said = await room.ClientAsync("How much is a Swedish massage?");

        room.In("visitor")[^1].Text.ShouldBe("Front desk: Hello, how can I help?");
        said.ShouldBeEmpty();
        room.In(Thread)[^1].Text.ShouldContain("How much is a Swedish massage?");
    }

    [Fact]
    public async Task An_emergency_is_met_by_the_assistant_even_then_and_staff_hear_that_it_was()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));

        var said = await room.ClientAsync("I have crushing chest pain and can't breathe");

        said.ShouldContain("911");
        room.In(Thread).ShouldContain(one => one.Text.Contains("safety line", StringComparison.Ordinal));
        room.In(Thread).ShouldContain(one => one.Text.Contains("chest pain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_emergency_is_said_once_beside_a_person()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));

        var first = await room.ClientAsync("I am 15 years old");
        var again = await room.ClientAsync("as I said, I am 15");

        first.ShouldContain("a parent or guardian has to book");
        again.ShouldBeEmpty();
        room.In(Thread).ShouldContain(one => one.Text.Contains("as I said", StringComparison.Ordinal));
        room.In(Thread).Count(one => one.Text.Contains("safety line", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Given_back_the_assistant_says_so_and_asks_again_what_was_open()
    {
        var room = new StaffRoom();
        await room.ClientAsync("I'd like to book a Swedish massage");
        var open = room.In("visitor")[^1].Text;
        var id = await AskedAsync(room);
        await room.PressAsync(StaffList.Ana, "handoff.claim", id);

        await room.PressAsync(StaffList.Ana, "handoff.return", id);

        var said = room.In("visitor")[^1].Text;
        said.ShouldContain("I'm the assistant again");
        said.Length.ShouldBeGreaterThan("Ana has left the chat. I'm the assistant again.".Length, open);
        (await room.ClientAsync("60 minutes")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Claimed_by_a_word_in_the_channel_nobody_there_reads_what_only_the_holder_may()
    {
        var room = new StaffRoom();
        await room.ClientAsync("my knee is swollen");
        await AskedAsync(room);

        var seen = await room.TypeAsync(StaffList.Ana, "claim", Thread);

        seen.ShouldAllBe(one => one.Card == null && !one.Text.Contains("knee", StringComparison.Ordinal));
        room.In(StaffRoom.Desk)[^1].All.ShouldContain("Ana has");
        room.In(StaffRoom.Desk)[^1].Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_two_clients_in_one_chat_it_is_said_whom_a_line_went_to_and_a_name_goes_over_to_the_other()
    {
        var room = new StaffRoom();
        foreach (var visitor in new[] { "first", "second" })
        {
            await room.ClientAsync($"I'm {(visitor == "first" ? "Sam" : "Kim")}, book a swedish massage", visitor);
            await room.RaiseAsync(new Alert { Id = Guid.NewGuid(), Kind = AlertKind.HandOff, RaisedAt = room.Now, FirstName = visitor == "first" ? "Sam" : "Kim", ClientWaits = true }, visitor);
            await room.TypeAsync(StaffList.Ana, "/claim");
        }

        var seen = await room.TypeAsync(StaffList.Ana, "one moment");
        await room.TypeAsync(StaffList.Ana, "/claim Sam");
        await room.TypeAsync(StaffList.Ana, "hello Sam");

        seen.ShouldContain(one => one.Text.Contains("Sent to Kim", StringComparison.Ordinal));
        room.In("second").ShouldContain(one => one.Text == "Front desk: one moment");
        room.In("second").ShouldNotContain(one => one.Text.Contains("hello Sam", StringComparison.Ordinal));
        room.In("first")[^1].Text.ShouldBe("Front desk: hello Sam");
    }

    [Fact]
    public async Task Only_the_holder_speaks_with_the_client()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));
        var before = room.In("visitor").Count;

        var seen = await room.TypeAsync(StaffList.Ben, "let me", Thread);

        seen.ShouldHaveSingleItem().Text.ShouldContain("Ana has this one");
        room.In("visitor").Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_word_with_a_slash_stays_with_staff()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));
        var before = room.In("visitor").Count;

        await room.TypeAsync(StaffList.Ana, "/note has called twice", Thread);
        await room.TypeAsync(StaffList.Ana, "today", Thread);

        room.In("visitor").Count.ShouldBe(before);
        room.In(Thread).ShouldContain(one => one.Text.Contains("client does not see it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("done")]
    [InlineData("later")]
    [InlineData("close")]
    public async Task A_bare_word_that_would_steer_the_chat_is_for_the_client(string word)
    {
        var room = new StaffRoom();
        var id = await AskedAsync(room);
        await room.PressAsync(StaffList.Ana, "handoff.claim", id);

        await room.TypeAsync(StaffList.Ana, word, Thread);

        room.In("visitor")[^1].Text.ShouldBe($"Front desk: {word}");
        (await room.Matters.FindAsync<ClientHandoff>(id, CancellationToken.None))!.Body.State.ShouldBe(HandoffState.Claimed);
    }

    [Fact]
    public async Task It_goes_to_a_colleague_who_has_a_chat_with_the_assistant()
    {
        var room = new StaffRoom();
        await room.TypeAsync(StaffList.Ben, "help");
        var id = await AskedAsync(room);
        await room.PressAsync(StaffList.Ana, "handoff.claim", id);

        await room.PressAsync(StaffList.Ana, "handoff.transfer", id, new { to = StaffList.Ben.AadObjectId });
        await room.TypeAsync(StaffList.Ben, "Ben here");

        room.In(StaffRoom.PrivateChat(StaffList.Ben)).ShouldContain(one => one.Text.Contains("Ana gave you", StringComparison.Ordinal));
        room.In("visitor")[^1].Text.ShouldBe("Front desk: Ben here");
    }

    [Fact]
    public async Task Nobody_has_it_after_two_minutes_staff_are_told_again_after_five_managers_and_the_client_the_truth()
    {
        var room = new StaffRoom();
        await room.TypeAsync(StaffList.Olga, "help");
        await AskedAsync(room);

        await room.PassAsync(TimeSpan.FromMinutes(2));
        var again = room.In(StaffRoom.Desk)[^1].Text;
        await room.PassAsync(TimeSpan.FromMinutes(3));

        again.ShouldContain("(2 min)");
        room.In(StaffRoom.PrivateChat(StaffList.Olga)).ShouldContain(one => one.Text.Contains("waited 5 min", StringComparison.Ordinal));
        room.In("visitor")[^1].Text.ShouldContain("Nobody at the front desk is free yet");
    }

    [Fact]
    public async Task Claimed_in_time_nobody_is_reminded()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));
        var before = room.In(StaffRoom.Desk).Count;

        await room.PassAsync(TimeSpan.FromMinutes(6));

        room.In(StaffRoom.Desk).Count.ShouldBe(before);
    }

    [Fact]
    public async Task At_night_no_person_is_promised_and_the_morning_list_shows_who_wrote()
    {
        var room = new StaffRoom();
        await room.PassAsync(TimeSpan.FromHours(12));

        var said = await room.ClientAsync("can I talk to a person");
        await room.PassAsync(TimeSpan.FromHours(10));

        said.ShouldContain("can't bring anyone into this chat");
        room.In(StaffRoom.Desk).ShouldContain(one => one.All.Contains("Came in while you were closed: 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forgotten_for_hours_the_assistant_goes_on()
    {
        var room = new StaffRoom();
        var id = await AskedAsync(room);
        await room.PressAsync(StaffList.Ana, "handoff.claim", id);

        await room.PassAsync(TimeSpan.FromMinutes(30));
        var asked = room.In(Thread)[^1].Text;
        await room.PassAsync(TimeSpan.FromMinutes(90));

        asked.ShouldContain("Still on it?");
        room.In(StaffRoom.Desk).ShouldNotContain(one => one.Text.Contains("Still on it?", StringComparison.Ordinal));
        (await room.Matters.FindAsync<ClientHandoff>(id, CancellationToken.None))!.Body.End.ShouldBe(HandoffEnd.Forgotten);
        (await room.ClientAsync("do you have parking?")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Why_tells_codes_and_hides_rules_from_who_may_not_read_them()
    {
        var room = new StaffRoom();
        await room.PressAsync(StaffList.Ana, "handoff.claim", await AskedAsync(room));

        var seen = await room.TypeAsync(StaffList.Ana, "/why", Thread);

        seen.ShouldHaveSingleItem().Text.ShouldContain("talk\\_to\\_human");
        seen[0].Text.ShouldContain("for therapists and managers");
    }

    private static async Task<Guid> AskedAsync(StaffRoom room)
    {
        await room.ClientAsync("I want to talk to a person");
        return room.In(StaffRoom.Desk)[^1].Buttons["handoff.claim"]!.Value;
    }
}
