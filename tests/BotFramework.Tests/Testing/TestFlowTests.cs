using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public sealed class TestFlowTests
{
    private readonly TestAdapter _adapter = new("sms");

    [Fact]
    public async Task A_flow_that_goes_as_told_passes() =>
        await new TestFlow(_adapter, Echo)
            .Send("hi").AssertReply("hi")
            .Test("there", "there")
            .Send("again").AssertReplyContains("gai")
            .Send("b").AssertReplyOneOf(["a", "b"])
            .StartTestAsync();

    [Fact]
    public async Task Another_reply_than_told_fails() =>
        await Should.ThrowAsync<Exception>(() => new TestFlow(_adapter, Echo).Send("hi").AssertReply("bye").StartTestAsync());

    [Fact]
    public async Task A_reply_that_never_comes_fails_after_a_while() =>
        await Should.ThrowAsync<Exception>(
            () => new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("hi").AssertReply("hi", timeout: 20).StartTestAsync());

    [Fact]
    public async Task Silence_can_be_told_too() =>
        await new TestFlow(_adapter, (_, _) => Task.CompletedTask).Send("hi").AssertNoReply(timeout: 20).StartTestAsync();

    [Fact]
    public async Task Nothing_runs_before_the_start()
    {
        var turns = 0;
        var flow = new TestFlow(_adapter, (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }).Send("hi");
        turns.ShouldBe(0);

        await flow.StartTestAsync();

        turns.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_sent_is_readdressed_to_the_adapters_conversation()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "hi", Conversation = new ConversationAccount(id: "mine") };

        await _adapter.ProcessActivityAsync(activity, Echo, default);

        activity.Conversation.Id.ShouldBe("Conversation1");
        activity.ChannelId.ShouldBe("sms");
    }

    [Fact]
    public async Task A_sent_reply_can_be_replaced_and_taken_back()
    {
        await _adapter.SendTextToBotAsync(
            "hi",
            async (turn, ct) =>
            {
                var first = await turn.SendActivityAsync("first", cancellationToken: ct);
                var second = await turn.SendActivityAsync("second", cancellationToken: ct);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "changed" }, ct);
                await turn.DeleteActivityAsync(second.Id, ct);
            },
            default);

        _adapter.GetNextReply().AsMessageActivity().Text.ShouldBe("changed");
        _adapter.GetNextReply().ShouldBeNull();
    }

    [Fact]
    public async Task A_dialog_can_be_tested_alone_up_to_its_result()
    {
        var dialog = new WaterfallDialog("w",
        [
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"begun with {step.Options}", cancellationToken: ct);
                return Dialog.EndOfTurn;
            },
            (step, ct) => step.EndDialogAsync(step.Result, ct),
        ]);
        var client = new DialogTestClient("sms", dialog, "options");

        (await client.SendActivityAsync<IMessageActivity>("hi")).Text.ShouldBe("begun with options");
        client.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Waiting);
        (await client.SendActivityAsync<IMessageActivity>("done")).ShouldBeNull();
        client.DialogTurnResult.Result.ShouldBe("done");
    }

    private static Task Echo(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(turn.Activity.Text, cancellationToken: cancellationToken);
}
