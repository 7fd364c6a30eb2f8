using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class TherapistMentionTests
{
    [Theory]
    [InlineData("a woman if possible", Gender.Female, false)]
    [InlineData("female only", Gender.Female, true)]
    [InlineData("no men please", Gender.Female, true)]
    [InlineData("i'd prefer a guy", Gender.Male, false)]
    [InlineData("it has to be a male therapist", Gender.Male, true)]
    [InlineData("que sea mujer", Gender.Female, false)]
    [InlineData("solo mujer", Gender.Female, true)]
    [InlineData("un hombre si se puede", Gender.Male, false)]
    public void A_gender_is_a_wish_or_a_condition(string text, Gender gender, bool hard) =>
        Reading.Mentions(text).Therapist.ShouldBe(new TherapistWish { Gender = gender, Hard = hard });

    [Theory]
    [InlineData("no preference", null)]
    [InlineData("whoever is free", null)]
    [InlineData("anyone", Questions.TherapistGender)]
    [InlineData("no", Questions.TherapistGender)]
    [InlineData("me da igual", Questions.TherapistGender)]
    public void Anyone_is_an_answer(string text, string? asking) => Reading.Mentions(text, asking).Therapist.ShouldBe(TherapistWish.Anyone);

    [Fact]
    public void A_therapist_by_name() => Reading.Mentions("60 min with ana on friday").Therapist.ShouldBe(new TherapistWish { Named = new TherapistId("ana") });

    [Theory]
    [InlineData("i am a woman with back pain", null)]
    [InlineData("anyone there", null)]
    [InlineData("a massage for my old man", null)]
    [InlineData("sam 555-010-0170", Questions.Name)]
    [InlineData("this is sam", null)]
    public void Nobody_is_wished_for(string text, string? asking) => Reading.Mentions(text, asking).Therapist.ShouldBeNull();
}
