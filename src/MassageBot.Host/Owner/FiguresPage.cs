using System.Globalization;
using System.Text;
using MassageBot.Core.Digest;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Owner;

/// <summary>The day ahead, the last whole week beside the one before, and the weeks before those in bars: what staff read in Teams, for who has no Teams too.</summary>
internal sealed class FiguresPage(DigestWording words)
{
    private static readonly Language PageLanguage = Language.English;

    /// <param name="today">The day ahead.</param>
    /// <param name="weeks">Whole weeks, oldest first; two at least.</param>
    public string Html(DayFacts today, IReadOnlyList<WeekFacts> weeks)
    {
        var page = new StringBuilder("<h1>Figures</h1>");
        Report(page, new DayReport(words, PageLanguage).Of(today));
        Report(page, new WeekReport(words, PageLanguage).Of(weeks[^1], weeks[^2], forManagers: true));
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>The last {weeks.Count} weeks</h2><p>Each by the Monday it begins on. What has been deleted since counts no longer.</p>");
        Chart(page, "conversations", words.Conversations, weeks, static week => week.Conversed);
        Chart(page, "bookings", words.Bookings, weeks, static week => week.Bookings);
        Chart(page, "hand-offs", words.HandOffs, weeks, static week => week.HandOffs);
        Chart(page, "no-shows", words.NoShows, weeks, static week => week.NoShows);
        return page.Append("</section>").ToString();
    }

    private static void Chart(StringBuilder page, string id, Sentence title, IReadOnlyList<WeekFacts> weeks, Func<WeekFacts, int?> count) =>
        page.Append(BarChart.Draw(id, title.Text, [.. weeks.Select(week => (week.Range.First.ToString("MMM d", CultureInfo.InvariantCulture), count(week)))]));

    private void Report(StringBuilder page, DigestReport report)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{OwnerShell.Encode(report.Title)}</h2>");
        foreach (var part in report.Parts)
        {
            page.Append(part.Heading.Length == 0 ? "" : $"<h3>{OwnerShell.Encode(part.Heading)}</h3>").Append(Part(part));
        }

        page.Append("</section>");
    }

    private string Part(DigestPart part) => part switch
    {
        DigestPart.Facts facts => OwnerShell.Facts(facts.Lines),
        DigestPart.Compared compared => OwnerShell.Table(["", compared.Week, compared.Before], compared.Figures.Select(figure => new[] { figure.Name, figure.Week, figure.Before })),
        DigestPart.Bars bars => OwnerShell.Facts(bars.Counts.Select(one => (one.Name, one.Count.ToString(CultureInfo.InvariantCulture)))),
        DigestPart.Heard heard => $"<ul>{string.Concat(heard.Questions.Select(Question))}</ul>",
        DigestPart.Note note => $"<p>{OwnerShell.Encode(note.Text)}</p>",
        _ => throw new InvalidOperationException($"{part.GetType().Name} has no form on the page."),
    };

    private string Question(UnansweredQuestion question)
    {
        var line = words.UnansweredLine.Say(("count", question.Count.ToString(CultureInfo.InvariantCulture)), ("text", question.Text)).Text;
        return $"<li>{OwnerShell.Encode(line)}</li>";
    }
}
