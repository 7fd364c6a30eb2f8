using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>A conversation over a set of dialogs in which each turn does what the test says.</summary>
internal sealed class Stage
{
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<DialogState> _stack;

    public Stage(params Dialog[] dialogs)
    {
        _state = new ConversationState(new MemoryStorage());
        _stack = _state.CreateProperty<DialogState>("DialogState");
        Dialogs = new DialogSet(_stack);
        Array.ForEach(dialogs, dialog => Dialogs.Add(dialog));
        Adapter.Use(new AutoSaveStateMiddleware(_state));
    }

    public TestAdapter Adapter { get; } = new("test");

    public DialogSet Dialogs { get; }

    /// <summary>What the user's activities tell of the language; null when they tell nothing.</summary>
    public string? Locale { get; set; } = "en-us";

    public Task BeginAsync(string dialogId, object? options = null) => TurnAsync(dc => dc.BeginDialogAsync(dialogId, options));

    public Task<DialogTurnResult> SayAsync(string text) => TurnAsync(dc => dc.ContinueDialogAsync(), text);

    public async Task<T> TurnAsync<T>(Func<DialogContext, Task<T>> act, string text = "hi")
    {
        T? result = default;
        var activity = Adapter.MakeActivity(text);
        activity.Locale = Locale;
        await Adapter.ProcessActivityAsync(
            activity,
            async (turn, cancellation) => result = await act(await Dialogs.CreateContextAsync(turn, cancellation)),
            default);
        return result!;
    }

    /// <summary>What was sent since this was last asked for.</summary>
    public string[] Replies()
    {
        var replies = new List<string>();
        while (Adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply.Text);
        }

        return [.. replies];
    }
}
