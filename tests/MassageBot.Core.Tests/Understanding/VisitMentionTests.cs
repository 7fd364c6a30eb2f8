using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

public sealed class VisitMentionTests
{
    [Theory]
    [InlineData("running 15 late", 15)]
    [InlineData("i'll be late by 20 minutes", 20)]
    [InlineData("voy retrasado 15 minutos", 15)]
    [InlineData("llego 10 tarde", 10)]
    [InlineData("a 60 minute massage later", null)]
    public void How_late_a_client_will_be(string text, int? expected) => Reading.Mentions(text).LateMinutes.ShouldBe(expected);

    [Theory]
    [InlineData("cancel both", VisitOrder.All)]
    [InlineData("cancel the later one", VisitOrder.Later)]
    [InlineData("cancele las dos", VisitOrder.All)]
    [InlineData("cancel my visit", null)]
    public void Which_of_several_visits(string text, VisitOrder? expected) => Reading.Mentions(text).Order.ShouldBe(expected);

    [Theory]
    [InlineData("im sick and have to cancel", true)]
    [InlineData("estoy enferma, no puedo ir", true)]
    [InlineData("i'm not sick, just busy", false)]
    [InlineData("something came up", false)]
    public void Illness_as_the_reason(string text, bool expected) => Reading.Mentions(text).Ill.ShouldBe(expected);

    [Theory]
    [InlineData("two visits at a las dos", "es")]
    [InlineData("mañana a las dos", "es")]
    public void An_hour_is_not_both(string text, string language) => Reading.Mentions(text, language: Language.Of(language)).Order.ShouldBeNull();
}
