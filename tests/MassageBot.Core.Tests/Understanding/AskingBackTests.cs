using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Understanding;

public sealed class AskingBackTests
{
    private static readonly Understood Unclear = Means((Intents.Cancel, 0.5), (Intents.Reschedule, 0.45), (Intents.CheckAppointment, 0.3));

    [Fact]
    public void A_message_between_two_things_is_asked_back()
    {
        var move = NextMove.Decide(Unclear, Standing.NothingOpen);

        move.ShouldBeOfType<Move.AskBack>().Meanings.ShouldBe([Intents.Cancel, Intents.Reschedule, Intents.CheckAppointment]);
    }

    [Fact]
    public void A_message_that_answers_nothing_open_is_asked_back_too()
    {
        var move = NextMove.Decide(Unclear, Standing.NothingOpen with { Asking = Questions.Name });

        move.ShouldBeOfType<Move.AskBack>();
    }

    [Fact]
    public void Two_names_of_one_thing_need_no_asking()
    {
        var move = NextMove.Decide(Means((Intents.Book, 0.5), (Intents.Availability, 0.45)), Standing.NothingOpen);

        move.ShouldBe(new Move.Begin(Flow.Booking));
    }

    [Fact]
    public void A_visit_that_is_named_with_day_and_hour_is_booked_without_asking()
    {
        var mentions = new Mentions
        {
            Service = new ServiceId("swedish"),
            When = new WhenWish { Date = new LocalDate(2026, 3, 6), Time = new LocalTime(15, 0) },
        };

        var move = NextMove.Decide(Means((Intents.Book, 0.5), (Intents.CheckAppointment, 0.45)) with { Mentions = mentions }, Standing.NothingOpen);

        move.ShouldBe(new Move.Begin(Flow.Booking));
    }

    [Fact]
    public void What_concerns_safety_is_never_picked()
    {
        NextMove.Decide(Unclear, Standing.NothingOpen with { ConcernsSafety = true }).ShouldNotBeOfType<Move.AskBack>();
        NextMove.Decide(Unclear, Standing.NothingOpen with { Asking = Questions.AnyRedFlags }).ShouldNotBeOfType<Move.AskBack>();
        NextMove.Decide(Means((Intents.AskSafe, 0.5), (Intents.Book, 0.45)), Standing.NothingOpen).ShouldBe(new Move.Explain(Intents.AskSafe));
    }

    [Fact]
    public void A_number_or_a_yes_is_never_asked_back()
    {
        NextMove.Decide(Unclear with { Mentions = new Mentions { Pick = 2 } }, Standing.NothingOpen).ShouldNotBeOfType<Move.AskBack>();
        NextMove.Decide(Unclear with { Mentions = new Mentions { YesNo = true } }, Standing.NothingOpen).ShouldNotBeOfType<Move.AskBack>();
    }

    [Fact]
    public void A_short_command_is_carried_out()
    {
        NextMove.Decide(Unclear with { Text = "Never mind" }, Standing.NothingOpen).ShouldBe(new Move.Drop());
    }

    [Fact]
    public void The_second_message_in_a_row_that_nothing_fits_offers_what_it_comes_near_to()
    {
        var nothingFits = Means((Intents.OutOfScope, 0.7), (Intents.AskParking, 0.25), (Intents.AskSafe, 0.22)) with { LowMargin = false };

        NextMove.Decide(nothingFits, Standing.NothingOpen).ShouldBe(new Move.Confused());
        NextMove.Decide(nothingFits, Standing.NothingOpen with { Misunderstandings = 1 })
            .ShouldBeOfType<Move.AskBack>().Meanings.ShouldBe([Intents.AskParking]);
        NextMove.Decide(nothingFits, Standing.NothingOpen with { Misunderstandings = 2 }).ShouldBe(new Move.Confused());
    }

    [Fact]
    public void Asked_twice_in_a_row_the_best_guess_counts()
    {
        NextMove.Decide(Unclear, Standing.NothingOpen with { Misunderstandings = 2 }).ShouldBe(new Move.Begin(Flow.CancelVisit));
    }

    [Fact]
    public void A_pick_is_carried_out_although_another_question_is_open()
    {
        var open = Standing.NothingOpen with { Asking = Questions.Name };

        NextMove.AfterPick(Means((Intents.Book, 1)), open).ShouldBe(new Move.Begin(Flow.Booking));
        NextMove.AfterPick(Means((Intents.AskPrice, 1)), open).ShouldBe(new Move.Explain(Intents.AskPrice));
    }

    private static Understood Means(params (string Label, double Score)[] ranked) => new()
    {
        Text = "something about my appointment",
        Normalized = "something about my appointment",
        Language = Language.English,
        Ranked = [.. ranked.Select(intent => new ScoredIntent(intent.Label, intent.Score))],
        LowMargin = ranked.Length > 1,
    };
}
