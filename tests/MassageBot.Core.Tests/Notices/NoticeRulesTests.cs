using MassageBot.Core.Notices;

namespace MassageBot.Core.Tests.Notices;

public sealed class NoticeRulesTests
{
    private static readonly NoticedClient Willing = new() { AllowsTexts = true, AllowsOffers = true };

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Who_allowed_it_gets_it(NoticeKind kind) => NoticeRules.Withheld(kind, Willing).ShouldBeNull();

    [Theory, MemberData(nameof(Kinds))]
    public void Who_wants_no_texts_gets_none_whatever_was_allowed_before(NoticeKind kind) =>
        NoticeRules.Withheld(kind, Willing with { RefusesTexts = true }).ShouldBe("refused");

    [Theory, MemberData(nameof(Kinds))]
    public void Who_was_never_asked_gets_none(NoticeKind kind) => NoticeRules.Withheld(kind, Willing with { AllowsTexts = null }).ShouldBe("not-allowed");

    [Theory, MemberData(nameof(Kinds))]
    public void A_number_that_nothing_reaches_is_left_alone(NoticeKind kind) =>
        NoticeRules.Withheld(kind, Willing with { Unreachable = true }).ShouldBe("unreachable");

    [Theory, MemberData(nameof(Kinds))]
    public void Only_offers_need_the_consent_to_offers(NoticeKind kind) =>
        (NoticeRules.Withheld(kind, Willing with { AllowsOffers = false }) is not null).ShouldBe(kind is NoticeKind.Rebook or NoticeKind.Review);

    [Theory]
    [InlineData(NoticeKind.Reminder, false)]
    [InlineData(NoticeKind.Closed, false)]
    [InlineData(NoticeKind.Care, true)]
    [InlineData(NoticeKind.Missed, true)]
    [InlineData(NoticeKind.Review, true)]
    [InlineData(NoticeKind.Rebook, true)]
    public void Who_has_complained_hears_of_the_visit_and_is_asked_for_nothing(NoticeKind kind, bool spared) =>
        (NoticeRules.Withheld(kind, Willing with { IsToBeSpared = true }) is not null).ShouldBe(spared);

    [Fact]
    public void Who_comes_again_needs_no_offer_of_another_visit() =>
        NoticeRules.Withheld(NoticeKind.Rebook, Willing with { ComesAgain = true }).ShouldBe("comes-again");
}
