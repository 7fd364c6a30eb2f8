using BotFramework.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace BotFramework.Tests.Prompts;

public sealed class ConfirmPromptTests
{
    public static TheoryData<string, string, string, string> Languages => new()
    {
        { "en-us", "(1) Yes or (2) No", "Yes", "No" },
        { "es-es", "(1) Sí o (2) No", "Sí", "No" },
        { "nl-nl", "(1) Ja of (2) Nee", "Ja", "Nee" },
        { "fr-fr", "(1) Oui ou (2) Non", "Oui", "Non" },
        { "de-de", "(1) Ja oder (2) Nein", "Ja", "Nein" },
        { "it-it", "(1) Si o (2) No", "Si", "No" },
        { "ja-jp", "(1) はい または (2) いいえ", "はい", "いいえ" },
        { "ko-kr", "(1) 예 또는 (2) 아니", "예", "아니" },
        { "pt-br", "(1) Sim ou (2) Não", "Sim", "Não" },
        { "sv-se", "(1) Ja eller (2) Nej", "Ja", "Nej" },
        { "tr-tr", "(1) Evet veya (2) Hayır", "Evet", "Hayır" },
        { "zh-cn", "(1) 是的 要么 (2) 不", "是的", "不" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_question_is_asked_and_answered_in_the_senders_language(string locale, string drawn, string yes, string no)
    {
        foreach (var written in new[] { locale, locale.ToUpperInvariant(), locale[..2], locale[..2].ToUpperInvariant(), locale[..3] + locale[3..].ToUpperInvariant() })
        {
            (await AskAsync(new ConfirmPrompt("p"), written, yes)).ShouldBe(($"Sure? {drawn}", true));
        }

        (await AskAsync(new ConfirmPrompt("p", defaultLocale: locale), null, no)).ShouldBe(($"Sure? {drawn}", false));
        (await AskAsync(new ConfirmPrompt("p"), locale, "1")).ShouldBe(($"Sure? {drawn}", true));
        (await AskAsync(new ConfirmPrompt("p"), locale, "2")).ShouldBe(($"Sure? {drawn}", false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tlh-qx")]
    public async Task A_language_without_words_is_asked_in_English(string? locale) =>
        (await AskAsync(new ConfirmPrompt("p"), locale, "yes")).ShouldBe(("Sure? (1) Yes or (2) No", true));

    [Fact]
    public async Task The_senders_language_goes_before_that_of_the_prompt() =>
        (await AskAsync(new ConfirmPrompt("p", defaultLocale: "es-es"), "nl-nl", "nee")).ShouldBe(("Sure? (1) Ja of (2) Nee", false));

    [Fact]
    public async Task A_language_of_the_bots_own_can_be_given()
    {
        var words = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["tlh-qx"] = (new Choice("HIja"), new Choice("ghobe"), new ChoiceFactoryOptions(" ; ", " pagh ", " ; pagh ", true)),
        };

        (await AskAsync(new ConfirmPrompt("p", words), "tlh-QX", "hija")).ShouldBe(("Sure? (1) HIja pagh (2) ghobe", true));
    }

    [Fact]
    public async Task Another_language_can_be_recognized_than_is_spoken()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Sure?"), RecognizeLanguage = "fr-fr" };

        (await AskAsync(new ConfirmPrompt("p"), "en-us", "oui", options)).ShouldBe(("Sure? (1) Yes or (2) No", true));
    }

    [Fact]
    public async Task Without_numbers_in_the_question_a_number_is_no_answer()
    {
        var prompt = new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };

        (await AskAsync(prompt, "en-us", "1")).ShouldBe(("Sure? Yes or No", null));
    }

    [Fact]
    public async Task Words_of_the_bots_own_are_drawn_and_understood()
    {
        var prompt = new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("book it"), new Choice("leave it")), Style = ListStyle.List };

        (await AskAsync(prompt, "en-us", "leave it")).ShouldBe(("Sure?\n\n   1. book it\n   2. leave it", false));
    }

    [Fact]
    public async Task A_question_without_words_is_drawn_all_the_same() =>
        (await AskAsync(new ConfirmPrompt("p"), "en-us", "yes", new PromptOptions())).ShouldBe((" (1) Yes or (2) No", true));

    [Fact]
    public async Task Every_language_of_the_prompts_is_understood_in_its_own_words()
    {
        foreach (var model in PromptCultureModels.GetSupportedCultures())
        {
            (await AskAsync(new ConfirmPrompt("p"), model.Locale, model.YesInLanguage)).Answer.ShouldBe(true, model.Locale);
            (await AskAsync(new ConfirmPrompt("p"), model.Locale, model.NoInLanguage)).Answer.ShouldBe(false, model.Locale);
        }
    }

    private static async Task<(string Asked, bool? Answer)> AskAsync(ConfirmPrompt prompt, string? locale, string said, PromptOptions? options = null)
    {
        var stage = new Stage(prompt);
        stage.Locale = locale;
        await stage.BeginAsync("p", options ?? new PromptOptions { Prompt = MessageFactory.Text("Sure?") });
        var asked = stage.Replies().Single();
        var result = await stage.SayAsync(said);
        return (asked, result.Status == DialogTurnStatus.Complete ? (bool)result.Result : null);
    }
}
