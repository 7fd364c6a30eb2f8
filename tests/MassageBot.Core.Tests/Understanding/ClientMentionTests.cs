using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class ClientMentionTests
{
    [Theory]
    [InlineData("my traps are tight", "upper_back", null)]
    [InlineData("lumbar pain", "lower_back", null)]
    [InlineData("si joint on the left", "lower_back", "left")]
    [InlineData("it hurts between my shoulder blades", "upper_back", null)]
    [InlineData("my right knee", "knee", "right")]
    [InlineData("right side of my lower back", "lower_back", "right")]
    [InlineData("both calves are sore", "calf", "both")]
    [InlineData("parte baja de la espalda", "lower_back", null)]
    [InlineData("me duele el hombro izquierdo", "shoulder", "left")]
    [InlineData("my knee hurts right now", "knee", null)]
    public void A_part_of_the_body_with_its_side(string text, string id, string? side)
    {
        var area = Reading.Mentions(text).BodyAreas.ShouldHaveSingleItem();

        (area.Id, area.Side).ShouldBe((id, side));
    }

    [Fact]
    public void The_clients_own_word_is_kept() => Reading.Mentions("My Traps hurt").BodyAreas.ShouldHaveSingleItem().Words.ShouldBe("Traps");

    [Theory]
    [InlineData("go back")]
    [InlineData("call me back please")]
    [InlineData("on the other hand")]
    [InlineData("👍")]
    public void A_saying_is_no_part_of_the_body(string text) => Reading.Mentions(text).BodyAreas.ShouldBeEmpty();

    [Theory]
    [InlineData("something hurts", null, Need.Pain)]
    [InlineData("i just want to unwind", null, Need.Relaxation)]
    [InlineData("im 20 weeks pregnant", null, Need.Pregnancy)]
    [InlineData("sports injury", null, Need.Injury)]
    [InlineData("no pain, i want to relax", null, Need.Relaxation)]
    [InlineData("not sure", Questions.Need, Need.NotSure)]
    [InlineData("me duele algo", null, Need.Pain)]
    public void What_brings_them_here(string text, string? asking, Need expected) => Reading.Mentions(text, asking).Need.ShouldBe(expected);

    [Theory]
    [InlineData("all of a sudden", null, Onset.Sudden)]
    [InlineData("it crept in over weeks", null, Onset.CreptIn)]
    [InlineData("poco a poco", null, Onset.CreptIn)]
    [InlineData("not sure", Questions.Onset, Onset.NotSure)]
    public void How_it_began(string text, string? asking, Onset expected) => Reading.Mentions(text, asking).Onset.ShouldBe(expected);

    [Theory]
    [InlineData("crept in. like a 6", null, 6)]
    [InlineData("7/10", null, 7)]
    [InlineData("about 5 out of 10", null, 5)]
    [InlineData("un 8 de 10", null, 8)]
    [InlineData("4", Questions.Severity, 4)]
    [InlineData("seven maybe", Questions.Severity, 7)]
    public void How_bad_it_is(string text, string? asking, int expected) => Reading.Mentions(text, asking).Severity.ShouldBe(expected);

    [Theory]
    [InlineData("like 6 pm")]
    [InlineData("at 6")]
    [InlineData("6")]
    public void A_time_is_no_severity(string text) => Reading.Mentions(text).Severity.ShouldBeNull();

    [Theory]
    [InlineData("sam", Questions.Name, "Sam")]
    [InlineData("sam test", Questions.Name, "Sam")]
    [InlineData("its priya", Questions.Name, "Priya")]
    [InlineData("soy maría", Questions.Name, "María")]
    [InlineData("my name is Grace", null, "Grace")]
    [InlineData("me llamo josé", null, "José")]
    [InlineData("this is Dana calling", null, "Dana")]
    [InlineData("sam 555-010-0170", null, "Sam")]
    public void A_name_where_it_was_asked_or_introduced(string text, string? asking, string expected) =>
        Reading.Mentions(text, asking).Name.ShouldBe(expected);

    [Theory]
    [InlineData("this is urgent", null)]
    [InlineData("what time do you close", Questions.Name)]
    [InlineData("no thanks", Questions.Name)]
    [InlineData("my name is spelled wrong", null)]
    [InlineData("sam", null)]
    public void What_is_no_name(string text, string? asking) => Reading.Mentions(text, asking).Name.ShouldBeNull();

    [Theory]
    [InlineData("sam 555-010-0170", "+15550100170")]
    [InlineData("555 010 0173", "+15550100173")]
    [InlineData("5550100171", "+15550100171")]
    [InlineData("(555) 010-0172 is my cell", "+15550100172")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("1-555-010-0174", "+15550100174")]
    public void A_telephone_number_in_its_international_form(string text, string expected) => Reading.Mentions(text).Phone.ShouldBe(expected);

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("12/1 or 12/2")]
    [InlineData("555-0100")]
    public void Digits_that_are_no_telephone_number(string text) => Reading.Mentions(text).Phone.ShouldBeNull();

    [Fact]
    public void An_email_address() => Reading.Mentions("write to Pat.Doe+spa@Example.com please").Email.ShouldBe("pat.doe+spa@example.com");

    [Theory]
    [InlineData("it's my first time", true)]
    [InlineData("i've been before", false)]
    [InlineData("nunca he ido", true)]
    public void First_visit_or_not(string text, bool expected) => Reading.Mentions(text).FirstVisit.ShouldBe(expected);

    [Theory]
    [InlineData("a massage for my wife", true)]
    [InlineData("para mi mamá", true)]
    [InlineData("a massage for my back", false)]
    public void For_whom(string text, bool expected) => Reading.Mentions(text).ForSomeoneElse.ShouldBe(expected);
}
