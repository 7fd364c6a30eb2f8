namespace MassageBot.Core.Tests.Understanding;

public sealed class OtherLanguageTests
{
    [Theory]
    [InlineData("olá, quero uma massagem amanhã")]
    [InlineData("bonjour je voudrais réserver")]
    [InlineData("你好，我想预约按摩")]
    [InlineData("Здравствуйте, можно записаться?")]
    [InlineData("xin chào tôi muốn đặt lịch")]
    [InlineData("مرحبا")]
    public void A_language_that_is_not_spoken_here_is_noticed(string text) => Reading.Of(text).IsInOtherLanguage.ShouldBeTrue();

    [Theory]
    [InlineData("hola, quiero un masaje mañana")]
    [InlineData("massage à la carte for Zoë on friday")]
    [InlineData("call me at dana.reyes@example.com")]
    [InlineData("Nguyễn")]
    [InlineData("ok 👍")]
    public void English_Spanish_and_names_are_not(string text) => Reading.Of(text).IsInOtherLanguage.ShouldBeFalse();
}
