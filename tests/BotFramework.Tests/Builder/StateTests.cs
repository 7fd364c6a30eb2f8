using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class StateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ITurnContext _turn = Turn();

    [Fact]
    public async Task A_missing_value_is_made_once_and_kept()
    {
        var state = new UserState(_storage);
        var visits = state.CreateProperty<Visits>("visits");

        (await visits.GetAsync(_turn, () => new Visits { Count = 3 })).Count = 4;

        (await visits.GetAsync(_turn)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_missing_value_type_without_a_default_is_its_types_own_default()
    {
        var count = new UserState(_storage).CreateProperty<int>("count");

        (await count.GetAsync(_turn)).ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_reference_without_a_default_is_null()
    {
        var visits = new UserState(_storage).CreateProperty<Visits>("visits");

        (await visits.GetAsync(_turn)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_inside_a_value_is_saved_and_found_by_the_next_turn()
    {
        var state = new ConversationState(_storage);
        var visits = state.CreateProperty<Visits>("visits");
        await visits.SetAsync(_turn, new Visits { Count = 1 });
        await state.SaveChangesAsync(_turn);

        var second = Turn();
        (await visits.GetAsync(second)).Count++;
        await state.SaveChangesAsync(second);

        (await visits.GetAsync(Turn())).Count.ShouldBe(2);
    }

    [Fact]
    public async Task State_that_did_not_change_is_not_written()
    {
        var state = new ConversationState(_storage);
        await state.CreateProperty<Visits>("visits").SetAsync(_turn, new Visits { Count = 1, Names = ["a"] });
        await state.SaveChangesAsync(_turn);

        var second = Turn();
        await state.CreateProperty<Visits>("visits").GetAsync(second);
        await state.SaveChangesAsync(second);

        _storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task State_is_read_once_a_turn()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");

        await name.GetAsync(_turn);
        await name.GetAsync(_turn);

        _storage.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Cleared_state_is_written_empty()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        await name.SetAsync(_turn, "Ana");
        await state.SaveChangesAsync(_turn);

        await state.ClearStateAsync(_turn);
        await state.SaveChangesAsync(_turn);

        (await name.GetAsync(Turn())).ShouldBeNull();
    }

    [Fact]
    public async Task Deleted_state_is_gone()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        await name.SetAsync(_turn, "Ana");
        await state.SaveChangesAsync(_turn);

        await state.DeleteAsync(_turn);

        (await _storage.ReadAsync(["sms/conversations/Conversation1"], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task State_of_a_user_stays_apart_from_that_of_the_conversation()
    {
        var (user, conversation) = (new UserState(_storage), new ConversationState(_storage));
        await user.CreateProperty<string>("name").SetAsync(_turn, "user");
        await conversation.CreateProperty<string>("name").SetAsync(_turn, "conversation");
        await new BotStateSet(user, conversation).SaveAllChangesAsync(_turn);

        var stored = await _storage.ReadAsync(["sms/users/user1", "sms/conversations/Conversation1"], default);

        stored.Count.ShouldBe(2);
    }

    [Fact]
    public async Task State_without_a_conversation_is_an_error()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = "sms" });

        await Should.ThrowAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task Values_come_back_typed_from_a_storage_that_keeps_no_type_names()
    {
        var plain = new MemoryStorage(new JsonSerializer(), []);
        var state = new ConversationState(plain);
        var visits = state.CreateProperty<Visits>("visits");
        await visits.SetAsync(_turn, new Visits { Count = 5 });
        await state.SaveChangesAsync(_turn);

        (await visits.GetAsync(Turn())).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_stale_item_is_refused_with_both_versions_named()
    {
        var storage = new MemoryStorage();
        await WriteAsync(storage, new Note { Text = "first" });
        await WriteAsync(storage, await ReadAsync(storage));

        var stale = new Note { Text = "stale", ETag = "0" };
        var refused = await Should.ThrowAsync<ArgumentException>(() => WriteAsync(storage, stale));

        refused.Message.ShouldBe("Etag conflict.\r\n\r\nOriginal: 0\r\nCurrent: 1");
    }

    [Fact]
    public async Task A_star_overwrites_any_version()
    {
        var storage = new MemoryStorage();
        await WriteAsync(storage, new Note { Text = "first" });
        await WriteAsync(storage, await ReadAsync(storage));

        await WriteAsync(storage, new Note { Text = "forced", ETag = "*" });

        (await ReadAsync(storage)).Text.ShouldBe("forced");
    }

    [Fact]
    public async Task Stored_documents_are_copies()
    {
        var storage = new MemoryStorage();
        var note = new Note { Text = "before" };
        await WriteAsync(storage, note);

        note.Text = "after";

        (await ReadAsync(storage)).Text.ShouldBe("before");
    }

    [Fact]
    public async Task Changes_are_saved_by_middleware_when_the_turn_ends()
    {
        var state = new ConversationState(_storage);
        var adapter = new TestAdapter("sms").Use(new AutoSaveStateMiddleware(state));

        await adapter.SendTextToBotAsync("hi", (turn, ct) => state.CreateProperty<string>("name").SetAsync(turn, "Ana", ct), default);

        _storage.Writes.ShouldBe(1);
    }

    private static TurnContext Turn()
    {
        var adapter = new TestAdapter("sms");
        var activity = adapter.MakeActivity("hi");
        activity.ChannelId = "sms";
        return new TurnContext(adapter, activity);
    }

    private static Task WriteAsync(MemoryStorage storage, Note note) =>
        storage.WriteAsync(new Dictionary<string, object> { ["note"] = note }, default);

    private static async Task<Note> ReadAsync(MemoryStorage storage) => (Note)(await storage.ReadAsync(["note"], default))["note"];

    public sealed class Visits
    {
        public int Count { get; set; }

        public List<string> Names { get; set; } = [];
    }

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        [JsonProperty("eTag")]
        public string? ETag { get; set; }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new(new Dictionary<string, JObject>());

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
    }
}
