using System.Text.Json;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Day;

/// <summary>A client on the clinic's page.</summary>
internal sealed class WebClient(DirectLine door) : IDayClient
{
    private readonly List<LogEntry> _heard = [];

    private ConversationHistory? _history;
    private string? _watermark;

    public string Conversation => _history?.Conversation ?? "";

    public string Channel => "Website";

    public string Heard => string.Join(' ', _heard.Select(entry => entry.Text));

    public async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        _history ??= await OpenAsync(cancellationToken);
        await PollAsync(cancellationToken);
        _heard.Clear();
        Fine(await door.PostAsync(_history.Conversation, _history.Token, _history.Say(text, Expected.Any), cancellationToken));
    }

    public async Task<bool> HasHeardAsync(string? words, CancellationToken cancellationToken)
    {
        await PollAsync(cancellationToken);
        return words is null ? _heard.Count > 0 : _heard.Any(entry => entry.Keys.Contains(words));
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        var page = ActivityPage.Read(Fine(await door.PollAsync(_history!.Conversation, _history.Token, _watermark, cancellationToken)).Body);
        _watermark = page.Watermark;
        _heard.AddRange(page.Entries.Where(entry => entry.FromBot));
    }

    private async Task<ConversationHistory> OpenAsync(CancellationToken cancellationToken)
    {
        var page = Opened(await door.TokenAsync(cancellationToken));
        var started = Opened(await door.StartAsync(page.Token, cancellationToken));
        return new ConversationHistory(started.ConversationId, started.Token);
    }

    private static OpenedConversation Opened(CallAnswer answer) => JsonSerializer.Deserialize(Fine(answer).Body.Span, WebChatJson.Default.OpenedConversation)!;

    private static CallAnswer Fine(CallAnswer answer) => answer.IsFine ? answer : throw new InvalidOperationException($"{answer.Kind} was answered {answer.Status}.");
}
