using MassageBot.Core.Privacy;
using NodaTime;

namespace MassageBot.Core.Tests.Privacy;

public sealed class IdentificationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 15, 15);

    [Fact]
    public void Name_then_number_are_asked_for_one_at_a_time()
    {
        Identification.Next(new Claim(), byLastFour: true).ShouldBe(Missing.Name);
        Identification.Next(new Claim { Name = "Sam" }, byLastFour: true).ShouldBe(Missing.LastFour);
        Identification.Next(new Claim { Name = "Sam", Number = "0172" }, byLastFour: true).ShouldBe(Missing.Nothing);
        Identification.Next(new Claim { Name = "Sam", Number = "0172" }, byLastFour: false).ShouldBe(Missing.WholeNumber);
    }

    [Theory]
    [InlineData(Matter.Health)]
    [InlineData(Matter.Contact)]
    [InlineData(Matter.Erasure)]
    public void Nothing_but_a_code_opens_more_than_day_and_time(Matter matter)
    {
        var known = new Claim { Name = "Sam", Number = "+15550100172", NumberIsProven = true, Matter = matter };

        Identification.Next(known, byLastFour: true).ShouldBe(Missing.Code);
        Identification.Next(known with { Code = "ABC234" }, byLastFour: true).ShouldBe(Missing.Nothing);
        Identification.Needed(matter).ShouldBe(Proof.Code);
    }

    [Fact]
    public void A_proven_number_needs_a_name_only_where_several_have_it()
    {
        var caller = new Claim { Number = "+15550100172", NumberIsProven = true };

        Identification.Next(caller, byLastFour: true).ShouldBe(Missing.Nothing);
        Identification.Next(caller with { NumberIsShared = true }, byLastFour: true).ShouldBe(Missing.Name);
    }

    [Theory]
    [InlineData("sam", "Sam Test", true)]
    [InlineData("Test", "Sam Test", true)]
    [InlineData("josé", "Jose", true)]
    [InlineData("sa", "Sam Test", false)]
    [InlineData("", "Sam Test", false)]
    [InlineData("sam", "", false)]
    public void A_part_of_the_name_is_the_name(string told, string onFile, bool same) => Identification.IsNameOf(told, onFile).ShouldBe(same);

    [Theory]
    [InlineData("0172", "+15550100172", true)]
    [InlineData("555-010-0172", "+15550100172", true)]
    [InlineData("+15550100172", "555 010 0172", true)]
    [InlineData("172", "+15550100172", false)]
    [InlineData("0173", "+15550100172", false)]
    [InlineData("0172", "", false)]
    public void Four_digits_at_the_end_are_the_number(string told, string onFile, bool same) => Identification.IsNumberOf(told, onFile).ShouldBe(same);

    [Theory]
    [InlineData("ABC234", "ABC234")]
    [InlineData("my code is abc234.", "abc234")]
    [InlineData("HKMNPQ", "HKMNPQ")]
    [InlineData("3cvvJ8kVoq9xYz1234567", "3cvvJ8kVoq9xYz1234567")]
    [InlineData("hkmnpq", null)]
    [InlineData("90minutes", null)]
    [InlineData("cancel march9th please", null)]
    [InlineData("555-010-0172", null)]
    [InlineData("PLEASE", null)]
    public void Where_no_code_was_asked_for_only_what_can_be_nothing_else_is_one(string text, string? code) => SpokenCode.Stated(text).ShouldBe(code);

    [Fact]
    public void Where_a_code_was_asked_for_letters_alone_may_be_one() => SpokenCode.Answered("it's hkmnpq").ShouldBe("hkmnpq");

    [Fact]
    public void A_code_is_tried_against_who_tries_and_a_name_against_whom_it_is_about_as_well()
    {
        var name = GuessLimits.Of("c1", "v1", "a1", new Claim { Name = "José", Number = "555-010-0172" });
        var code = GuessLimits.Of("c1", "v1", null, new Claim { Code = "ABC234" });

        name.ShouldContain(new GuessScope(GuessBy.Target, "jose|0172"));
        name.Select(scope => scope.By).ShouldBe([GuessBy.Conversation, GuessBy.Visitor, GuessBy.Address, GuessBy.Target]);
        code.Select(scope => scope.By).ShouldBe([GuessBy.Conversation, GuessBy.Visitor]);
    }

    [Fact]
    public void A_typed_number_makes_a_client_of_its_own_in_each_conversation_and_a_proven_one_the_same_everywhere()
    {
        Client.IdOf("+15550100172", "Sam", true, "c1").ShouldBe(Client.IdOf("+1 555 010 0172", "sam", true, "c2"));
        Client.IdOf("+15550100172", "Sam", false, "c1").ShouldNotBe(Client.IdOf("+15550100172", "Sam", false, "c2"));
        Client.IdOf("+15550100172", "Sam", true, "c1").ShouldNotBe(Client.IdOf("+15550100172", "Leo", true, "c1"));
    }
}
