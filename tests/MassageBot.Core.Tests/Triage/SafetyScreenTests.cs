using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Triage;

public sealed class SafetyScreenTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 15, 15);
    private static readonly SafetyScreen Screen = new(ShippedRules.Rules);

    [Theory]
    [InlineData("none")]
    [InlineData("None of these, thanks!")]
    [InlineData("no to all")]
    [InlineData("no")]
    [InlineData("nah")]
    [InlineData("Nope nope and nope")]
    [InlineData("n/a")]
    [InlineData("6")]
    [InlineData("#6")]
    [InlineData("none of the above")]
    [InlineData("no conditions")]
    [InlineData("nothing medical")]
    [InlineData("no, I'm all good")]
    [InlineData("ninguna")]
    [InlineData("no tengo nada")]
    [InlineData("la 6")]
    [InlineData("nada de eso, gracias")]
    public void None_is_understood(string text) => Screen.Read(text, Language.English).ShouldBeOfType<ScreenAnswer.None>();

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2 and 4", "2,4")]
    [InlineData("2,4", "2,4")]
    [InlineData("the second", "2")]
    [InlineData("yes to the second one", "2")]
    [InlineData("number 3 please", "3")]
    [InlineData("had surgery", "2")]
    [InlineData("yes to surgery", "2")]
    [InlineData("im pregnant", "3")]
    [InlineData("1 no 2 yes 3 no", "2")]
    [InlineData("la 2 y la 4", "2,4")]
    [InlineData("estoy embarazada", "3")]
    [InlineData("none but i take blood thinners", "4")]
    [InlineData("five", "5")]
    public void Points_are_understood(string text, string points) =>
        string.Join(',', Screen.Read(text, Language.English).ShouldBeOfType<ScreenAnswer.Some>().Items.Select(item => (int)item)).ShouldBe(points);

    [Theory]
    [InlineData("idk")]
    [InlineData("not sure")]
    [InlineData("kinda, not sure")]
    [InlineData("yes")]
    [InlineData("👍")]
    [InlineData("no sé")]
    [InlineData("maybe")]
    public void Uncertainty_is_never_none(string text) => Screen.Read(text, Language.English).ShouldBeOfType<ScreenAnswer.NotSure>();

    [Theory]
    [InlineData("")]
    [InlineData("what time do you close")]
    [InlineData("7")]
    [InlineData("saturday at 3")]
    public void Anything_else_is_no_answer(string text) => Screen.Read(text, Language.English).ShouldBeOfType<ScreenAnswer.Unclear>();

    [Fact]
    public void None_and_nothing_earlier_is_clear()
    {
        var result = Answered("none");

        result.Disposition.ShouldBe(Disposition.Clear);
        result.MayTakeSlot.ShouldBeTrue();
    }

    [Fact]
    public void An_earlier_flag_stays_although_the_answer_is_none()
    {
        var earlier = ShippedRules.Triage.Assess("im on eliquis", Language.English).Flags;

        var result = Conclude("none", earlier).ShouldBeOfType<ScreenStep.Answered>().Result;

        result.PendingOnly.ShouldBeTrue();
        result.Constraints.PressureCap.ShouldBe(Pressure.Light);
    }

    [Fact]
    public void A_point_leads_to_one_further_question()
    {
        var step = Conclude("2", []);

        step.ShouldBeOfType<ScreenStep.FollowUp>().Items.ShouldBe([ScreenItem.InjuryOrSurgery]);
    }

    [Theory]
    [InlineData("2", "knee surgery three weeks ago", Disposition.DoctorFirst)]
    [InlineData("2", "surgery five years ago", Disposition.Clear)]
    [InlineData("2", "not sure", Disposition.DoctorFirst)]
    [InlineData("3", "22 weeks", Disposition.TherapistReview)]
    [InlineData("1", "just a cold", Disposition.TherapistReview)]
    [InlineData("4", "i have a pacemaker", Disposition.TherapistReview)]
    [InlineData("5", "my foot went numb yesterday", Disposition.DoctorFirst)]
    [InlineData("5", "hmm", Disposition.DoctorFirst)]
    [InlineData("not sure", "none actually", Disposition.Clear)]
    [InlineData("not sure", "still not sure", Disposition.TherapistReview)]
    [InlineData("2", "my chest hurts right now", Disposition.Emergency)]
    public void The_further_answer_decides(string answer, string further, Disposition expected)
    {
        var followUp = new ScreenFollowUp(ShippedRules.Triage.Assess(further, Language.English), Screen.Read(further, Language.English));

        var step = Screen.Conclude(Screen.Read(answer, Language.English), Assess(answer), [], followUp, Now);

        step.ShouldBeOfType<ScreenStep.Answered>().Result.Disposition.ShouldBe(expected);
    }

    [Fact]
    public void An_answer_that_says_it_all_needs_no_further_question() =>
        Answered("knee surgery two weeks ago").Disposition.ShouldBe(Disposition.DoctorFirst);

    [Fact]
    public void Pregnancy_asks_for_a_therapist_with_the_skill() =>
        Answered("im 20 weeks pregnant").Constraints.Skills.ShouldContain("prenatal");

    [Fact]
    public void No_answer_asks_again() => Conclude("what time do you close", []).ShouldBeOfType<ScreenStep.AskAgain>();

    [Fact]
    public void A_minor_who_needs_a_look_still_takes_no_slot()
    {
        var earlier = ShippedRules.Triage.Assess("im 15 and have asthma and lupus", Language.English).Flags;

        Conclude("none", earlier).ShouldBeOfType<ScreenStep.Answered>().Result.MayTakeSlot.ShouldBeFalse();
    }

    [Fact]
    public void An_illness_moves_the_visit_to_a_later_day() => Answered("i have the flu").Constraints.EarliestInDays.ShouldBe(2);

    [Fact]
    public void A_stored_result_comes_back_while_it_is_valid()
    {
        var result = Answered("im 20 weeks pregnant");

        var restored = SafetyScreen.Restore(ScreenRecord.Of(result), ScreenedFor.Client, Now + Duration.FromDays(13), validDays: 14);

        restored.ShouldNotBeNull();
        restored.Disposition.ShouldBe(result.Disposition);
        restored.RuleIds.ShouldBe(result.RuleIds);
        restored.Constraints.Skills.ShouldBe(result.Constraints.Skills);
    }

    [Fact]
    public void A_stored_result_expires() =>
        SafetyScreen.Restore(ScreenRecord.Of(Answered("none")), ScreenedFor.Client, Now + Duration.FromDays(15), validDays: 14).ShouldBeNull();

    [Fact]
    public void A_clock_that_was_set_back_makes_no_answer_void()
    {
        var record = ScreenRecord.Of(Answered("none"));

        SafetyScreen.Restore(record, ScreenedFor.Client, Now - Duration.FromHours(4), validDays: 14).ShouldNotBeNull();
        SafetyScreen.Restore(record, ScreenedFor.Client, Now - Duration.FromDays(15), validDays: 14).ShouldBeNull();
    }

    private static TriageAssessment Assess(string text) => ShippedRules.Triage.Assess(text, Language.English);

    private static ScreenStep Conclude(string answer, IReadOnlyList<RedFlag> earlier) =>
        Screen.Conclude(Screen.Read(answer, Language.English), Assess(answer), earlier, null, Now);

    private static ScreenResult Answered(string answer) => Conclude(answer, []).ShouldBeOfType<ScreenStep.Answered>().Result;
}
