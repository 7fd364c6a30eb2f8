using System.Globalization;
using BotFramework.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Prompts;

public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData("forty two", 42)]
    [InlineData("42 dollars", 42)]
    [InlineData("I am 42 years old", 42)]
    [InlineData("125ft", 125)]
    [InlineData("32 degrees", 32)]
    public async Task A_whole_number_is_taken_in_figures_and_words_and_with_its_unit(string said, int expected) =>
        (await AnswerAsync<int>(said)).ShouldBe(expected);

    [Fact]
    public async Task Every_kind_of_number_can_be_asked_for()
    {
        (await AnswerAsync<int>("64")).ShouldBe(64);
        (await AnswerAsync<long>("5000000000")).ShouldBe(5_000_000_000L);
        (await AnswerAsync<float>("3.5")).ShouldBe(3.5f);
        (await AnswerAsync<double>("3.14")).ShouldBe(3.14);
        (await AnswerAsync<decimal>("3.14")).ShouldBe(3.14m);
    }

    [Theory]
    [InlineData("3,14", "nl-nl", 3.14)]
    [InlineData("1.234,5 euro", "de-de", 1234.5)]
    [InlineData("ongeveer -2,5", "nl", -2.5)]
    [InlineData("3,14", "es-es", 3.14)]
    [InlineData("3.14", "es-mx", 3.14)]
    [InlineData("3.14", "en-gb", 3.14)]
    [InlineData("3.14", "tlh-qx", 3.14)]
    public async Task Figures_are_read_as_the_language_writes_them(string said, string locale, double expected)
    {
        (await AnswerAsync<double>(said, activityLocale: locale)).ShouldBe(expected);
        (await AnswerAsync<double>(said, defaultLocale: locale)).ShouldBe(expected);
    }

    [Fact]
    public async Task The_senders_language_goes_before_that_of_the_prompt() =>
        (await AnswerAsync<double>("3,14", activityLocale: "nl-nl", defaultLocale: "en-us")).ShouldBe(3.14);

    [Theory]
    [InlineData("half of it")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    [InlineData("none")]
    public async Task What_is_no_whole_number_is_asked_for_again(string said) => (await AnswerAsync<int>(said)).ShouldBeNull();

    [Fact]
    public void A_prompt_wants_a_name_and_a_type_of_number()
    {
        Should.Throw<ArgumentNullException>(() => new NumberPrompt<int>(null));
        Should.Throw<ArgumentNullException>(() => new NumberPrompt<int>(string.Empty));
        Should.Throw<NotSupportedException>(() => new NumberPrompt<short>("p"));
    }

    [Fact]
    public async Task Asking_and_recognizing_want_a_turn_and_options()
    {
        var prompt = new Opened();

        await Should.ThrowAsync<ArgumentNullException>(() => prompt.AskAsync(null, new PromptOptions()));
        await Should.ThrowAsync<ArgumentNullException>(() => prompt.RecognizeAsync(null));
    }

    private static async Task<object?> AnswerAsync<T>(string said, string? activityLocale = null, string? defaultLocale = null)
        where T : struct
    {
        var stage = new Stage(new NumberPrompt<T>("p", defaultLocale: defaultLocale));
        stage.Locale = activityLocale;
        await stage.BeginAsync("p", new PromptOptions { Prompt = MessageFactory.Text("how many?") });
        var result = await stage.SayAsync(said);
        return result.Status == DialogTurnStatus.Complete ? Convert.ChangeType(result.Result, typeof(T), CultureInfo.InvariantCulture) : null;
    }

    private sealed class Opened() : NumberPrompt<int>("p")
    {
        public Task AskAsync(ITurnContext? turn, PromptOptions options) => OnPromptAsync(turn, null, options, false);

        public Task RecognizeAsync(ITurnContext? turn) => OnRecognizeAsync(turn, null, null);
    }
}
