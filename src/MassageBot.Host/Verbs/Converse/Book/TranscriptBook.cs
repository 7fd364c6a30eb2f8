using System.Text;
using static System.Net.WebUtility;

namespace MassageBot.Host.Verbs.Converse.Book;

/// <summary>Played conversations as one page to read or print: no other file, no request to anybody, the same every time it is made.</summary>
internal sealed class TranscriptBook(BookPlan plan, IReadOnlyDictionary<string, Transcript> played)
{
    private readonly StringBuilder _page = new();

    public string Write()
    {
        var first = plan.Parts[0];
        Line($"""<!doctype html><html lang="{Coded(first.Lang)}"><head><meta charset="utf-8">""");
        Line("""<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">""");
        Line($"<title>{Coded(first.Title)}</title><style>{BookStyle.Text}</style></head><body>");
        Line($"""<nav class="parts">{string.Join(" · ", plan.Parts.Select(part => $"""<a href="#{Coded(part.Lang)}" lang="{Coded(part.Lang)}">{Coded(part.Title)}</a>"""))}</nav>""");
        foreach (var part in plan.Parts)
        {
            Write(part);
        }

        Line("</body></html>");
        return _page.ToString();
    }

    private void Write(BookPart part)
    {
        Line($"""<main id="{Coded(part.Lang)}" lang="{Coded(part.Lang)}"><h1>{Coded(part.Title)}</h1><p>{Coded(part.Introduction)}</p>""");
        Line($"<nav><h2>{Coded(part.Contents)}</h2><ul>");
        foreach (var kind in part.Kinds)
        {
            var talks = kind.Talks.Select(talk => $"""<li><a href="#{Anchor(talk)}">{Coded(talk.Title)}</a></li>""");
            Line($"<li>{Coded(kind.Title)}<ul>{string.Concat(talks)}</ul></li>");
        }

        Line("</ul></nav>");
        foreach (var kind in part.Kinds)
        {
            Line($"<section><h2>{Coded(kind.Title)}</h2>");
            foreach (var talk in kind.Talks)
            {
                Write(talk, played[talk.Script], part);
            }

            Line("</section>");
        }

        Line("</main>");
    }

    private void Write(BookTalk talk, Transcript transcript, BookPart part)
    {
        var channel = part.Channels.GetValueOrDefault(transcript.Script.Channel, transcript.Script.Channel);
        Line($"""<article id="{Anchor(talk)}"><h3>{Coded(talk.Title)} <span class="channel">{Coded(channel)}</span></h3><p class="shows">{Coded(talk.Shows)}</p><ol>""");
        foreach (var reply in transcript.Greeting)
        {
            Write(reply);
        }

        foreach (var exchange in transcript.Exchanges)
        {
            Line(HappeningReader.Of(exchange.User) is not null
                ? $"""<li class="pause">{Coded(part.Pause)}</li>"""
                : $"""<li class="client"><p>{Coded(exchange.User)}</p></li>""");
            foreach (var reply in exchange.Replies)
            {
                Write(reply);
            }
        }

        Line("</ol></article>");
    }

    private void Write(SeenReply reply)
    {
        var buttons = reply.Buttons.Select(button => $"<li>{Coded(button)}</li>");
        var chips = reply.Buttons.IsEmpty ? "" : $"""<ul class="chips">{string.Concat(buttons)}</ul>""";
        var cards = string.Concat(reply.Cards.Select(CardHtml.Of));
        Line($"""<li class="bot"><p>{Coded(SampleCode.In(reply.Text))}</p>{cards}{chips}</li>""");
    }

    private static string Anchor(BookTalk talk) => Coded(Path.GetFileNameWithoutExtension(talk.Script));

    private static string Coded(string text) => HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);

    private void Line(string line) => _page.Append(line).Append('\n');
}
