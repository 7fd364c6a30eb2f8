using MassageBot.Core.Understanding;

namespace MassageBot.Core.Tests.Understanding;

public sealed class AnsweringTests
{
    [Theory]
    [InlineData(Intents.Thanks, 0.6)]
    [InlineData(Intents.Cancel, 0.8)]
    [InlineData(Intents.OutOfScope, 0.7)]
    [InlineData(Intents.Availability, 0.7)]
    public void A_listed_question_is_answered_whatever_its_intent_was_taken_for(string intent, double score)
    {
        NextMove.Decide(Means(intent, score), Known(KnownQuestion.Listed)).ShouldBe(new Move.Explain(intent));
    }

    [Theory]
    [InlineData(Intents.Cancel)]
    [InlineData(Intents.Reschedule)]
    [InlineData(Intents.TalkToHuman)]
    [InlineData(Intents.Book)]
    public void What_a_client_wants_done_goes_before_an_answer_that_is_not_listed(string intent)
    {
        NextMove.Decide(Means(intent, 0.8), Known(KnownQuestion.Sure)).ShouldBeOfType<Move.Begin>().AlsoExplain.ShouldBeNull();
    }

    [Fact]
    public void A_complaint_that_is_a_question_too_is_answered_before_the_first_question_about_it()
    {
        NextMove.Decide(Means(Intents.Symptom, 0.8), Known(KnownQuestion.Sure)).ShouldBe(new Move.Begin(Flow.Triage, Intents.Symptom));
    }

    [Fact]
    public void What_nothing_else_fits_takes_a_likely_answer()
    {
        NextMove.Decide(Means(Intents.OutOfScope, 0.6), Known(KnownQuestion.Likely)).ShouldBe(new Move.Explain(Intents.OutOfScope));
        NextMove.Decide(Means(Intents.OutOfScope, 0.6), Known(KnownQuestion.No)).ShouldBe(new Move.Confused());
    }

    [Fact]
    public void A_word_known_by_heart_is_no_question()
    {
        NextMove.Decide(Means(Intents.Stop, 1), Known(KnownQuestion.Listed)).ShouldBe(new Move.Drop());
    }

    [Fact]
    public void A_known_question_beside_an_open_one_is_answered()
    {
        NextMove.Decide(Means(Intents.Thanks, 0.6), Known(KnownQuestion.Listed) with { Asking = "name" }).ShouldBe(new Move.Explain(Intents.Thanks));
    }

    [Fact]
    public void A_wish_about_the_open_booking_is_taken_as_one()
    {
        var situation = Known(KnownQuestion.Listed) with { Asking = "name", ChangesSomethingElse = true };

        NextMove.Decide(Means(Intents.TherapistPreference, 0.8), situation).ShouldBe(new Move.Replay());
    }

    [Fact]
    public void What_is_clearly_outside_is_said_once()
    {
        var outside = Means(Intents.OutOfScope, 0.9) with { IsOutside = true };

        NextMove.Decide(outside, Standing.NothingOpen).ShouldBe(new Move.Outside());
        NextMove.Decide(outside, Standing.NothingOpen with { SaidOutside = true }).ShouldBe(new Move.Confused());
        NextMove.Decide(outside, Standing.NothingOpen with { ConcernsSafety = true }).ShouldBe(new Move.Confused());
    }

    private static Situation Known(KnownQuestion known) => Standing.NothingOpen with { Known = known };

    private static Understood Means(string intent, double score) => new()
    {
        Text = "words of a client",
        Normalized = "words of a client",
        Language = Core.Wording.Language.English,
        Ranked = [new ScoredIntent(intent, score)],
    };
}
