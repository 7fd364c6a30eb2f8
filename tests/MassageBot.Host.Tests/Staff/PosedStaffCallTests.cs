using System.Net;
using MassageBot.Bot.Turn;
using MassageBot.Host.Channels;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff;

/// <summary>Calls that pose as something else, that nobody knows, or whose answer is for few.</summary>
public sealed class PosedStaffCallTests : IAsyncLifetime
{
    private SignedStaffRoom _room = null!;

    public async Task InitializeAsync() => _room = await SignedStaffRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task A_press_on_another_channel_is_nobodys()
    {
        var press = _room.Press(SignedStaffRoom.Rosa, "handoff.claim", Guid.NewGuid().ToString(), "p1");
        press["channelId"] = "webchat";

        var answer = await _room.Clinic.PostAsync(press);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotImplemented, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("fileConsent/invoke")]
    [InlineData("adaptiveCard/action")]
    [InlineData("no/such")]
    public async Task A_call_that_the_bot_does_not_know_or_cannot_read_breaks_nothing(string name)
    {
        var odd = _room.From(SignedStaffRoom.Rosa, "invoke", "i1");
        (odd["name"], odd["value"]) = (name, new JArray(1, "x"));

        var answer = await _room.Clinic.PostAsync(odd);
        await _room.SettleAsync(SignedStaffRoom.ChatOf(SignedStaffRoom.Rosa));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotImplemented, HttpStatusCode.BadRequest, HttpStatusCode.OK);
        (await _room.SayAsync(SignedStaffRoom.Rosa, "queue", "m2")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_stranger_who_searches_finds_nobody()
    {
        var search = _room.From(SignedStaffRoom.Stranger, "invoke", "i1");
        search["name"] = "composeExtension/query";
        search["value"] = new JObject { ["commandId"] = "visits", ["parameters"] = new JArray(new JObject { ["name"] = "text", ["value"] = "a" }) };

        var answer = await Visitor.ReadAsync(await _room.Clinic.PostAsync(search));

        ((string?)answer.SelectToken("composeExtension.type")).ShouldBe("message");
        ((string?)answer.SelectToken("composeExtension.text")).ShouldNotBeNull().ShouldStartWith(SignedStaffRoom.NotStaff);
    }

    [Fact]
    public async Task What_is_for_managers_only_opens_a_chat_with_one_who_never_wrote_and_stands_in_no_shared_place()
    {
        await _room.KnowChannelAsync();
        var visitor = await Visitor.EnterAsync(_room.Host);
        var before = _room.Heard.Count;

        await visitor.SayAsync("I want to kill myself");
        await _room.SettleAsync(SignedStaffRoom.Channel);

        var opened = _room.Heard.Skip(before).Where(call => call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal)).ShouldHaveSingleItem();
        ((string?)opened.Activity.SelectToken("members[0].id")).ShouldBe(SignedStaffRoom.Ines);
        _room.Heard.Skip(before).ShouldNotContain(call => call.Path.Contains("frontdesk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bookingOutcome")]
    [InlineData("notice")]
    [InlineData("telling")]
    [InlineData("Telling")]
    [InlineData("goesOnElsewhere")]
    [InlineData("takenOver")]
    public async Task An_event_of_our_own_is_taken_from_nobody(string name)
    {
        var posing = _room.From(SignedStaffRoom.Rosa, "event", "e1");
        (posing["name"], posing["value"]) = (name, "{}");
        var visitor = await Visitor.EnterAsync(_room.Host);

        (await _room.Clinic.PostAsync(posing)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PostAsync(new JObject { ["type"] = "event", ["name"] = name, ["value"] = "{}" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_an_event_of_a_channel_holds_is_never_taken_for_our_own()
    {
        var (visitor, matter) = await _room.AskedForAsync();
        var telling = StateOf(new Telling.PersonJoined(Guid.Parse(matter), "msteams|a:x", "Eve"));

        await visitor.PostAsync(new JObject { ["type"] = "event", ["name"] = "other", ["value"] = telling });
        await _room.Host.TurnsAsync(visitor.Conversation);

        (await visitor.TextsAsync()).ShouldNotContain(text => text != null && text.Contains("Eve", StringComparison.Ordinal));
    }

    private static string StateOf(Telling telling) => (string)JObject.Parse(TalkEvents.Json(telling))["value"]!;
}
