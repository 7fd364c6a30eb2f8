namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Tells telemetry that a user has come to a dialog, as a page view where the client knows those, else as a trace.</summary>
internal static class DialogView
{
    public static void Track(IBotTelemetryClient client, string dialogId, IDictionary<string, string> facts = null)
    {
        if (client is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogId, facts);
        }
        else
        {
            client.TrackTrace($"Dialog View: {dialogId}", Severity.Information, facts);
        }
    }
}
