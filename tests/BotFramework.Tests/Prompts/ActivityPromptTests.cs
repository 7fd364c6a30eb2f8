using BotFramework.Tests.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Prompts;

public sealed class ActivityPromptTests
{
    private readonly List<int> _attempts = [];

    [Fact]
    public async Task A_refused_activity_is_answered_in_the_words_for_asking_again()
    {
        var stage = await AskAsync(new ActivityPrompt("p", RefuseAsync));

        await stage.SayAsync("no event");
        await stage.SayAsync("no event either");

        stage.Replies().ShouldBe(["send an event", "an event, please", "an event, please"]);
        _attempts.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Resuming_asks_the_question_itself_and_not_again()
    {
        var stage = await AskAsync(new ActivityPrompt("p", RefuseAsync));

        await stage.TurnAsync(dc => dc.Dialogs.Find("p").ResumeDialogAsync(dc, DialogReason.NextCalled));

        stage.Replies().ShouldBe(["send an event", "send an event"]);
    }

    [Fact]
    public async Task A_validator_that_answers_itself_is_not_followed_by_the_question()
    {
        var stage = await AskAsync(new ActivityPrompt("p", async (answer, ct) =>
        {
            await answer.Context.SendActivityAsync("that was none", cancellationToken: ct);
            return false;
        }));

        await stage.SayAsync("no event");

        stage.Replies().ShouldBe(["send an event", "that was none"]);
    }

    [Fact]
    public async Task A_prompt_of_the_bots_own_may_ask_differently()
    {
        var stage = await AskAsync(new Shouting());

        stage.Replies().ShouldBe(["SEND AN EVENT"]);
    }

    [Fact]
    public async Task A_name_a_validator_and_options_are_wanted()
    {
        Should.Throw<ArgumentNullException>(() => new ActivityPrompt(string.Empty, RefuseAsync));
        Should.Throw<ArgumentNullException>(() => new ActivityPrompt("p", null));
        var stage = new Stage(new ActivityPrompt("p", RefuseAsync));

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => stage.BeginAsync("p", "no options"));
        await Should.ThrowAsync<ArgumentNullException>(() => new Shouting().AskNobodyAsync());
    }

    private static async Task<Stage> AskAsync(ActivityPrompt prompt)
    {
        var stage = new Stage(prompt);
        await stage.BeginAsync("p", new PromptOptions
        {
            Prompt = MessageFactory.Text("send an event"),
            RetryPrompt = MessageFactory.Text("an event, please"),
        });
        return stage;
    }

    private Task<bool> RefuseAsync(PromptValidatorContext<Activity> answer, CancellationToken cancellationToken)
    {
        _attempts.Add(answer.AttemptCount);
        return Task.FromResult(false);
    }

    private sealed class Shouting() : ActivityPrompt("p", (_, _) => Task.FromResult(false))
    {
        public Task AskNobodyAsync() => base.OnPromptAsync(null, null, new PromptOptions());

        protected override Task OnPromptAsync(
            ITurnContext turnContext,
            IDictionary<string, object> state,
            PromptOptions options,
            bool isRetry,
            CancellationToken cancellationToken = default) => turnContext == null
                ? base.OnPromptAsync(turnContext, state, options, isRetry, cancellationToken)
                : turnContext.SendActivityAsync(options.Prompt.Text.ToUpperInvariant(), cancellationToken: cancellationToken);
    }
}
