using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.Storage;

/// <summary>What tests put into a store and read from it.</summary>
internal static class Said
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);

    public static ConversationFacts Conversation(string id = "c1") => new(id, "webchat", "dl_sam", "en", null);

    public static InboxEntry Entry(string text, string conversation = "c1", bool echo = true) => new()
    {
        Conversation = Conversation(conversation),
        DedupeKey = $"k|{text}",
        ActivityId = $"id-{text}",
        Activity = text,
        Echo = echo,
    };

    public static OutgoingActivity Reply(string text) => new($"reply-{text}", null, text);

    public static Alert Alert() => new() { Id = Guid.NewGuid(), Kind = AlertKind.RedFlag, RaisedAt = Instant.FromDateTimeOffset(Now) };

    public static Parking Parking() => new([Reply("sorry")], Deliver: false, [Alert()]);

    public static TurnCommit Answer(TurnWork work, params string[] replies) => new()
    {
        Work = work,
        Now = Now,
        Outcome = InboxOutcome.Answered,
        Replies = [.. replies.Select(Reply)],
    };

    public static Task<Receipt> AcceptAsync(this TestStore.Process process, params InboxEntry[] entries) =>
        process.Inbox.AcceptAsync(entries, CancellationToken.None);

    public static async Task<TurnWork> TakeAsync(this TestStore.Process process, string conversation = "c1") =>
        (await process.Turns.TakeAsync(conversation, Now, CancellationToken.None)).ShouldNotBeNull();

    public static Task<CommitAnswer> CommitAsync(this TestStore.Process process, TurnCommit commit) =>
        process.Turns.CommitAsync(commit, CancellationToken.None);

    public static Task<TryAnswer> CountTryAsync(this TestStore.Process process, TurnWork work) =>
        process.Turns.CountTryAsync(work, Parking(), Now, CancellationToken.None);

    public static async Task<IReadOnlyList<string>> LogAsync(this TestStore.Process process, string conversation = "c1") =>
        [.. (await process.Log.ReadAsync(conversation, 0, 10_000, CancellationToken.None)).Select(logged => logged.Json)];
}
