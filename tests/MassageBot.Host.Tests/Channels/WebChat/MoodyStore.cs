using System.Collections.Concurrent;
using MassageBot.Host.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Channels.WebChat;

public enum Mood
{
    Well,
    Fails,

    /// <summary>Says nothing and heeds no cancellation, until it is told to go on; then it does what was asked.</summary>
    Hangs,

    /// <summary>Knows no conversation any more.</summary>
    Forgets,
}

/// <summary>Stands before the real stores of conversations and lets a test spoil them.</summary>
internal sealed class MoodyStore
{
    private readonly ConcurrentBag<Task> _asked = [];
    private TaskCompletionSource _goOn = new();
    private int _failures;
    private int _calls;

    public Mood Mood { get; set; }

    public int Calls => _calls;

    public void FailNext(int calls) => _failures = calls;

    /// <summary>Lets go on what hung, and completes when all of it is done.</summary>
    public Task RecoverAsync()
    {
        Mood = Mood.Well;
        _goOn.SetResult();
        _goOn = new TaskCompletionSource();
        return Task.WhenAll(_asked);
    }

    public void Into(IServiceCollection services)
    {
        Wrap<IInbox>(services, real => new Inbox(this, real));
        Wrap<IConversations>(services, real => new Conversations(this, real));
        Wrap<IConversationLog>(services, real => new ConversationLog(this, real));
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var real = services.Last(service => service.ServiceType == typeof(T));
        services.AddSingleton(provider => wrap((T)(real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> real)
    {
        Interlocked.Increment(ref _calls);
        if (Mood == Mood.Fails || Interlocked.Decrement(ref _failures) >= 0)
        {
            throw new SqliteException("disk I/O error at /secret/place", 10);
        }

        if (Mood != Mood.Hangs)
        {
            return await real();
        }

        var late = LateAsync(real);
        _asked.Add(late);
        return await late;
    }

    private async Task<T> LateAsync<T>(Func<Task<T>> real)
    {
        await _goOn.Task;
        return await real();
    }

    private sealed class Inbox(MoodyStore store, IInbox real) : IInbox
    {
        public Task<Receipt> AcceptAsync(IReadOnlyList<InboxEntry> entries, CancellationToken cancellationToken) =>
            store.AskAsync(() => real.AcceptAsync(entries, CancellationToken.None));

        public Task<Receipt?> FindAsync(string conversation, string dedupeKey, CancellationToken cancellationToken) =>
            store.AskAsync(() => real.FindAsync(conversation, dedupeKey, CancellationToken.None));

        public Task<IReadOnlyList<string>> WaitingAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken) =>
            real.WaitingAsync(receivedBefore, cancellationToken);
    }

    private sealed class Conversations(MoodyStore store, IConversations real) : IConversations
    {
        public Task StartAsync(ConversationFacts conversation, CancellationToken cancellationToken) => store.AskAsync(async () =>
        {
            await real.StartAsync(conversation, CancellationToken.None);
            return true;
        });

        public Task<ConversationFacts?> FindAsync(string id, CancellationToken cancellationToken) => store.AskAsync(() =>
            store.Mood == Mood.Forgets ? Task.FromResult<ConversationFacts?>(null) : real.FindAsync(id, CancellationToken.None));

        public Task<string?> StateAsync(string id, CancellationToken cancellationToken) => real.StateAsync(id, cancellationToken);
    }

    private sealed class ConversationLog(MoodyStore store, IConversationLog real) : IConversationLog
    {
        public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
            store.AskAsync(() => real.ReadAsync(conversation, after, limit, CancellationToken.None));

        public Task<IReadOnlyList<LoggedActivity>> LastAsync(string conversation, int count, CancellationToken cancellationToken) =>
            real.LastAsync(conversation, count, cancellationToken);
    }
}
