using System.Text.RegularExpressions;
using MassageBot.Core.OptOut;
using MassageBot.Core.Wording;
using MassageBot.Host.Tests.Content;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>
/// Carriers take some words for themselves: who texts STOP, END or CANCEL gets no more texts, whatever the bot has asked. So the bot never asks for an
/// answer by one of them, nor for a bare yes, which turns texts on; and no option begins with one, since people type the first word of what they pick.
/// </summary>
public sealed partial class CarrierWordsTests
{
    /// <summary>They are about those words.</summary>
    private static readonly string[] AboutTexts =
    [
        "conversation.opted-out", "conversation.opted-out-visit-stays", "conversation.opted-in", "conversation.sms-help", "conversation.sms-help-no-phone",
        "notices.rebook", "notices.review", "opt-out.first-text", "opt-out.offers-on", "opt-out.start-from-the-phone", "opt-out.start-from-the-phone-to",
        "opt-out.stopped-elsewhere",
    ];

    private const int WordsOfAnOption = 5;

    [Fact]
    public void No_sentence_asks_for_an_answer_by_a_word_of_the_carriers() => Everything()
        .Where(said => !AboutTexts.Contains(said.Key) && Asked(said.Text).Any(word => ShippedContent.Content.OptOut.Read(word) != TextsWish.None))
        .ShouldBeEmpty();

    [Fact]
    public void No_option_begins_with_a_word_that_ends_texts() => Everything()
        .Where(said => IsOption(said.Text) && ShippedContent.Content.OptOut.Read(said.Text.Split(' ', ',')[0]) is TextsWish.Stop or TextsWish.Cancel)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Reply YES to confirm.", "YES")]
    [InlineData("Just text me back \"cancel\" any time.", "cancel")]
    [InlineData("Responda con SÍ para confirmar.", "SÍ")]
    [InlineData("Envíe baja.", "baja")]
    [InlineData("Escriba «alto» y paro.", "alto")]
    [InlineData("Reply 1 yes, 2 change, 3 can't come.", null)]
    [InlineData("To leave it out, reply \"yes, no texts\".", "yes, no texts")]
    [InlineData("Diga si le duele.", null)]
    [InlineData("Say whom to call.", "whom")]
    public void What_is_asked_for_is_the_quoted_text_or_the_next_word(string sentence, string? asked) =>
        Asked(sentence).ShouldBe(asked is null ? [] : [asked]);

    [Theory]
    [InlineData("yes, no texts", TextsWish.None)]
    [InlineData("YES", TextsWish.Agree)]
    [InlineData("SÍ", TextsWish.Agree)]
    [InlineData("cancel", TextsWish.Cancel)]
    [InlineData("baja", TextsWish.Stop)]
    [InlineData("alto", TextsWish.Stop)]
    public void Those_words_are_known(string word, TextsWish wish) => ShippedContent.Content.OptOut.Read(word).ShouldBe(wish);

    private static IEnumerable<(string Key, string Text)> Everything() =>
        from language in new[] { Language.English, Language.Spanish }
        from said in SpokenWords.Of(ShippedContent.Content, language)
        select (said.Key, said.Value);

    private static IEnumerable<string> Asked(string sentence) => Instruction().Matches(sentence)
        .Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["word"].Value)
        .Where(word => word != "si");

    private static bool IsOption(string text) => text.Split(' ').Length <= WordsOfAnOption && text[^1] is not ('.' or '?' or '!' or ':');

    /// <summary>A small "si" without quotes is "whether".</summary>
    [GeneratedRegex(
        """\b(reply|answer|text|type|say|send|write|press|tap|responda|conteste|escriba|diga|env[ií]e|mande|marque|pulse|toque)(\s+(with|back|me|us|only|just|con|solo|nos))*\s+(["“«'](?<quoted>[^"”»]+)["”»']|(?<word>\p{L}+))""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();
}
