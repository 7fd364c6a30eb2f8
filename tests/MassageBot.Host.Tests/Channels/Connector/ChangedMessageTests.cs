using System.Net;
using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Host.Tests.Channels.Connector;

/// <summary>How a message that was said is shown anew.</summary>
public sealed class ChangedMessageTests : IAsyncLifetime
{
    private readonly ConnectedClinic _clinic = new();
    private string _said = "";

    public async Task InitializeAsync()
    {
        await _clinic.InitializeAsync();
        _clinic.Host.Bot.OnMessage = (turn, _) => turn.Activity.Text switch
        {
            "show" => ShowAsync(turn, "a card"),
            "change" => ChangeAsync(turn, _said),
            "change at once" => ChangeAtOnceAsync(turn),
            _ => Task.CompletedTask,
        };
    }

    public Task DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task A_message_is_changed_under_the_id_that_the_channel_gave_it()
    {
        await _clinic.SayAsync("show", "a1");
        await _clinic.SayAsync("change", "a2");

        var change = Changes.ShouldHaveSingleItem();
        change.Path.ShouldBe("/connector/v3/conversations/c1/activities/channel-1");
        change.Authorization.ShouldBe("Bearer token-1");
        ((string)change.Activity["type"]!).ShouldBe("message");
        ((string)change.Activity["id"]!).ShouldBe("channel-1");
        change.Text.ShouldBe("changed");
        change.Activity["replyToId"].ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_only_the_channel_has_an_id_of_is_changed_under_it()
    {
        _said = "17/00";

        await _clinic.SayAsync("change");

        Changes.ShouldHaveSingleItem().Path.ShouldBe("/connector/v3/conversations/c1/activities/17%2F00");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_name_that_leads_elsewhere_is_no_message(string id)
    {
        _said = id;

        await _clinic.SayAsync("change");

        _clinic.Cloud.Calls.ShouldHaveSingleItem().Text.ShouldBe("1: change");
    }

    [Fact]
    public async Task A_change_leaves_after_what_it_changes_and_before_what_is_said_next()
    {
        _clinic.Cloud.AnswerWith(503);

        await _clinic.SayAsync("change at once");
        await LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Heard.ShouldBe(["a card", "changed", "1: change at once"]);
        Changes.ShouldHaveSingleItem().Path.ShouldEndWith("/channel-1");
    }

    [Fact]
    public async Task What_the_press_of_a_button_changes_is_changed_beside_its_answer()
    {
        await _clinic.SayAsync("show", "a1");
        _clinic.Host.Bot.OnInvoke = async turn =>
        {
            await ChangeAsync(turn, turn.Activity.ReplyToId);
            await turn.SendActivityAsync(new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200 } });
        };
        var press = _clinic.Message("", "a2");
        (press["type"], press["name"], press["replyToId"]) = ("invoke", "adaptiveCard/action", "channel-1");

        var answer = await _clinic.PostAsync(press);
        await _clinic.SettleAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Changes.ShouldHaveSingleItem().Path.ShouldEndWith("/channel-1");
    }

    [Fact]
    public async Task Where_the_message_never_arrived_nothing_is_changed()
    {
        _clinic.Cloud.AnswerWith(400);

        await _clinic.SayAsync("show", "a1");
        await _clinic.SayAsync("change", "a2");

        Changes.ShouldBeEmpty();
        _clinic.Heard.ShouldBe(["1: show", "2: change"]);
        (await AlertsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""[{"id":"x"}]""")]
    [InlineData("""{"id":"cut off""")]
    public async Task A_message_that_the_channel_gave_no_id_cannot_be_changed(string answer)
    {
        AnswerWith(answer);

        await _clinic.SayAsync("show", "a1");
        await _clinic.SayAsync("change", "a2");

        Changes.ShouldBeEmpty();
        _clinic.Heard.ShouldBe(["1: show", "2: change"]);
        (await AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_too_long_holds_no_id()
    {
        AnswerWith($$"""{"id":"far","rest":"{{new string('x', 5_000)}}"}""");

        await _clinic.SayAsync("show", "a1");
        await _clinic.SayAsync("change", "a2");

        Changes.ShouldBeEmpty();
        _clinic.Heard.ShouldBe(["1: show", "2: change"]);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(400)]
    public async Task A_change_that_is_refused_is_given_up_without_a_word_to_anybody(int status)
    {
        await _clinic.SayAsync("show", "a1");
        _clinic.Cloud.AnswerWith(status);
        await _clinic.SayAsync("change", "a2");

        _clinic.Heard.ShouldBe(["a card", "1: show", "2: change"]);
        (await AlertsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task A_change_whose_end_is_unclear_is_made_again(int status)
    {
        await _clinic.SayAsync("show", "a1");
        _clinic.Cloud.AnswerWith(status);
        await _clinic.SayAsync("change", "a2");
        await LaterAsync(TimeSpan.FromSeconds(5));

        _clinic.Heard.ShouldBe(["a card", "1: show", "changed", "2: change"]);
    }

    [Fact]
    public async Task A_change_that_never_comes_to_an_end_holds_up_nothing_and_alarms_nobody()
    {
        await _clinic.SayAsync("show", "a1");
        _clinic.Cloud.AnswerWith(500, 500, 500, 500);
        await _clinic.SayAsync("change", "a2");
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await LaterAsync(TimeSpan.FromMinutes(1));
        }

        _clinic.Heard.ShouldBe(["a card", "1: show", "2: change"]);
        (await AlertsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_for_the_replies_in_the_answer_gets_no_changes()
    {
        await _clinic.SayAsync("show", "a1");
        var asking = _clinic.Message("change", "a2");
        asking["deliveryMode"] = "expectReplies";

        var replies = await Visitor.ReadAsync(await _clinic.PostAsync(asking));

        replies["activities"]!.Select(reply => (string)reply["text"]!).ShouldBe(["2: change"]);
    }

    [Fact]
    public async Task In_web_chat_what_is_said_is_said()
    {
        _said = "x";
        var visitor = await Visitor.EnterAsync(_clinic.Host);

        await visitor.SayAsync("change");

        (await visitor.TextsAsync()).ShouldContain(ClinicHost.Apology);
    }

    private IEnumerable<DeliveredReply> Changes => _clinic.Cloud.Replies.Where(call => call.Method == "PUT");

    private async Task ShowAsync(ITurnContext turn, string text) => _said = (await turn.SendActivityAsync(text)).Id;

    private static Task ChangeAsync(ITurnContext turn, string id) =>
        turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = id, Text = "changed" });

    private async Task ChangeAtOnceAsync(ITurnContext turn)
    {
        await ShowAsync(turn, "a card");
        await ChangeAsync(turn, _said);
    }

    private void AnswerWith(string body) => _clinic.Cloud.Answers.Enqueue(http =>
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        return http.Response.WriteAsync(body);
    });

    private async Task LaterAsync(TimeSpan by)
    {
        _clinic.Host.Clock.Advance(by);
        await _clinic.SettleAsync();
    }

    private async Task<IReadOnlyList<Alert>> AlertsAsync() =>
        [.. (await _clinic.Host.Get<IAlerts>().OpenAsync(10, CancellationToken.None)).Select(raised => raised.Alert)];
}
