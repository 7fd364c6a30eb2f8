using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog alone: each activity sent is one turn, and the first reply to it comes back.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _turn;

    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
    {
        _adapter = testAdapter ?? new TestAdapter(Channels.Test);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        var dialogState = ConversationState.CreateProperty<DialogState>("DialogState");
        _turn = (turn, cancellationToken) => RunAsync(turn, dialogState, targetDialog, initialDialogOptions, cancellationToken);
        _adapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }
    }

    /// <summary>The outermost dialog context of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>How the last turn left the dialog; after <see cref="DialogTurnStatus.Complete"/> its result is here.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    public ConversationState ConversationState { get; }

    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
    {
        await _adapter.ProcessActivityAsync(activity, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
    {
        await _adapter.SendTextToBotAsync(text, _turn, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>A further reply of the last turn, or null.</summary>
    public virtual T GetNextReply<T>() => (T)_adapter.GetNextReply();

    private async Task RunAsync(
        ITurnContext turn,
        IStatePropertyAccessor<DialogState> dialogState,
        Dialog dialog,
        object options,
        CancellationToken cancellationToken)
    {
        await ConversationState.LoadAsync(turn, false, cancellationToken).ConfigureAwait(false);
        var dialogs = new DialogSet(dialogState);
        dialogs.Add(dialog);
        DialogContext = await dialogs.CreateContextAsync(turn, cancellationToken).ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialog.Id, options, cancellationToken).ConfigureAwait(false);
        }
    }
}
