namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Notes on an exception which dialogs were open where it was thrown, for the log: ids only, innermost first, under the key
/// "DialogContext". Outer contexts, which the exception passes later, leave the note as it is.
/// </summary>
internal static class FailureNotes
{
    private const string Key = nameof(DialogContext);

    public static void Add(Exception failure, DialogContext dc)
    {
        if (failure.Data.IsReadOnly || failure.Data.Contains(Key))
        {
            return;
        }

        var open = new List<string>();
        for (var context = dc; context != null; context = context.Parent)
        {
            open.AddRange(context.Stack.Select(instance => instance.Id));
        }

        failure.Data[Key] = new Dictionary<string, object>
        {
            ["ActiveDialog"] = dc.ActiveDialog?.Id,
            ["Parent"] = dc.Parent?.ActiveDialog?.Id,
            ["Stack"] = open,
        };
    }
}
