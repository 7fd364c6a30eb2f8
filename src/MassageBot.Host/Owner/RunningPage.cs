using System.Globalization;
using System.Text;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Owner;

/// <summary>What waits, and the settings in force.</summary>
internal static class RunningPage
{
    public static string Html(StoredLoad load, DateTimeOffset now, string version, IReadOnlyList<(string Name, string Value)> settings)
    {
        var page = new StringBuilder("<h1>Running</h1><section><h2>What waits</h2>");
        page.Append(OwnerShell.Facts(
        [
            ("Messages to answer", Waiting(load.InboxWaiting, load.InboxOldest, now)),
            ("Replies to deliver", Waiting(load.OutboxWaiting, load.OutboxOldestDue, now)),
            ("Bookings on their way to the calendar", Number(load.IntentsPending)),
            ("Messages given up", Number(load.Parked)),
        ]));
        page.Append(load.DeadLetters == 0
            ? "<p>No booking needs a hand.</p>"
            : $"<p role=\"status\"><a href=\"/owner\">Bookings that need a hand: {Number(load.DeadLetters)}</a>. Try each again, note that it is done by hand, or cancel it.</p>");
        page.Append(CultureInfo.InvariantCulture, $"<p>The program: {OwnerShell.Encode(version)}.</p></section>");
        page.Append("<section><h2>Settings in force</h2><p>Those that are set, wherever they come from. Everything else is as the README says. Secrets are not shown.</p>");
        page.Append(settings.Count == 0 ? "<p>None is set.</p>" : OwnerShell.Table(["Setting", "Value"], settings.Select(setting => new[] { setting.Name, setting.Value })));
        return page.Append("</section>").ToString();
    }

    private static string Waiting(int count, DateTimeOffset? since, DateTimeOffset now) => since is { } oldest
        ? string.Create(CultureInfo.InvariantCulture, $"{count}, the oldest for {Math.Max(0, (now - oldest).TotalSeconds):0} s")
        : Number(count);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
