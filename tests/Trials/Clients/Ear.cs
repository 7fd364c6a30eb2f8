using MassageBot.Trials.History;

namespace MassageBot.Trials.Clients;

/// <summary>How a client listens.</summary>
internal enum EarKind
{
    Socket,
    Polling,
}

/// <summary>Listens to one conversation until it is disposed of, whatever becomes of hosts and connections, as the real clients do.</summary>
internal abstract class Ear : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly ConversationHistory _history;
    private readonly Heard _heard;
    private Task _listening = Task.CompletedTask;
    private string? _last;

    protected Ear(ConversationHistory history, Heard heard)
    {
        _history = history;
        _heard = heard;
    }

    protected string Conversation => _history.Conversation;

    protected string Token => _history.Token;

    /// <summary>The last that came; null before the first.</summary>
    protected string? Watermark { get; private set; }

    public static Ear Listen(EarKind kind, Doors doors, int door, ConversationHistory history, Heard heard)
    {
        Ear ear = kind == EarKind.Socket ? new SocketEar(doors, door, history, heard) : new PollingEar(doors, door, history, heard);
        ear._listening = Task.Run(() => ear.ListenAsync(ear._ending.Token));
        return ear;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    protected abstract Task ListenAsync(CancellationToken cancellationToken);

    protected Hearing Connect() => _history.Connect(_last);

    /// <summary>A page counts as a whole or not at all, as its watermark does.</summary>
    protected void Take(ActivityPage page, Hearing hearing)
    {
        foreach (var entry in page.Entries)
        {
            hearing.Add(entry.Id);
            _last = entry.Id;
            _heard.Note(entry);
        }

        Watermark = page.Watermark ?? Watermark;
    }
}
