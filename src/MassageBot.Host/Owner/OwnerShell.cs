using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace MassageBot.Host.Owner;

/// <summary>What the owner's pages have in common. They work without scripts, with a screen reader, on a phone and in the dark.</summary>
internal static class OwnerShell
{
    private const string Style =
        ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem;color:CanvasText;background:Canvas}"
        + "li{border:1px solid GrayText;border-radius:.4rem;padding:.75rem 1rem;margin:.75rem 0;list-style:none;overflow-wrap:anywhere}ul{padding:0}"
        + "nav ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:0}nav li{border:0;padding:0;margin:0}nav a{display:inline-block;padding:.4rem .8rem;border:1px solid GrayText;border-radius:.4rem}"
        + "nav a[aria-current]{background:Highlight;color:HighlightText}"
        + "button,input,select{font:inherit;padding:.4rem .8rem;max-width:100%}dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.1rem 1rem;margin:.5rem 0}"
        + "form{display:inline-block;margin:0 .5rem .25rem 0}dd{margin:0;overflow-wrap:anywhere}h3{margin:0}"
        + ".wide{overflow-x:auto}table{border-collapse:collapse}th,td{text-align:start;padding:.2rem .75rem .2rem 0;border-bottom:1px solid GrayText;vertical-align:top}"
        + "td.number,th.number{text-align:end}figure{margin:1rem 0}figcaption{font-weight:bold}svg{max-width:100%;height:auto}rect{fill:currentColor}text{fill:currentColor;font-size:12px}"
        + ":focus-visible{outline:3px solid #4098ff;outline-offset:2px}";

    private static readonly (string Path, string Title)[] Pages =
        [("/owner", "Open"), ("/owner/figures", "Figures"), ("/owner/words", "Words and rules"), ("/owner/running", "Running")];

    public static string Policy { get; } = PolicyFor(Style);

    /// <summary>A page may use its own style and send forms to where it came from; nothing else.</summary>
    public static string PolicyFor(string style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="path">Which page it is.</param>
    /// <param name="body">HTML.</param>
    public static string Page(string path, string body)
    {
        var title = Pages.First(page => page.Path == path).Title;
        var links = string.Concat(Pages.Select(page => $"<li><a href=\"{page.Path}\"{(page.Path == path ? " aria-current=\"page\"" : "")}>{page.Title}</a></li>"));
        return Page(title, $"<nav aria-label=\"Pages\"><ul>{links}</ul></nav>", body);
    }

    /// <summary>The page before the others.</summary>
    public static string Door(string body) => Page("Sign in", "", body);

    public static string? Encode(string? text) => text is null ? null : HtmlEncoder.Default.Encode(text);

    public static string Table(IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new StringBuilder("<div class=\"wide\"><table><thead><tr>");
        table.AppendJoin("", heads.Select(head => $"<th scope=\"col\">{Encode(head)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            table.Append("<tr>").AppendJoin("", row.Select((cell, at) => at == 0 ? $"<th scope=\"row\">{Encode(cell)}</th>" : $"<td>{Encode(cell)}</td>")).Append("</tr>");
        }

        return table.Append("</tbody></table></div>").ToString();
    }

    public static string Facts(IEnumerable<(string Name, string Value)> facts) =>
        string.Create(CultureInfo.InvariantCulture, $"<dl>{string.Concat(facts.Select(fact => $"<dt>{Encode(fact.Name)}</dt><dd>{Encode(fact.Value)}</dd>"))}</dl>");

    private static string Page(string title, string before, string body) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title><style>{Style}</style></head>
        <body>{before}<main>{body}</main></body></html>
        """;
}
