using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TranscriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcripts").FullName;

    public static TheoryData<bool> Stores => [false, true];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_edited_message_takes_the_place_of_the_first(bool onDisk)
    {
        var store = Store(onDisk);
        Activity? sent = null;

        await TalkAsync(store, async (turn, ct) =>
        {
            if (turn.Activity.Text == "change")
            {
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent!.Id, Text = "second thoughts" }, ct);
                return;
            }

            sent = MessageFactory.Text("first thoughts");
            await turn.SendActivityAsync(sent, ct);
        }, "hi", "change");

        (await SaidAsync(store)).ShouldBe(["message hi", "message second thoughts", "message change"]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_deleted_message_leaves_a_gravestone_without_words_or_names(bool onDisk)
    {
        var store = Store(onDisk);
        await TalkAsync(store, async (turn, ct) =>
        {
            var sent = await turn.SendActivityAsync("a secret", cancellationToken: ct);
            await turn.DeleteActivityAsync(sent.Id, ct);
        }, "hi");

        var page = await store.GetTranscriptActivitiesAsync("test", "c");

        page.Items.Select(item => item.Type).ShouldBe([ActivityTypes.Message, ActivityTypes.MessageDelete]);
        page.Items[1].From.Id.ShouldBe("deleted");
        ((Activity)page.Items[1]).Text.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_transcript_can_be_listed_read_from_a_date_on_and_deleted(bool onDisk)
    {
        var store = Store(onDisk);
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await store.LogActivityAsync(Said("old", noon));
        await store.LogActivityAsync(Said("new", noon.AddHours(1)));

        (await store.ListTranscriptsAsync("test")).Items.Select(info => info.Id).ShouldBe(["c"]);
        (await store.GetTranscriptActivitiesAsync("test", "c", null, noon.AddMinutes(1))).Items.Single().Id.ShouldBe("new");
        await store.DeleteTranscriptAsync("test", "c");

        (await store.GetTranscriptActivitiesAsync("test", "c")).Items.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Nothing_is_found_without_a_channel_and_a_conversation(bool onDisk)
    {
        var store = Store(onDisk);

        await Should.ThrowAsync<ArgumentNullException>(() => store.LogActivityAsync(null!));
        await Should.ThrowAsync<ArgumentNullException>(() => store.GetTranscriptActivitiesAsync("test", null!));
        await Should.ThrowAsync<ArgumentNullException>(() => store.ListTranscriptsAsync(null!));
        await Should.ThrowAsync<ArgumentNullException>(() => store.DeleteTranscriptAsync(null!, "c"));
    }

    [Fact]
    public async Task A_long_transcript_comes_page_by_page()
    {
        var store = new MemoryTranscriptStore();
        foreach (var number in Enumerable.Range(0, 45))
        {
            await store.LogActivityAsync(Said($"{number}", DateTimeOffset.UnixEpoch.AddMinutes(number)));
        }

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "c", next);
            seen.AddRange(page.Items.Select(item => item.Id));
            next = page.ContinuationToken;
        }
        while (next != null);

        seen.ShouldBe(Enumerable.Range(0, 45).Select(number => $"{number}"));
    }

    [Fact]
    public async Task The_event_that_wakes_a_conversation_is_not_part_of_it()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new TestAdapter(Conversation()).Use(new TranscriptLoggerMiddleware(store));

        await adapter.ContinueConversationAsync("bot", Conversation(), (turn, ct) => turn.SendActivityAsync("remember tomorrow", cancellationToken: ct), default);

        (await SaidAsync(store)).ShouldBe(["message remember tomorrow"]);
    }

    private static async Task TalkAsync(ITranscriptStore store, BotCallbackHandler turn, params string[] lines)
    {
        var adapter = new TestAdapter(Conversation()).Use(new TranscriptLoggerMiddleware(store));
        foreach (var line in lines)
        {
            await adapter.SendTextToBotAsync(line, turn, default);
        }
    }

    private static async Task<string[]> SaidAsync(ITranscriptStore store) =>
        [.. (await store.GetTranscriptActivitiesAsync("test", "c")).Items.Select(item => $"{item.Type} {((Activity)item).Text}")];

    private static ConversationReference Conversation() => TestAdapter.CreateConversation("c");

    private static Activity Said(string id, DateTimeOffset when) => new(ActivityTypes.Message)
    {
        Id = id,
        Timestamp = when,
        ChannelId = "test",
        Conversation = new ConversationAccount(id: "c"),
        From = new ChannelAccount("u"),
    };

    private ITranscriptStore Store(bool onDisk) => onDisk ? new FileTranscriptLogger(_folder) : new MemoryTranscriptStore();
}
