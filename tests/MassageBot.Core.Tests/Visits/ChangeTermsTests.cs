using MassageBot.Core.Visits;

namespace MassageBot.Core.Tests.Visits;

public sealed class ChangeTermsTests
{
    [Fact]
    public void Until_the_notice_begins_a_change_is_free() =>
        ChangeTerms.Of(Known.Visit("a", 5, 11), Known.Clinic(), Known.Now, ill: false).ShouldBeOfType<ChangeTerms.Free>();

    [Fact]
    public void Inside_the_notice_the_service_s_own_price_is_shared() =>
        ChangeTerms.Of(Known.Visit("a", 5, 10), Known.Clinic(), Known.Now, ill: false).ShouldBe(new ChangeTerms.Fee(50, "$47.50", 24, true));

    [Fact]
    public void Illness_is_waived_where_the_clinic_says_so() =>
        ChangeTerms.Of(Known.Visit("a", 5, 10), Known.Clinic(), Known.Now, ill: true).ShouldBeOfType<ChangeTerms.Waived>();

    [Fact]
    public void Illness_costs_the_same_where_the_clinic_does_not_waive_it() =>
        ChangeTerms.Of(Known.Visit("a", 5, 10), Known.Clinic(Known.Policy with { IllnessIsWaived = false }), Known.Now, ill: true)
            .ShouldBe(new ChangeTerms.Fee(50, "$47.50", 24, false));

    [Fact]
    public void Without_a_percentage_or_a_price_only_the_policy_s_words_tell()
    {
        ChangeTerms.Of(Known.Visit("a", 5, 10), Known.Clinic(Known.Policy with { LateFeePercent = null }), Known.Now, ill: false)
            .ShouldBeOfType<ChangeTerms.InWords>();
        ChangeTerms.Of(Known.Visit("a", 5, 10, minutes: 50), Known.Clinic(), Known.Now, ill: false).ShouldBeOfType<ChangeTerms.InWords>();
    }

    [Fact]
    public void A_clinic_that_charges_nothing_is_free_at_any_time() =>
        ChangeTerms.Of(Known.Visit("a", 5, 10), Known.Clinic(Known.Policy with { LateFeePercent = 0 }), Known.Now, ill: false)
            .ShouldBeOfType<ChangeTerms.Free>();

    [Theory]
    [InlineData("$95", 50, "$47.50")]
    [InlineData("$100", 50, "$50")]
    [InlineData("$99.99", 50, "$50")]
    [InlineData("95 €", 25, "23.75 €")]
    [InlineData("95,50 €", 50, "47,75 €")]
    [InlineData("$1,200", 50, "$600")]
    [InlineData("1.200 €", 33, "396 €")]
    [InlineData("£85.00", 100, "£85")]
    [InlineData("ask us", 50, null)]
    [InlineData("$95 to $120", 50, null)]
    public void A_share_is_written_as_the_price_is(string price, int percent, string? expected) => MoneyShare.Of(price, percent).ShouldBe(expected);
}
