using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Owner;

/// <summary>The part of the owner's page that lists what was not understood: a label makes a phrase of it, or it is dropped.</summary>
internal static class UnclearSection
{
    /// <summary>Field that holds the label chosen.</summary>
    public const string LabelField = "label";

    public static string Html(IReadOnlyList<KeptUnclear> open, string field)
    {
        var section = new StringBuilder();
        section.Append(CultureInfo.InvariantCulture, $"<section><h2>Not understood ({open.Count})</h2>");
        if (open.Count == 0)
        {
            return section.Append("<p>Nothing open.</p></section>").ToString();
        }

        section.Append("<p>Choose what a message asks for, and the bot learns it within seconds. Names and numbers were taken out.</p><ul>");
        foreach (var kept in open)
        {
            section.Append(Item(kept, field));
        }

        return section.Append("</ul></section>").ToString();
    }

    private static string Item(KeptUnclear kept, string field) => string.Create(CultureInfo.InvariantCulture, $"""
        <li><p lang="{kept.Message.Language.Code()}">{Encode(kept.Message.Text)}</p>
        <dl><dt>Language</dt><dd>{kept.Message.Language.Code()}</dd><dt>Taken for</dt><dd>{Encode(kept.Message.TakenFor)}</dd><dt>Times</dt><dd>{kept.Count}</dd></dl>
        <form method="post" action="/owner/unclear/{kept.Id}/take">{field}<label for="label-{kept.Id}">It asks for</label>
        <select id="label-{kept.Id}" name="{LabelField}" required><option value="">choose</option>{Options()}</select> <button>Add as phrase</button></form>
        <form method="post" action="/owner/unclear/{kept.Id}/drop">{field}<button aria-label="Drop message {kept.Id}">Drop</button></form></li>
        """);

    private static string Options() => string.Concat(PhraseBook.Labels.Select(label => $"<option>{label}</option>"));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
