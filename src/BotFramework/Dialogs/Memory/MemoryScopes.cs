namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Where the first step of a path leads.</summary>
internal static class MemoryScopes
{
    /// <summary>What the scope holds; null when the turn has nothing of the kind.</summary>
    public static IDictionary<string, object> Find(DialogContext dc, string scope) => scope.ToLowerInvariant() switch
    {
        "turn" => Turn(dc.Context),
        "this" => dc.ActiveDialog?.State,
        "dialog" => Container(dc)?.State,
        "conversation" => dc.Context.TurnState.Get<ConversationState>()?.GetCachedState(dc.Context)?.State,
        "user" => dc.Context.TurnState.Get<UserState>()?.GetCachedState(dc.Context)?.State,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), $"'{scope}' is none of: turn, this, dialog, conversation, user."),
    };

    private static IDictionary<string, object> Turn(ITurnContext turn)
    {
        if (turn.TurnState.Get<IDictionary<string, object>>("turn") is not { } values)
        {
            values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
            turn.TurnState["turn"] = values;
        }

        return values;
    }

    private static DialogInstance Container(DialogContext dc) =>
        dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is not DialogContainer && dc.Parent?.ActiveDialog is { } around
            ? around
            : dc.ActiveDialog ?? dc.Parent?.ActiveDialog;
}
