using System.ComponentModel;
using System.Text.Json;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Tests.Wording;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("es-MX", "es")]
    [InlineData("PT_br", "pt")]
    [InlineData("English", "en")]
    [InlineData("Spanish", "es")]
    [InlineData("spanish", "es")]
    [InlineData("haw", "haw")]
    public void Codes_locales_and_the_names_of_earlier_versions_are_read(string text, string code) => Language.TryParse(text)!.Value.Code().ShouldBe(code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("klingon")]
    [InlineData("12")]
    [InlineData("é-en")]
    public void Anything_else_is_no_language(string? text) => Language.TryParse(text).ShouldBeNull();

    [Fact]
    public void A_language_that_nobody_has_set_is_English() => default(Language).ShouldBe(Language.Of("en"));

    [Fact]
    public void English_and_Spanish_come_first() =>
        new[] { Language.Of("pt"), Language.Spanish, Language.Of("de"), Language.English }.Order().Select(language => language.Code()).ShouldBe(["en", "es", "de", "pt"]);

    [Theory]
    [InlineData("en", "\"english\"")]
    [InlineData("es", "\"spanish\"")]
    [InlineData("pt", "\"pt\"")]
    public void Rows_are_as_earlier_versions_read_them_and_hold_the_code_of_any_other(string code, string stored)
    {
        JsonSerializer.Serialize(Language.Of(code)).ShouldBe(stored);
        JsonSerializer.Deserialize<Language>(stored).ShouldBe(Language.Of(code));
        JsonSerializer.Deserialize<Language?>(stored).ShouldBe(Language.Of(code));
    }

    [Fact]
    public void Whoever_knows_no_languages_writes_the_code() =>
        TypeDescriptor.GetConverter(typeof(Language)).ConvertFromInvariantString("pt-BR").ShouldBe(Language.Of("pt"));

    [Theory]
    [InlineData("pt", "sábado, 28 de novembro", "14:30")]
    [InlineData("fr", "samedi 28 novembre", "14:30")]
    [InlineData("de", "Samstag, 28. November", "14:30")]
    [InlineData("it", "sabato 28 novembre", "14:30")]
    [InlineData("pl", "sobota, 28 listopada", "14:30")]
    public void Another_language_says_days_and_times_as_its_culture_does(string code, string day, string time)
    {
        SpokenTime.Day(new LocalDate(2026, 11, 28), Language.Of(code)).ShouldBe(day);
        SpokenTime.Time(new LocalTime(14, 30), Language.Of(code)).ShouldBe(time);
        SpokenTime.ShortDay(new LocalDate(2026, 11, 28), Language.Of(code)).ShouldContain("28");
    }

    [Fact]
    public void Staff_read_of_a_language_that_has_no_word_of_theirs_as_it_calls_itself()
    {
        var (english, spanish) = (new Sentence("e", "English"), new Sentence("s", "Spanish"));

        Language.Spanish.NameAmong(english, spanish).ShouldBe(spanish);
        Language.Of("pt").NameAmong(english, spanish).Text.ShouldBe("português");
    }
}
