using MassageBot.Core.Understanding;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Tests.Understanding;

/// <summary>A clinic that speaks Portuguese and Russian as well.</summary>
public sealed class ThreeLanguagesTests
{
    private static readonly Lazy<MessageReader> Reader = new(() => Reading.Over(new UnderstandingContent
    {
        Phrases =
        [
            .. ShippedWords.Content.Phrases,
            .. Phrases("pt", "gostaria de marcar uma massagem amanhã", "tenho dor nas costas", "quanto custa a massagem", "muito obrigada pela ajuda", "minha cabeça dói muito", "vocês têm horário na sexta"),
            .. Phrases("ru", "хочу записаться на массаж", "сколько стоит массаж", "у меня болит спина"),
        ],
        Lexicons = [.. ShippedWords.Content.Lexicons, Lexicon("pt"), Lexicon("ru")],
    }));

    [Theory]
    [InlineData("en", "i would like to book a massage")]
    [InlineData("es", "quisiera reservar un masaje para mañana")]
    [InlineData("pt", "gostaria de uma massagem, tenho muita dor")]
    [InlineData("ru", "сколько стоит массаж спина")]
    public void Each_is_told_from_all_others(string code, string text)
    {
        var understood = Reader.Value.Read(text, Reading.MomentOf(language: code == "en" ? Language.Spanish : Language.English));

        understood.Language.ShouldBe(Language.Of(code));
        understood.LanguageIsCertain.ShouldBeTrue();
    }

    [Theory]
    [InlineData("хочу массаж", false)]
    [InlineData("privet spasibo", false)]
    [InlineData("我想预约按摩", true)]
    [InlineData("ich möchte einen termin", true)]
    public void Only_what_is_not_spoken_is_another_language(string text, bool isOther)
    {
        Reader.Value.Read(text, Reading.MomentOf()).IsInOtherLanguage.ShouldBe(isOther);
        Reading.Of(text).IsInOtherLanguage.ShouldBeTrue();
    }

    private static IEnumerable<TrainingPhrase> Phrases(string code, params string[] texts) =>
        Enumerable.Repeat(texts, 40).SelectMany(each => each).Select(text => new TrainingPhrase(Intents.Book, Language.Of(code), text));

    private static Lexicon Lexicon(string code) => new()
    {
        Language = Language.Of(code),
        Topics = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(),
    };
}
