using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using MassageBot.Core.Wording;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>The copy for people: a page that needs no program and asks nobody for anything.</summary>
internal static class CopyPage
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem}td{padding:.15rem 1rem .15rem 0;vertical-align:top}.line{white-space:pre-line}td:first-child{white-space:nowrap}";

    public static string Of(ClientFile file, DateTimeOffset now)
    {
        var spoken = Rows(file, "client") is [var first, ..] ? Language.TryParse(Text(first["language"])) : null;
        var language = spoken == Language.Spanish ? Language.Spanish : Language.English;
        var words = CopyWords.In(language);
        return $"""
            <!doctype html>
            <html lang="{language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{words.Title}</title><style>{Style}</style></head>
            <body>
            <h1>{words.Title}</h1>
            <p>{words.MadeOn} {now:yyyy-MM-dd HH:mm} UTC</p>
            {Section(words.You, Rows(file, "client").Select(static client => Row(Text(client["first_name"]), Text(client["phone"]), Text(client["language"]), Time(client["made_at"]))))}
            {Section(words.Consents, Rows(file, "client_consent").Select(consent => Row(Time(consent["at"]), Text(consent["kind"]), IsYes(consent["given"]) ? words.Allowed : words.Refused, Text(consent["channel"]))))}
            {Section(words.Visits, file.Calendar?.Appointments.Select(Visit))}
            {Section(words.Waiting, file.Calendar?.Waitlist.Select(static entry => Row($"{entry.Created:yyyy-MM-dd}", entry.Wish.Service, $"{entry.Wish.Minutes} min", entry.Status.ToString())))}
            {Section(words.Conversations, Lines(file, words))}
            {Section(words.ForStaff, Rows(file, "alert").Select(static alert => Row(Time(alert["raised_at"]), Text(alert["kind"]), Text(alert["body"]?["reason"]), Text(alert["body"]?["wish"]))))}
            {(file.Shared > 0 ? $"<p>{words.LeftOut} {file.Shared}</p>" : "")}
            {(file.Calendar is null ? $"<p>{words.Elsewhere}</p>" : "")}
            <p>{words.Rest}</p>
            </body>
            </html>

            """;
    }

    private static IEnumerable<string> Lines(ClientFile file, CopyWords words)
    {
        var said = Rows(file, "log").Where(static line => (string?)line["activity"]?["type"] == "message" && Text(line["activity"]?["text"]).Length > 0);
        foreach (var conversation in said.GroupBy(static line => Text(line["conversation"])))
        {
            yield return "<tr><td colspan=\"3\"><hr></td></tr>";
            foreach (var line in conversation)
            {
                var isOurs = (string?)line["activity"]!["from"]?["role"] == "bot";
                yield return Row(Time(line["at"]), isOurs ? words.Ours : words.Mine, Text(line["activity"]!["text"]));
            }
        }
    }

    private static string Visit(Appointment visit) => Row(
        visit.Local.Replace('T', ' '),
        $"{visit.Service}, {visit.Minutes} min",
        visit.Therapist.Name,
        visit.Status.ToString(),
        visit.Client.FirstName,
        visit.Client.Phone,
        string.Join("; ", visit.Constraints.Select(static constraint => $"{constraint.Code} {constraint.Value}".Trim()).Append(visit.Notes).Append(visit.CancellationNote).Where(static note => note is not null)));

    private static IReadOnlyList<JsonObject> Rows(ClientFile file, string table) => file.Bot.GetValueOrDefault(table) ?? [];

    private static string Section(string heading, IEnumerable<string>? rows)
    {
        var all = string.Concat(rows ?? []);
        return all.Length == 0 ? "" : $"<h2>{heading}</h2>\n<table>{all}</table>";
    }

    private static string Row(params string[] cells) =>
        $"<tr>{string.Concat(cells.Select(static cell => $"<td class=\"line\">{HtmlEncoder.Default.Encode(cell)}</td>"))}</tr>\n";

    private static string Text(JsonNode? value) => value is JsonValue simple ? simple.ToString() : "";

    private static bool IsYes(JsonNode? value) => Text(value) is "1" or "true";

    private static string Time(JsonNode? value) => long.TryParse(Text(value), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : "";
}
