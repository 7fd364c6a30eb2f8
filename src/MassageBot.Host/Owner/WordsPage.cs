using System.Globalization;
using System.Text;
using MassageBot.Core.Triage;
using MassageBot.Host.Content;

namespace MassageBot.Host.Owner;

/// <summary>Whether the files under <c>dialogs/</c> can be used as they are, who has reviewed the safety rules, and how the bot talks.</summary>
internal static class WordsPage
{
    private const string NotReviewed = "none";

    public static string Html(IReadOnlyList<ContentProblem> problems, IReadOnlyList<TriageRule> rules)
    {
        var page = new StringBuilder("<h1>Words and rules</h1>");
        page.Append(Check(problems));
        var reviewed = rules.Count(rule => rule.Review != NotReviewed);
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>Safety rules ({reviewed} of {rules.Count} reviewed)</h2>");
        page.Append(reviewed == rules.Count ? "" : "<p>Have a clinician review each rule, and write who and when behind <code>review:</code> in <code>dialogs/triage/red-flags.yaml</code>.</p>");
        page.Append(OwnerShell.Table(
            ["Rule", "What it is about", "Tier", "Reviewed"],
            rules.Select(rule => new[] { rule.Id, rule.Name, rule.Tier.ToString(), rule.Review == NotReviewed ? "no" : rule.Review })));
        page.Append("</section><section><h2>How it talks</h2><p><a href=\"/owner/transcripts\">Conversations to read</a>, in both languages, made with the clinic that this program comes with.</p></section>");
        return page.ToString();
    }

    private static string Check(IReadOnlyList<ContentProblem> problems) => problems.Count == 0
        ? "<section><h2>Files</h2><p role=\"status\">Everything under <code>dialogs/</code> can be used as it is.</p></section>"
        : $"<section><h2>Files ({problems.Count})</h2><p role=\"alert\">Until these are put right the bot goes on with the words it had.</p><ul>{string.Concat(problems.Select(problem => $"<li>{OwnerShell.Encode(problem.ToString())}</li>"))}</ul></section>";
}
