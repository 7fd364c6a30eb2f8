#if !OFFICIAL_BOT_SDK
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

/// <summary>The official library knows scopes only once a bot has registered them; here they are there.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData("turn.room", 3)]
    [InlineData("this.room", 3)]
    [InlineData("dialog.rooms.north", 3)]
    [InlineData("$room", 3)]
    [InlineData("conversation.visit.room", 3)]
    [InlineData("user.room", 3)]
    public async Task What_is_set_at_a_path_is_found_there_until_it_is_removed(string path, int value)
    {
        var found = await InAsync(dc =>
        {
            dc.State.SetValue(path, value);
            var set = dc.State.GetValue<int>(path.ToUpperInvariant());
            dc.State.RemoveValue(path);
            return (set, dc.State.TryGetValue<int>(path, out _));
        });

        found.ShouldBe((3, false));
    }

    [Fact]
    public async Task What_a_dialog_keeps_is_seen_and_a_component_keeps_for_those_within()
    {
        var found = await InAsync(dc =>
        {
            var inner = dc.Child;
            inner.State.SetValue("dialog.room", "north");
            return (inner.State.GetValue<string>("this.values.kept"), dc.ActiveDialog.State["room"], inner.ActiveDialog.State.ContainsKey("room"));
        });

        found.ShouldBe(("yes", (object)"north", false));
    }

    [Fact]
    public async Task Lists_objects_and_JSON_are_walked_through()
    {
        var found = await InAsync(dc =>
        {
            dc.State.SetValue("turn.json", JObject.Parse("""{"rooms":[{"name":"north"}],"a.b":1}"""));
            dc.State.SetValue("turn.json.rooms[1]", "south");
            dc.State.SetValue("turn.open", new List<object> { DayOfWeek.Monday, new PromptOptions { Validations = "rules" } });
            return string.Join(
                ' ',
                dc.State.GetValue<string>("turn.json.rooms[0].name"),
                dc.State.GetValue<string>("turn.json.rooms[1]"),
                dc.State.GetValue<int>("turn.json['a.b']"),
                dc.State.GetValue<DayOfWeek>("turn.open[0]"),
                dc.State.GetValue<string>("turn.open[1].validations"),
                dc.State.GetValue("turn.open[2]", () => "closed"));
        });

        found.ShouldBe("north south 1 Monday rules closed");
    }

    [Fact]
    public async Task A_value_of_another_kind_is_none() =>
        (await InAsync(dc =>
        {
            dc.State.SetValue("turn.room", "north");
            return dc.State.TryGetValue<int>("turn.room", out _);
        })).ShouldBeFalse();

    [Fact]
    public async Task A_path_that_leads_nowhere_is_refused()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => InAsync(dc => dc.State.GetValue<string>("clinic.room")));
        await Should.ThrowAsync<ArgumentNullException>(() => InAsync(dc => dc.State.GetValue<string>(" ")));
        await Should.ThrowAsync<ArgumentException>(() => InAsync(dc => dc.State.GetValue<string>("turn.rooms[0")));
        await Should.ThrowAsync<ArgumentException>(() => InAsync(dc =>
        {
            dc.State.SetValue("turn", 1);
            return 0;
        }));
    }

    private static async Task<T> InAsync<T>(Func<DialogContext, T> look)
    {
        var user = new UserState(new MemoryStorage());
        var conversation = new ConversationState(new MemoryStorage());
        var stage = new Stage(new ComponentDialog("root").AddDialog(new WaterfallDialog("w", [(step, _) =>
        {
            step.Values["kept"] = "yes";
            return Task.FromResult(Dialog.EndOfTurn);
        }])));
        stage.Adapter.UseBotState(user, conversation);
        await stage.BeginAsync("root");
        return await stage.TurnAsync(async dc =>
        {
            await user.LoadAsync(dc.Context);
            await conversation.LoadAsync(dc.Context);
            return look(dc);
        });
    }
}
#endif
