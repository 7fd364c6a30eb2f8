namespace MassageBot.Benchmarks.WebChat;

/// <summary>Somebody in a conversation of their own.</summary>
internal interface IVisitor : IAsyncDisposable
{
    /// <summary>Returns when the message is taken in.</summary>
    Task<string> SayAsync(string text, CancellationToken cancellationToken);

    /// <summary>The next thing that the bot says.</summary>
    ValueTask<BotMessage> HearAsync(CancellationToken cancellationToken);
}
