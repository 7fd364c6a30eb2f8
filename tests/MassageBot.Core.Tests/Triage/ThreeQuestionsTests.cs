using MassageBot.Core.Triage;

namespace MassageBot.Core.Tests.Triage;

public sealed class ThreeQuestionsTests
{
    [Theory]
    [InlineData(Need.NotSure, false, true)]
    [InlineData(Need.Relaxation, true, true)]
    [InlineData(Need.Relaxation, false, false)]
    [InlineData(Need.Pain, true, false)]
    public void Whether_it_hurts_is_asked_of_those_with_no_idea_and_for_sleep_and_stress(Need need, bool sleepOrStress, bool asks) =>
        ThreeQuestions.AskIfItHurts(new TriageAnswers { Need = need, SleepOrStress = sleepOrStress }).ShouldBe(asks);

    [Fact]
    public void A_question_that_was_answered_is_not_asked_again() =>
        ThreeQuestions.AskIfItHurts(new TriageAnswers { Need = Need.NotSure, Hurts = false }).ShouldBeFalse();

    [Fact]
    public void Who_wants_one_place_worked_on_is_not_asked_for_a_goal()
    {
        var answers = new TriageAnswers { Need = Need.NotSure, Hurts = false };

        ThreeQuestions.AskExtent(answers).ShouldBeTrue();
        ThreeQuestions.AskGain(answers with { Extent = Extent.OnePlace }).ShouldBeFalse();
        ThreeQuestions.AskGain(answers with { Extent = Extent.WholeBody }).ShouldBeTrue();
    }

    [Fact]
    public void Sleep_and_stress_ask_only_the_first() =>
        ThreeQuestions.AskExtent(new TriageAnswers { Need = Need.Relaxation, SleepOrStress = true, Hurts = false }).ShouldBeFalse();
}
