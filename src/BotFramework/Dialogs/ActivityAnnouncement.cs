using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Offers the activity of a turn to the open dialogs as the event "activityReceived", innermost first, once a turn. A prompt keeps it
/// from the dialogs around it when it is an answer. Finding that out means to recognize it a second time, so nothing is announced where
/// no dialog of the bot's own hears events.
/// </summary>
internal static class ActivityAnnouncement
{
    private const string DoneKey = "activityReceivedEmitted";

    private static readonly object Done = new();
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public static Task MakeAsync(DialogContext dc, CancellationToken cancellationToken) =>
        dc.Context.TurnState.TryAdd(DoneKey, Done) && SomeoneHears(dc)
            ? dc.EmitEventAsync(DialogEvents.ActivityReceived, dc.Context.Activity, true, true, cancellationToken)
            : Task.CompletedTask;

    private static bool SomeoneHears(DialogContext root)
    {
        for (var dc = root; dc?.ActiveDialog != null; dc = dc.Child)
        {
            if (dc.FindDialog(dc.ActiveDialog.Id) is { } dialog && Known.GetOrAdd(dialog.GetType(), Hears))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hears(Type type) =>
        IsBotsOwn(type, nameof(Dialog.OnDialogEventAsync))
        || IsBotsOwn(type, "OnPreBubbleEventAsync")
        || IsBotsOwn(type, "OnPostBubbleEventAsync");

    private static bool IsBotsOwn(Type type, string method) =>
        type.GetMethod(
            method,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
            [typeof(DialogContext), typeof(DialogEvent), typeof(CancellationToken)])?.DeclaringType?.Assembly != typeof(Dialog).Assembly;
}
