using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MassageBot.Core;
using MassageBot.Host.Notices;
using NodaTime;

namespace MassageBot.Host.Owner;

/// <summary>What of a wish to call off hours was looked up before it is done.</summary>
internal sealed record CallOffPreview(CallOffWish Wish, int Visits);

/// <summary>The part of the owner's page where staff call off hours whose visits cannot be kept, and see what their clients have done.</summary>
internal static class CalledOffSection
{
    public const string FromField = "from";
    public const string UntilField = "until";
    public const string TherapistField = "therapist";

    /// <summary>Holds the name of whoever does it.</summary>
    public const string WhoField = "made-by";

    /// <summary>Holds an id of the form: sent twice, it is done once.</summary>
    public const string OnceField = "once";

    public static string Html(IReadOnlyList<CalledOffNews> news, CallOffPreview? preview, Clinic clinic, string field)
    {
        var section = new StringBuilder();
        section.Append(CultureInfo.InvariantCulture, $"<section><h2>A day that cannot be ({news.Count})</h2>");
        section.Append("<p>A storm, or a therapist who is ill: each client is texted once and asked whether they want another time. Close the hours in the calendar first, so that nobody books into them.</p>");
        section.Append(preview is null ? Ask(clinic, field) : Confirm(preview, clinic, field));
        if (news.Count > 0)
        {
            section.Append("<ul>").AppendJoin("", news.Select(one => Item(one, clinic, field))).Append("</ul>");
        }

        return section.Append("</section>").ToString();
    }

    private static string Ask(Clinic clinic, string field) => $"""
        <form method="post" action="/owner/called-off/look">{field}
        <p><label for="off-from">Visits that begin from</label><br><input id="off-from" name="{FromField}" type="datetime-local" required></p>
        <p><label for="off-until">and before</label><br><input id="off-until" name="{UntilField}" type="datetime-local" required></p>
        <p><label for="off-therapist">Whose</label><br><select id="off-therapist" name="{TherapistField}"><option value="">the whole clinic</option>{Therapists(clinic)}</select></p>
        <button>See whom it concerns</button></form>
        """;

    private static string Confirm(CallOffPreview preview, Clinic clinic, string field) => string.Create(CultureInfo.InvariantCulture, $"""
        <form method="post" action="/owner/called-off">{field}
        <input type="hidden" name="{FromField}" value="{Encode(preview.Wish.From)}"><input type="hidden" name="{UntilField}" value="{Encode(preview.Wish.Until)}">
        <input type="hidden" name="{TherapistField}" value="{Encode(preview.Wish.Therapist)}"><input type="hidden" name="{OnceField}" value="{Guid.NewGuid():N}">
        <p role="status">{preview.Visits} visits of {Whose(preview.Wish.Therapist, clinic)} begin between {Encode(preview.Wish.From.Replace('T', ' '))} and {Encode(preview.Wish.Until.Replace('T', ' '))}.</p>
        <p><label for="off-who">Your name</label><br><input id="off-who" name="{WhoField}" maxlength="60" required></p>
        <button>Text these clients</button> <a href="/owner">Not now</a></form>
        """);

    private static string Item(CalledOffNews news, Clinic clinic, string field)
    {
        var (off, zone) = (news.Off, clinic.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <li><h3>{Whose(off.Therapist?.Value ?? "", clinic)}</h3>
            <dl><dt>From</dt><dd>{Local(off.Starts.Start, zone)}</dd><dt>Until</dt><dd>{Local(off.Starts.End, zone)}</dd><dt>Texted</dt><dd>{news.Texted}</dd>
            <dt>To be called</dt><dd>{news.ToCall}</dd><dt>Visits that still stand</dt><dd>{news.Standing}</dd><dt>By</dt><dd>{Encode(off.MadeBy)}</dd></dl>
            <form method="post" action="/owner/called-off/{off.Id:N}/end">{field}<button aria-label="Text nobody more about these hours">Text nobody more</button></form></li>
            """);
    }

    private static string Therapists(Clinic clinic) =>
        string.Concat(clinic.Therapists.Select(one => $"<option value=\"{Encode(one.Id.Value)}\">{Encode(one.FirstName)}</option>"));

    private static string Whose(string therapist, Clinic clinic) =>
        therapist.Length == 0 ? "the whole clinic" : Encode(clinic.FindTherapist(new TherapistId(therapist))?.FirstName ?? therapist);

    private static string Local(Instant at, DateTimeZone zone) => at.InZone(zone).ToString("uuuu-MM-dd HH:mm x", CultureInfo.InvariantCulture);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
