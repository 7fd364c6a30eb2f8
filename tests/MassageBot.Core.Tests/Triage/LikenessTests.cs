using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Reading;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Triage;

/// <summary>What sentences of the rules are like, behind the rules.</summary>
public sealed class LikenessTests
{
    [Theory]
    [InlineData("an elephant has parked itself on my breast plate and i feel sick")]
    [InlineData("my speech came out like soup this morning and my cheek wont lift")]
    [InlineData("ya no le encuentro sentido a seguir viviendo así")]
    public void An_emergency_in_words_that_no_pattern_names_is_raised_all_the_same(string sentence) =>
        ShippedRules.Triage.Assess(sentence, Language.English).Disposition.ShouldBe(Disposition.Emergency);

    [Fact]
    public void It_never_lowers_what_the_rules_say()
    {
        var lowered = Sentences().Where(sentence =>
            RankOf(ShippedRules.Triage.Assess(sentence, Language.English)) > RankOf(ShippedRules.RulesAlone.Assess(sentence, Language.English)));

        lowered.ShouldBeEmpty();
    }

    [Fact]
    public void It_takes_back_no_flag_and_no_question()
    {
        var lost = Sentences().Where(sentence =>
        {
            var (with, without) = (ShippedRules.Triage.Assess(sentence, Language.English), ShippedRules.RulesAlone.Assess(sentence, Language.English));
            return (without.Ask && !with.Ask) || without.Flags.Any(flag => with.Flags.All(known => known.RuleId != flag.RuleId));
        });

        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("im dying for a massage")]
    [InlineData("my back is killing me")]
    [InlineData("no chest pain, no numbness, nothing like that")]
    [InlineData("17 years of back pain")]
    [InlineData("Rosa")]
    [InlineData("me muero por un masaje")]
    public void Everyday_words_raise_no_alarm(string sentence) =>
        ShippedRules.Triage.Assess(sentence, Language.English).Flags.ShouldBeEmpty();

    [Fact]
    public void A_saved_model_answers_the_same()
    {
        var model = ShippedRules.RulesAlone.Learn([]);
        using var file = new MemoryStream();
        model.Save(file, "this content");
        file.Position = 0;

        var loaded = ShippedRules.RulesAlone.With(LikenessModel.Load(file, "this content").ShouldNotBeNull());

        loaded.Assess("a fist is squeezing my chest", Language.English).Disposition
            .ShouldBe(ShippedRules.RulesAlone.With(model).Assess("a fist is squeezing my chest", Language.English).Disposition);
    }

    [Fact]
    public void A_model_of_other_content_is_not_used()
    {
        using var file = new MemoryStream();
        ShippedRules.RulesAlone.Learn([]).Save(file, "this content");
        file.Position = 0;

        LikenessModel.Load(file, "other content").ShouldBeNull();
    }

    private static IEnumerable<string> Sentences() => ShippedRules.Rules.Sentences.Select(sentence => sentence.Text).Concat(ShippedRules.Rules.NearMisses);

    private static int RankOf(TriageAssessment assessment) => assessment.Gravest is { } gravest ? Gravity.RankOf(gravest) : int.MaxValue;
}
