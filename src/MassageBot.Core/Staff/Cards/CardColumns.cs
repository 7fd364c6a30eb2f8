using System.Globalization;
using System.Text.Json.Nodes;

namespace MassageBot.Core.Staff.Cards;

/// <summary>Columns by letters of one width. The blanks between them do not break and are not joined to one, as plain ones would be.</summary>
internal static class CardColumns
{
    private const char Blank = '\u00A0';
    private const char Nothing = '·';
    private const int LongestBar = 12;

    public static IEnumerable<JsonNode> Rows(CardTable table, int entries)
    {
        var rows = table.Rows.Take(entries).Select(row => row.Select((cell, at) => Cell(cell, table.Columns[at])).ToList()).ToList();
        var widths = table.Columns.Select((column, at) => rows.Select(row => Width(row[at])).Append(Width(Cell(column.Title, column))).Max()).ToList();
        var title = Block(Joined([.. table.Columns.Select(column => Cell(column.Title, column))], table, widths));
        title["weight"] = "Bolder";
        title["spacing"] = "Small";
        return [title, .. rows.Select(row => Block(Joined(row, table, widths)))];
    }

    public static IEnumerable<JsonNode> Bars(CardBars bars, int entries)
    {
        var shown = bars.Bars.Take(entries).ToList();
        var (most, widest) = (shown.Select(bar => bar.Count).Append(1).Max(), shown.Select(bar => Width(Label(bar))).Append(0).Max());
        return shown.Select(bar => Block($"{Escaped(Padded(Label(bar), widest, false))}{Blank}{Drawn(bar.Count, most)}{Blank}{bar.Count}"));
    }

    private static string Label(CardBar bar) => Harmless.Cut(bar.Label.InASentence().Plain, new CardColumn(Ours.Nothing).Widest);

    /// <summary>Whatever is not nothing is seen.</summary>
    private static string Drawn(int count, int most) => new('█', Math.Clamp((int)Math.Ceiling(LongestBar * (double)count / most), 0, LongestBar));

    private static string Cell(CardWords words, CardColumn column) => Harmless.Cut(words.InASentence().Plain, column.Widest);

    /// <summary>Blanks at the beginning of a line are lost where Markdown is drawn, so that one which begins with nothing begins with a dot.</summary>
    private static string Joined(List<string> cells, CardTable table, List<int> widths)
    {
        var line = string.Join(Blank + "" + Blank, cells.Select((cell, at) => Padded(cell, widths[at], table.Columns[at].IsNumber))).TrimEnd(Blank);
        return Escaped(line.StartsWith(Blank) ? $"{Nothing}{line[1..]}" : line);
    }

    private static string Padded(string text, int width, bool isNumber)
    {
        var blanks = new string(Blank, Math.Max(0, width - Width(text)));
        return isNumber ? blanks + text : text + blanks;
    }

    private static string Escaped(string line) => Harmless.Line(line.Replace(' ', Blank));

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static JsonObject Block(string markdown)
    {
        var block = CardBlocks.Text(markdown);
        block["fontType"] = "Monospace";
        block["size"] = "Small";
        block["spacing"] = "None";
        return block;
    }
}
