namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Runs a root dialog over the states that the turn carries, and saves them when the turn has ended well. Bots that keep their states
/// themselves need <see cref="DialogExtensions.RunAsync"/> only.
/// </summary>
public class DialogManager
{
    private const string LastAccessProperty = "LastAccess";

    private readonly string _stackProperty;

    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        RootDialog = rootDialog;
        _stackProperty = dialogStateProperty ?? "DialogState";
    }

    public Dialog RootDialog { get; set; }

    /// <summary>Taken from the turn when it is not set here.</summary>
    public ConversationState ConversationState { get; set; }

    /// <summary>Taken from the turn when it is not set here; a bot may do without.</summary>
    public UserState UserState { get; set; }

    /// <summary>Put into every turn before it is run.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = new();

    /// <summary>After so many milliseconds of silence a conversation begins anew.</summary>
    public int? ExpireAfter { get; set; }

    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        var root = RootDialog ?? throw new InvalidOperationException("DialogManager.OnTurnAsync(): there is no root dialog.");
        var (conversation, user) = Prepare(context);
        await LoadAsync(context, conversation, user, cancellationToken).ConfigureAwait(false);
        var dialogs = new DialogSet(conversation.CreateProperty<DialogState>(_stackProperty)) { TelemetryClient = root.TelemetryClient };
        dialogs.Add(root);
        var dc = await dialogs.CreateContextAsync(context, cancellationToken).ConfigureAwait(false);
        var result = await DialogExtensions.RunTurnAsync(dc, root.Id, cancellationToken).ConfigureAwait(false);
        await conversation.SaveChangesAsync(context, false, cancellationToken).ConfigureAwait(false);
        await (user?.SaveChangesAsync(context, false, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        return new DialogManagerResult { TurnResult = result };
    }

    private (ConversationState Conversation, UserState User) Prepare(ITurnContext context)
    {
        foreach (var (key, service) in InitialTurnState)
        {
            context.TurnState[key] = service;
        }

        context.TurnState.Set(this);
        var conversation = ConversationState ?? context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException($"Unable to get an instance of {nameof(ConversationState)} from turnContext.");
        var user = UserState ?? context.TurnState.Get<UserState>();
        context.TurnState.Set(conversation);
        if (user != null)
        {
            context.TurnState.Set(user);
        }

        return (conversation, user);
    }

    private async Task LoadAsync(ITurnContext context, ConversationState conversation, UserState user, CancellationToken cancellationToken)
    {
        await conversation.LoadAsync(context, false, cancellationToken).ConfigureAwait(false);
        await (user?.LoadAsync(context, false, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        if (ExpireAfter is not { } silence)
        {
            return;
        }

        var now = TimeProvider.System.GetUtcNow();
        var access = conversation.CreateProperty<DateTimeOffset>(LastAccessProperty);
        if (now - await access.GetAsync(context, () => now, cancellationToken).ConfigureAwait(false) >= TimeSpan.FromMilliseconds(silence))
        {
            await conversation.ClearStateAsync(context, cancellationToken).ConfigureAwait(false);
        }

        await access.SetAsync(context, now, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>How a turn of a <see cref="DialogManager"/> left the dialogs.</summary>
public class DialogManagerResult
{
    public DialogTurnResult TurnResult { get; set; }
}
