using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private static readonly JsonSerializerSettings WithTypeNames = new() { TypeNameHandling = TypeNameHandling.All };

    public static TheoryData<string> Kinds => [.. Values().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_value_comes_back_as_JSON_would_bring_it_back(string kind)
    {
        var json = new MemoryStorage(JsonSerializer.Create(WithTypeNames), []);

        var copied = await ThereAndBackAsync(new MemoryStorage(), Values()[kind]);

        Written(copied).ShouldBe(Written(await ThereAndBackAsync(json, Values()[kind])));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_value_keeps_its_type_as_far_as_JSON_does(string kind)
    {
        var json = new MemoryStorage(JsonSerializer.Create(WithTypeNames), []);

        var copied = await ThereAndBackAsync(new MemoryStorage(), Values()[kind]);

        copied?.GetType().ShouldBe((await ThereAndBackAsync(json, Values()[kind]))?.GetType());
    }

    [Fact]
    public async Task A_change_after_writing_does_not_reach_the_storage()
    {
        var storage = new MemoryStorage();
        var stack = Stack();
        await WriteAsync(storage, stack);

        ((PromptOptions)stack.DialogStack[0].State["options"]).Prompt.Text = "changed";

        QuestionIn(await ReadAsync(storage)).ShouldBe("which?");
    }

    [Fact]
    public async Task A_change_after_reading_does_not_reach_the_storage()
    {
        var storage = new MemoryStorage();
        await WriteAsync(storage, Stack());
        var read = (DialogState)(await ReadAsync(storage))!;

        ((PromptOptions)read.DialogStack[0].State["options"]).Prompt.Text = "changed";
        read.DialogStack.Clear();

        QuestionIn(await ReadAsync(storage)).ShouldBe("which?");
    }

    [Fact]
    public async Task A_bag_that_holds_itself_is_refused()
    {
        var bag = new Dictionary<string, object>();
        bag["itself"] = bag;

        await Should.ThrowAsync<JsonSerializationException>(() => WriteAsync(new MemoryStorage(), bag));
    }

    [Fact]
    public async Task Documents_in_a_dictionary_that_was_given_are_JSON()
    {
        var documents = new Dictionary<string, JObject>();

        await WriteAsync(new MemoryStorage(documents), "yes");

        documents["key"]["value"]!.Value<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        var storage = new MemoryStorage();
        await WriteAsync(storage, "yes");

        await storage.DeleteAsync(["key"], default);

        (await storage.ReadAsync(["key"], default)).ShouldBeEmpty();
    }

    private static Dictionary<string, object?> Values() => new()
    {
        ["nothing"] = null,
        ["text"] = "2026-11-21T10:00:00Z",
        ["whole number"] = 5,
        ["long number"] = 5L,
        ["fraction"] = 1.5,
        ["money"] = 19.90m,
        ["truth"] = true,
        ["weekday"] = DayOfWeek.Friday,
        ["moment"] = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(-5)),
        ["words"] = new List<string> { "a", "b" },
        ["things"] = new object[] { 1, "two" },
        ["other type"] = new Preference { Pressure = "firm", Until = new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc) },
        ["plain JSON"] = JObject.Parse("""{"a":[1,2,{"b":null}]}"""),
        ["found choice"] = new FoundChoice { Value = "Sports", Index = 2, Score = 0.5f, Synonym = "sport" },
        ["bag in bag"] = new Dictionary<string, object> { ["inner"] = new Dictionary<string, object> { ["deep"] = 1 } },
        ["names without case"] = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase) { ["Name"] = 1 },
        ["stack"] = Stack(),
        ["stack with a card"] = StackAsking(new Activity("message") { Attachments = [new HeroCard("title").ToAttachment()] }),
        ["stack with buttons"] = StackAsking(new Activity("message") { Text = "sure?", SuggestedActions = new SuggestedActions { Actions = [new CardAction("imBack", "yes", value: "yes")] } }),
        ["stack with an addressed question"] = StackAsking(new Activity("message") { Text = "who?", From = new ChannelAccount("bot") }),
        ["stack with an event"] = StackAsking(new Activity("event") { Name = "asked", Value = new Preference { Pressure = "light" } }),
    };

    private static DialogState Stack() => StackAsking(MessageFactory.Text("which?"));

    private static DialogState StackAsking(Activity question) => new(
    [
        new DialogInstance
        {
            Id = "choice",
            Version = "1",
            State = new Dictionary<string, object>
            {
                ["options"] = new PromptOptions
                {
                    Prompt = question,
                    Choices = [new Choice("one") { Synonyms = ["first"] }, new Choice("two") { Action = new CardAction("imBack", "2", value: 2) }],
                    Style = ListStyle.Inline,
                    Validations = new Preference { Pressure = "firm" },
                },
                ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 2 },
            },
        },
        new DialogInstance { Id = "steps", State = new Dictionary<string, object> { ["options"] = null!, ["stepIndex"] = 1 } },
    ]);

    private static string QuestionIn(object? stack) => ((PromptOptions)((DialogState)stack!).DialogStack[0].State["options"]).Prompt.Text;

    private static string Written(object? value) => JsonConvert.SerializeObject(value, typeof(object), WithTypeNames);

    private static async Task<object?> ThereAndBackAsync(MemoryStorage storage, object? value)
    {
        await WriteAsync(storage, value);
        return await ReadAsync(storage);
    }

    private static Task WriteAsync(MemoryStorage storage, object? value) => storage.WriteAsync(
        new Dictionary<string, object> { ["key"] = new Dictionary<string, object?> { ["value"] = value } }, default);

    private static async Task<object?> ReadAsync(MemoryStorage storage) =>
        ((IDictionary<string, object?>)(await storage.ReadAsync(["key"], default))["key"])["value"];

    private sealed class Preference
    {
        public string? Pressure { get; set; }

        public DateTime? Until { get; set; }
    }
}
