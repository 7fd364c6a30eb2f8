using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests;

/// <summary>One conversation with one root dialog, over a channel in memory.</summary>
internal sealed class Chat
{
    private readonly TestAdapter _adapter;
    private readonly Dialog _dialog;
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<DialogState> _stack;

    public Chat(Dialog dialog, string channelId = "test", IStorage? storage = null)
    {
        _dialog = dialog;
        _adapter = new TestAdapter(channelId);
        _state = new ConversationState(storage ?? new MemoryStorage());
        _stack = _state.CreateProperty<DialogState>("DialogState");
        _adapter.Use(new AutoSaveStateMiddleware(_state));
    }

    public TestAdapter Adapter => _adapter;

    public Task<string[]> SayAsync(string text) => SendAsync(_adapter.MakeActivity(text));

    public async Task<string[]> SendAsync(Activity activity) =>
        [.. (await SendForActivitiesAsync(activity)).Select(reply => reply.Text)];

    public async Task<Activity[]> SendForActivitiesAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, (turn, cancellation) => _dialog.RunAsync(turn, _stack, cancellation), default);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return [.. replies];
    }
}
