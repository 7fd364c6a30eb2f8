namespace MassageBot.Core.Cards;

/// <summary>The one line that a text begins with.</summary>
public static class FirstSentence
{
    private static readonly string[] Ends = [". ", "? ", "! ", "; ", "\n"];

    /// <summary>Up to the end of the first sentence, closed with a full stop; half a sentence before a semicolon counts as one.</summary>
    public static string Of(string text)
    {
        var ends = Ends.Select(end => text.IndexOf(end, StringComparison.Ordinal)).Where(at => at > 0).ToList();
        var first = (ends.Count == 0 ? text : text[..(ends.Min() + 1)]).Trim();
        return first.TrimEnd(';', '.') is var bare && first[^1] is '?' or '!' ? first : bare + ".";
    }
}
