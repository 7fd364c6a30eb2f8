using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class SkillTurnTests
{
    private readonly TestAdapter _adapter = new();
    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly Dialog _dialog = new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("w",
        [
            (step, ct) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("which room?") }, ct),
            (step, ct) => step.EndDialogAsync(step.Result, ct),
        ]))
        .AddDialog(new TextPrompt("ask"));

    public SkillTurnTests() => _adapter.Use(new AutoSaveStateMiddleware(_state));

    [Fact]
    public async Task Another_bot_is_told_the_result_at_the_end()
    {
        (await RunAsync(Message("hi"))).Single().Text.ShouldBe("which room?");

        var end = (await RunAsync(Message("north"))).Single();

        (end.Type, end.Code, end.Value, end.Locale).ShouldBe((ActivityTypes.EndOfConversation, EndOfConversationCodes.CompletedSuccessfully, "north", "en-us"));
    }

    [Fact]
    public async Task A_channel_is_not_told()
    {
        await RunAsync(Message("hi"), bySkillHost: false);

        (await RunAsync(Message("north"), bySkillHost: false)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_bot_may_end_the_dialogs()
    {
        await RunAsync(Message("hi"));

        (await RunAsync(new Activity(ActivityTypes.EndOfConversation))).ShouldBeEmpty();
        (await RunAsync(Message("north"))).Single().Text.ShouldBe("which room?");
    }

    [Fact]
    public async Task Another_bot_may_have_the_question_asked_again()
    {
        var reprompt = new Activity(ActivityTypes.Event) { Name = DialogEvents.RepromptDialog };
        (await RunAsync(reprompt)).ShouldBeEmpty();
        await RunAsync(Message("hi"));

        (await RunAsync(reprompt)).Single().Text.ShouldBe("which room?");
    }

    private static Activity Message(string text) => new(ActivityTypes.Message) { Text = text, Locale = "en-us" };

    private async Task<List<Activity>> RunAsync(Activity activity, bool bySkillHost = true)
    {
        await _adapter.ProcessActivityAsync(
            activity,
            (turn, ct) =>
            {
                turn.TurnState[BotAdapter.BotIdentityKey] = bySkillHost ? SkillHost() : new ClaimsIdentity();
                return _dialog.RunAsync(turn, _state.CreateProperty<DialogState>("d"), ct);
            },
            default);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return replies;
    }

    private static ClaimsIdentity SkillHost() => new(
    [
        new Claim(AuthenticationConstants.VersionClaim, "2.0"),
        new Claim(AuthenticationConstants.AudienceClaim, "this bot"),
        new Claim(AuthenticationConstants.AuthorizedParty, "the other bot"),
    ]);
}
