using BotFramework.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Prompts;

public sealed class ChoicePromptTests
{
    private static readonly IList<Choice> Rooms = ChoiceFactory.ToChoices(["north", "south", "west"]);

    public static TheoryData<string, string> Languages => new()
    {
        { "en-us", "? (1) north, (2) south, or (3) west" },
        { "es-es", "? (1) north, (2) south, o (3) west" },
        { "nl-nl", "? (1) north, (2) south, of (3) west" },
        { "fr-fr", "? (1) north, (2) south, ou (3) west" },
        { "de-de", "? (1) north, (2) south, oder (3) west" },
        { "pt-br", "? (1) north, (2) south, ou (3) west" },
        { "it-it", "? (1) north, (2) south o (3) west" },
        { "ja-jp", "? (1) north、 (2) south、 または (3) west" },
        { "ko-kr", "? (1) north, (2) south 또는 (3) west" },
        { "tr-tr", "? (1) north, (2) south veya (3) west" },
        { "zh-cn", "? (1) north， (2) south， 要么 (3) west" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Choices_are_joined_in_the_senders_language(string locale, string expected)
    {
        foreach (var written in new[] { locale, locale.ToUpperInvariant(), locale[..2], locale[..2].ToUpperInvariant() })
        {
            (await AskAsync(new ChoicePrompt("p"), locale: written)).Text.ShouldBe(expected);
        }

        (await AskAsync(new ChoicePrompt("p", defaultLocale: locale), locale: null)).Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tlh-qx")]
    public async Task A_language_without_words_is_joined_in_English(string? locale) =>
        (await AskAsync(new ChoicePrompt("p"), locale: locale)).Text.ShouldBe("? (1) north, (2) south, or (3) west");

    [Fact]
    public async Task A_language_of_the_bots_own_can_be_given()
    {
        var words = new Dictionary<string, ChoiceFactoryOptions> { ["tlh-qx"] = new(" ; ", " pagh ", " ; pagh ", true) };

        (await AskAsync(new ChoicePrompt("p", words), locale: "tlh-QX")).Text.ShouldBe("? (1) north ; (2) south ; pagh (3) west");
    }

    [Theory]
    [InlineData(ListStyle.Auto, "? (1) north, (2) south, or (3) west")]
    [InlineData(ListStyle.Inline, "? (1) north, (2) south, or (3) west")]
    [InlineData(ListStyle.List, "?\n\n   1. north\n   2. south\n   3. west")]
    [InlineData(ListStyle.SuggestedAction, "?")]
    [InlineData(ListStyle.HeroCard, null)]
    [InlineData(ListStyle.None, "?")]
    public async Task Choices_are_drawn_in_the_style_of_the_prompt_or_that_of_the_question(ListStyle style, string? expected)
    {
        var asked = await AskAsync(new ChoicePrompt("p") { Style = style });

        asked.Text.ShouldBe(expected);
        (asked.SuggestedActions?.Actions.Count).ShouldBe(style == ListStyle.SuggestedAction ? 3 : null);
        (asked.Attachments?.Count > 0).ShouldBe(style == ListStyle.HeroCard);
        (await AskAsync(new ChoicePrompt("p") { Style = ListStyle.List }, options => options.Style = style)).Text.ShouldBe(expected);
    }

    [Fact]
    public async Task A_card_is_added_to_what_the_question_carries()
    {
        var asked = await AskAsync(
            new ChoicePrompt("p") { Style = ListStyle.HeroCard },
            options => options.Prompt.Attachments = [new Attachment("image/png", "https://example.com/rooms.png")]);

        asked.Attachments.Select(attachment => attachment.ContentType).ShouldBe(["image/png", HeroCard.ContentType]);
    }

    [Fact]
    public async Task What_the_question_speaks_is_kept()
    {
        var asked = await AskAsync(new ChoicePrompt("p") { Style = ListStyle.None }, options => options.Prompt.Speak = "which room");

        (asked.Text, asked.Speak).ShouldBe(("?", "which room"));
    }

    [Fact]
    public async Task Joining_words_of_the_prompts_own_go_first()
    {
        var prompt = new ChoicePrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { InlineOrMore = " maybe ", IncludeNumbers = false } };

        (await AskAsync(prompt, locale: "es-es")).Text.ShouldBe("? north, south maybe west");
    }

    [Theory]
    [InlineData("the south room please", "en-us", "south")]
    [InlineData("2", "en-us", "south")]
    [InlineData("el segundo", "es-mx", "south")]
    [InlineData("elsewhere", "en-us", null)]
    [InlineData("", "en-us", null)]
    public async Task An_answer_names_a_choice_or_its_place(string said, string locale, string? expected) =>
        (await AnswerAsync(new ChoicePrompt("p"), said, locale))?.Value.ShouldBe(expected);

    [Fact]
    public async Task A_validator_decides_alone()
    {
        var prompt = new ChoicePrompt("p", (answer, _) => Task.FromResult(answer.Recognized.Succeeded && answer.Recognized.Value.Index > 0));

        (await AnswerAsync(prompt, "north")).ShouldBeNull();
        (await AnswerAsync(prompt, "south"))!.Index.ShouldBe(1);
    }

    [Fact]
    public async Task How_choices_are_recognized_can_be_given_and_is_left_as_it_is()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false };
        var prompt = new ChoicePrompt("p") { RecognizerOptions = options };

        (await AnswerAsync(prompt, "2")).ShouldBeNull();
        (await AnswerAsync(prompt, "the second", "en-gb"))!.Value.ShouldBe("south");
#if !OFFICIAL_BOT_SDK
        options.Locale.ShouldBeNull();
#endif
    }

    [Theory]
    [InlineData("EN", "en-us")]
    [InlineData("Es-mx", "es-es")]
    [InlineData("pt-pt", "pt-br")]
    [InlineData("tlh-QX", "tlh-qx")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_language_is_mapped_to_the_nearest_one_with_words(string? code, string? expected) =>
        PromptCultureModels.MapToNearestLanguage(code).ShouldBe(expected);

    [Fact]
    public void Fourteen_languages_have_words()
    {
        var models = PromptCultureModels.GetSupportedCultures();

        models.Select(model => model.Locale).Distinct().Count().ShouldBe(14);
        models.ShouldAllBe(model => model.Separator.Length > 0 && model.InlineOr.Length > 0 && model.InlineOrMore.Length > 0);
    }

    private static async Task<Activity> AskAsync(ChoicePrompt prompt, Action<PromptOptions>? change = null, string? locale = "en-us")
    {
        var stage = new Stage(prompt) { Locale = locale };
        var options = new PromptOptions { Prompt = MessageFactory.Text("?"), Choices = Rooms };
        change?.Invoke(options);
        await stage.BeginAsync("p", options);
        return (Activity)stage.Adapter.GetNextReply();
    }

    private static async Task<FoundChoice?> AnswerAsync(ChoicePrompt prompt, string said, string locale = "en-us")
    {
        var stage = new Stage(prompt) { Locale = locale };
        await stage.BeginAsync("p", new PromptOptions { Prompt = MessageFactory.Text("?"), Choices = Rooms });
        return (await stage.SayAsync(said)).Result as FoundChoice;
    }
}
