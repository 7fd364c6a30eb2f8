using System.Globalization;
using MassageBot.Core.Wording;

namespace MassageBot.Core.StaffWords;

/// <summary>What is wanted of the clinic's answers, out of the words after <c>faq</c>.</summary>
public abstract record FaqCommand
{
    private static readonly string[] Setting = ["set", "cambiar"];
    private static readonly string[] Listing = ["history", "historial"];
    private static readonly string[] Reverting = ["revert", "deshacer"];

    private FaqCommand()
    {
    }

    /// <summary>The topics and how one is changed.</summary>
    public sealed record Show : FaqCommand;

    /// <param name="Topic">A topic's id, or a question as a client would ask it.</param>
    /// <param name="Answer">The new words.</param>
    /// <param name="Language">Set where the words say so: "set es …".</param>
    public sealed record Set(string Topic, string Answer, Language? Language) : FaqCommand;

    public sealed record History : FaqCommand;

    public sealed record Revert(int Number) : FaqCommand;

    /// <param name="rest">What was typed.</param>
    /// <param name="spoken">The languages in which there are answers.</param>
    public static FaqCommand Read(string rest, IEnumerable<Language> spoken)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var (verb, words) = Split(rest.Trim());
        if (Is(verb, Listing))
        {
            return new History();
        }

        if (Is(verb, Reverting) && int.TryParse(words.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new Revert(number);
        }

        return Is(verb, Setting) ? ReadSet(words, spoken) : new Show();
    }

    private static FaqCommand ReadSet(string words, IEnumerable<Language> spoken)
    {
        var (first, after) = Split(words);
        Language? language = spoken.Where(one => one.Code().Equals(first, StringComparison.OrdinalIgnoreCase)).Select(one => (Language?)one).FirstOrDefault();
        var said = language is null ? words : after;
        // A question mark may stand before the colon, and a time of day has one of its own.
        var colon = said.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var spaced ? spaced : said.IndexOf(":\n", StringComparison.Ordinal);
        return colon > 0 && said[(colon + 1)..].Trim() is { Length: > 0 } answer ? new Set(said[..colon].Trim(), answer, language) : new Show();
    }

    private static (string First, string After) Split(string text)
    {
        var at = text.IndexOfAny([' ', '\n', '\t']);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..].Trim());
    }

    private static bool Is(string word, string[] words) => words.Contains(Fold.Text(word));
}
