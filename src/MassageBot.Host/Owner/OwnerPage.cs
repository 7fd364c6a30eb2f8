using System.Globalization;
using System.Text;
using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using NodaTime;

namespace MassageBot.Host.Owner;

/// <summary>The owner's pages as HTML that works without scripts and with a screen reader.</summary>
internal static class OwnerPage
{
    /// <summary>Field of every form that changes something.</summary>
    public const string FormTokenField = "form-token";

    private static readonly (string Title, AlertKind[] Kinds)[] Sections =
    [
        ("Alerts", [AlertKind.Crisis, AlertKind.Misconduct, AlertKind.Boundary, AlertKind.RedFlag, AlertKind.BookByHand, AlertKind.CheckCalendar, AlertKind.Approval, AlertKind.Undelivered]),
        ("Hand-offs", [AlertKind.HandOff]),
        ("Call-backs", [AlertKind.CallBack]),
    ];

    public static string SignIn(bool wrongKey) => OwnerShell.Door($"""
        <h1>Clinic owner</h1>
        {(wrongKey ? "<p role=\"alert\">That key is not right.</p>" : "")}
        <form method="post" action="/owner/sign-in">
        <p><label for="key">Key</label><br><input id="key" name="key" type="password" autocomplete="current-password" required></p>
        <p>The key stands in the file <code>data/keys/owner</code>, unless Owner:Key is set.</p>
        <button>Sign in</button>
        </form>
        """);

    /// <summary>All that is open; the start of a visit in the zone of the clinic.</summary>
    public static string Open(IReadOnlyList<RaisedAlert> open, IReadOnlyList<KeptUnclear> unclear, Func<string, string> calledOff, DateTimeZone zone, string formToken, string? refusal = null)
    {
        var field = $"<input type=\"hidden\" name=\"{FormTokenField}\" value=\"{OwnerShell.Encode(formToken)}\">";
        var body = new StringBuilder("<h1>Open for the clinic</h1>");
        body.Append(refusal is null ? "" : $"<p role=\"alert\">{OwnerShell.Encode(refusal)}</p>");
        foreach (var (title, kinds) in Sections)
        {
            IReadOnlyList<RaisedAlert> ofThese =
                [.. open.Where(raised => kinds.Contains(raised.Alert.Kind)).OrderBy(raised => Array.IndexOf(kinds, raised.Alert.Kind))];
            Section(body, title, ofThese, zone, field);
        }

        body.Append(calledOff(field));
        body.Append(TextsSection.Html(field));
        body.Append(UnclearSection.Html(unclear, field));
        body.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"/owner/sign-out\">{field}<button>Sign out</button></form>");
        return OwnerShell.Page("/owner", body.ToString());
    }

    private static void Section(StringBuilder body, string title, IReadOnlyList<RaisedAlert> raised, DateTimeZone zone, string field)
    {
        body.Append(CultureInfo.InvariantCulture, $"<section><h2>{title} ({raised.Count})</h2>");
        if (raised.Count == 0)
        {
            body.Append("<p>Nothing open.</p></section>");
            return;
        }

        body.Append("<ul>");
        foreach (var one in raised)
        {
            body.Append(Item(one, zone, field));
        }

        body.Append("</ul></section>");
    }

    private static string Item(RaisedAlert raised, DateTimeZone zone, string field)
    {
        var alert = raised.Alert;
        var at = alert.RaisedAt.ToDateTimeOffset();
        var facts = new StringBuilder();
        Fact(facts, "Raised", $"<time datetime=\"{at:yyyy-MM-ddTHH:mm:ssZ}\">{at:yyyy-MM-dd HH:mm} UTC</time>");
        Fact(facts, "For", alert.Audience == AlertAudience.Managers ? "managers only" : null);
        Fact(facts, "Never to", OwnerShell.Encode(alert.NotTo?.Value));
        Fact(facts, "Name", OwnerShell.Encode(alert.FirstName));
        Fact(facts, "Phone", alert.Phone is null ? null : $"<a href=\"tel:{OwnerShell.Encode(alert.Phone)}\">{OwnerShell.Encode(alert.Phone)}</a>");
        Fact(facts, "Reason", OwnerShell.Encode(alert.Reason));
        Fact(facts, "Rules", alert.RuleIds.IsDefaultOrEmpty ? null : OwnerShell.Encode(string.Join(", ", alert.RuleIds)));
        Fact(facts, "Wish", OwnerShell.Encode(alert.Wish));
        Fact(facts, "Visit", alert.Start is { } start ? start.InZone(zone).ToString("uuuu-MM-dd HH:mm x", CultureInfo.InvariantCulture) : null);
        Fact(facts, "Late by", alert.LateMinutes is { } late ? $"{late} minutes" : null);
        Fact(facts, "Visit id", OwnerShell.Encode(alert.VisitId));
        Fact(facts, "Booking", OwnerShell.Encode(alert.IntentId?.ToString()));
        return $"<li><h3>{Title(alert.Kind)}</h3><dl>{facts}</dl>{Buttons(alert, field)}</li>";
    }

    /// <summary>A booking that the bot could not bring to an end is decided about; everything else is marked as seen to.</summary>
    private static string Buttons(Alert alert, string field) => alert is { Kind: AlertKind.BookByHand, IntentId: { } intent } && intent == alert.Id
        ? $"""
            <p>Once you have decided, the client is told.</p>
            {Button($"/owner/bookings/{intent:N}/retry", "Try again", "Try the booking again", field)}
            {Button($"/owner/bookings/{intent:N}/done-by-hand", "Done by hand", "The booking is done by hand", field)}
            {Button($"/owner/bookings/{intent:N}/give-up", "Cancel", "Cancel the booking: it will not happen", field)}
            """
        : Button($"/owner/alerts/{alert.Id:N}/handled", "Mark as handled", $"Mark {Title(alert.Kind)} as handled", field);

    private static string Button(string action, string text, string label, string field) =>
        $"<form method=\"post\" action=\"{action}\">{field}<button aria-label=\"{label}\">{text}</button></form>";

    private static void Fact(StringBuilder facts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            facts.Append(CultureInfo.InvariantCulture, $"<dt>{name}</dt><dd>{value}</dd>");
        }
    }

    private static string Title(AlertKind kind) => kind switch
    {
        AlertKind.HandOff => "A client asks for a person",
        AlertKind.CallBack => "Call back",
        AlertKind.RedFlag => "Safety: red flag",
        AlertKind.Crisis => "Safety: crisis",
        AlertKind.Misconduct => "Safety: report about a colleague",
        AlertKind.Boundary => "Boundary crossed",
        AlertKind.Approval => "Visit waits for approval",
        AlertKind.BookByHand => "Book by hand",
        AlertKind.CheckCalendar => "Look into the calendar",
        AlertKind.Undelivered => "A reply did not reach its client",
    };
}
