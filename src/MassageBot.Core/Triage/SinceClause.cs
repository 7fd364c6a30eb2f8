using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>Since when, in the client's own words: "since I moved house".</summary>
public static class SinceClause
{
    private const int MostWords = 7;

    private static readonly char[] Ends = [',', '.', ';', '!', '?', ':', '\n', '(', ')'];

    /// <summary>The clause that begins with one of the phrases, up to the next pause and not too long; null when there is none.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="since">Words that begin such a clause ("since", "desde").</param>
    /// <param name="goesOn">Words that begin the next clause ("and", "y").</param>
    public static string? Of(string text, IReadOnlyList<string> since, IReadOnlyList<string> goesOn)
    {
        foreach (var part in text.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = Array.FindIndex(words, word => Fold.IsOneOf(word, since));
            if (start < 0)
            {
                continue;
            }

            var clause = words[start..].TakeWhile(word => !Fold.IsOneOf(word, goesOn)).ToArray();
            return clause.Length is > 1 and <= MostWords ? string.Join(' ', clause) : null;
        }

        return null;
    }
}
