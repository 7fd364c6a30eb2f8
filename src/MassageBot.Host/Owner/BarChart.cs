using System.Globalization;
using System.Text;

namespace MassageBot.Host.Owner;

/// <summary>Counts of one kind over some weeks, drawn. Whoever does not see it reads the same from its description.</summary>
internal static class BarChart
{
    private const int Width = 56;
    private const int Bar = 40;
    private const int Tallest = 96;
    private const int Over = 18;
    private const int Under = 20;

    /// <param name="id">Names the drawing on its page.</param>
    /// <param name="title">What is counted.</param>
    /// <param name="counts">Each with what stands under its bar, oldest first; null is not known and has no bar.</param>
    public static string Draw(string id, string title, IReadOnlyList<(string Label, int? Count)> counts)
    {
        var most = Math.Max(1, counts.Max(one => one.Count ?? 0));
        var bars = new StringBuilder();
        for (var at = 0; at < counts.Count; at++)
        {
            var (label, count) = counts[at];
            var (left, height) = (at * Width, (int)Math.Ceiling(Tallest * (double)(count ?? 0) / most));
            var top = Over + Tallest - height;
            bars.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left + ((Width - Bar) / 2)}\" y=\"{top}\" width=\"{Bar}\" height=\"{height}\"/>");
            bars.Append(Text(left, top - 4, Said(count))).Append(Text(left, Over + Tallest + 14, label));
        }

        var told = OwnerShell.Encode(string.Join("; ", counts.Select(one => $"{one.Label}: {Said(one.Count)}")));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <figure><figcaption id="{id}">{OwnerShell.Encode(title)}</figcaption>
            <svg role="img" aria-labelledby="{id} {id}-told" width="{counts.Count * Width}" height="{Over + Tallest + Under}" viewBox="0 0 {counts.Count * Width} {Over + Tallest + Under}">
            <desc id="{id}-told">{told}</desc>{bars}</svg></figure>
            """);
    }

    private static string Text(int left, int y, string text) => string.Create(
        CultureInfo.InvariantCulture, $"<text x=\"{left + (Width / 2)}\" y=\"{y}\" text-anchor=\"middle\" aria-hidden=\"true\">{OwnerShell.Encode(text)}</text>");

    private static string Said(int? count) => count is { } known ? known.ToString(CultureInfo.InvariantCulture) : "–";
}
