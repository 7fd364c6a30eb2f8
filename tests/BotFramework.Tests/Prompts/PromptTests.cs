using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Prompts;

public sealed class PromptTests
{
    [Fact]
    public async Task An_answer_that_is_not_recognized_is_asked_for_in_the_words_for_asking_again()
    {
        var chat = Ask(new NumberPrompt<int>("p"), new PromptOptions { Prompt = Text("how long?"), RetryPrompt = Text("in minutes?") });

        (await chat.SayAsync("hi")).ShouldBe(["how long?"]);
        (await chat.SayAsync("dunno")).ShouldBe(["in minutes?"]);
        (await chat.SayAsync("sixty")).ShouldBe(["got 60"]);
    }

    [Fact]
    public async Task Without_words_for_asking_again_the_question_is_repeated()
    {
        var chat = Ask(new NumberPrompt<int>("p"), new PromptOptions { Prompt = Text("how long?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync("dunno")).ShouldBe(["how long?"]);
    }

    [Fact]
    public async Task A_prompt_expects_input()
    {
        var chat = Ask(new TextPrompt("p"), new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "name?" } });

        var replies = await chat.SendForActivitiesAsync(chat.Adapter.MakeActivity("hi"));

        replies.Single().InputHint.ShouldBe(InputHints.ExpectingInput);
    }

    [Fact]
    public async Task A_validator_alone_decides_and_counts_attempts()
    {
        var prompt = new NumberPrompt<int>("p", (answer, _) => Task.FromResult(answer.AttemptCount == 3));
        var chat = Ask(prompt, new PromptOptions { Prompt = Text("how long?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync("60")).ShouldBe(["how long?"]);
        (await chat.SayAsync("60")).ShouldBe(["how long?"]);
        (await chat.SayAsync("never")).ShouldBe(["got 0"]);
    }

    [Fact]
    public async Task A_validator_that_says_something_itself_is_not_followed_by_the_question()
    {
        var prompt = new TextPrompt("p", async (answer, ct) =>
        {
            await answer.Context.SendActivityAsync("too short", cancellationToken: ct);
            return false;
        });
        var chat = Ask(prompt, new PromptOptions { Prompt = Text("name?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync("A")).ShouldBe(["too short"]);
    }

    [Fact]
    public async Task A_validator_finds_its_own_state_again()
    {
        var prompt = new TextPrompt("p", (answer, _) =>
        {
            var seen = answer.State.TryGetValue("seen", out var before) ? (string)before : string.Empty;
            answer.State["seen"] = seen + answer.Recognized.Value;
            return Task.FromResult((string)answer.State["seen"] == "ab");
        });
        var chat = Ask(prompt, new PromptOptions { Prompt = Text("letters?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync("a")).ShouldBe(["letters?"]);
        (await chat.SayAsync("b")).ShouldBe(["got b"]);
    }

    [Fact]
    public async Task An_activity_that_is_no_message_leaves_the_question_open()
    {
        var chat = Ask(new TextPrompt("p"), new PromptOptions { Prompt = Text("name?") });
        await chat.SayAsync("hi");

        (await chat.SendAsync(new Activity(ActivityTypes.Event))).ShouldBeEmpty();
        (await chat.SayAsync("Ana")).ShouldBe(["got Ana"]);
    }

    [Fact]
    public async Task A_message_without_text_is_asked_again()
    {
        var chat = Ask(new TextPrompt("p"), new PromptOptions { Prompt = Text("name?") });
        await chat.SayAsync("hi");

        (await chat.SendAsync(new Activity(ActivityTypes.Message) { Value = "card" })).ShouldBe(["name?"]);
    }

    [Fact]
    public async Task Prompting_without_options_is_an_error()
    {
        var chat = new Chat(new ComponentDialog("root").AddDialog(new TextPrompt("p")));

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => chat.SayAsync("hi"));
    }

    [Theory]
    [InlineData("yes", "True")]
    [InlineData("nope", "False")]
    [InlineData("1", "True")]
    [InlineData("2", "False")]
    public async Task A_yes_or_no_is_taken_in_words_or_by_number(string said, string expected)
    {
        var chat = Ask(new ConfirmPrompt("p"), new PromptOptions { Prompt = Text("sure?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync(said)).ShouldBe([$"got {expected}"]);
    }

    [Fact]
    public async Task A_yes_or_no_is_asked_in_the_senders_language()
    {
        var chat = Ask(new ConfirmPrompt("p"), new PromptOptions { Prompt = Text("¿seguro?") });
        chat.Adapter.Locale = "es-MX";

        (await chat.SayAsync("hola")).ShouldBe(["¿seguro? (1) Sí o (2) No"]);
        (await chat.SayAsync("sí")).ShouldBe(["got True"]);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("two", 2)]
    public async Task Numbers_may_have_parts_and_words(string said, double expected)
    {
        var chat = Ask(new NumberPrompt<double>("p"), new PromptOptions { Prompt = Text("hours?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync(said)).ShouldBe([$"got {expected}"]);
    }

    [Fact]
    public async Task A_number_too_large_for_its_type_is_asked_for_again()
    {
        var chat = Ask(new NumberPrompt<int>("p"), new PromptOptions { Prompt = Text("minutes?") });
        await chat.SayAsync("hi");

        (await chat.SayAsync("99999999999999")).ShouldBe(["minutes?"]);
    }

    [Fact]
    public void A_number_of_a_type_that_is_none_is_refused() =>
        Should.Throw<NotSupportedException>(() => new NumberPrompt<DateTime>("p"));

    [Fact]
    public async Task Attachments_answer_an_attachment_prompt()
    {
        var chat = Ask(new AttachmentPrompt("p"), new PromptOptions { Prompt = Text("photo?") }, result => ((IList<Attachment>)result)[0].Name);
        await chat.SayAsync("hi");

        (await chat.SayAsync("none")).ShouldBe(["photo?"]);
        (await chat.SendAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment(name: "neck.jpg")] }))
            .ShouldBe(["got neck.jpg"]);
    }

    [Fact]
    public async Task An_event_answers_an_activity_prompt()
    {
        var prompt = new ActivityPrompt("p", (answer, _) => Task.FromResult(answer.Recognized.Value.Type == ActivityTypes.Event));
        var chat = Ask(prompt, new PromptOptions { Prompt = Text("waiting") }, result => ((Activity)result).Name);
        await chat.SayAsync("hi");

        (await chat.SayAsync("are we there?")).ShouldBe(["waiting"]);
        (await chat.SendAsync(new Activity(ActivityTypes.Event) { Name = "paid" })).ShouldBe(["got paid"]);
    }

    [Fact]
    public async Task A_choice_is_taken_with_its_value_and_place()
    {
        var options = new PromptOptions { Prompt = Text("which?"), Choices = ChoiceFactory.ToChoices(["Therapeutic", "Relaxation"]) };
        var chat = Ask(new ChoicePrompt("p"), options, result => $"{((FoundChoice)result).Index} {((FoundChoice)result).Value}");
        await chat.SayAsync("hi");

        (await chat.SayAsync("the relaxation one")).ShouldBe(["got 1 Relaxation"]);
    }

    [Fact]
    public async Task Asking_again_leaves_the_given_activity_as_it_was()
    {
        var question = Text("which?");
        var options = new PromptOptions { Prompt = question, Choices = ChoiceFactory.ToChoices(["a", "b"]) };
        var chat = Ask(new ChoicePrompt("p"), options);

        (await chat.SayAsync("hi")).ShouldBe(["which? (1) a or (2) b"]);

        question.Text.ShouldBe("which?");
    }

    private static Activity Text(string text) => MessageFactory.Text(text);

    private static Chat Ask(Dialog prompt, PromptOptions options, Func<object, string>? show = null)
    {
        var root = new ComponentDialog("root").AddDialog(new WaterfallDialog("w",
        [
            (step, ct) => step.PromptAsync(prompt.Id, options, ct),
            async (step, ct) =>
            {
                var answer = show == null ? Convert.ToString(step.Result, System.Globalization.CultureInfo.InvariantCulture) : show(step.Result);
                await step.Context.SendActivityAsync($"got {answer}", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]));
        return new Chat(root.AddDialog(prompt));
    }
}
