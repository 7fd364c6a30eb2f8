using System.Globalization;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads a first name where one was asked for, or where it is introduced; a word of everyday language is not taken for a name.</summary>
internal sealed class NameReader(WordKnowledge words, Clinic clinic)
{
    private const int LongestAnswer = 4;
    private readonly HashSet<string> _therapists = [.. clinic.Therapists.Select(therapist => Tokenizer.Fold(therapist.FirstName))];

    public string? Read(Message message, bool besideContact) =>
        Introduced(message, besideContact) ?? (besideContact || message.IsAsking(Questions.Name) ? Answer(message) : null);

    private string? Introduced(Message message, bool besideContact)
    {
        var ids = besideContact || message.IsAsking(Questions.Name) ? new[] { "name", "name-maybe", "name-if-asked" } : ["name", "name-maybe"];
        var starts =
            from id in ids
            from introduction in message.Tables[LexiconTopics.Introductions, id].FindAll(message.Words)
            where introduction.End < message.Words.Length && MayBeName(message, introduction.End, id == "name-maybe")
            select (int?)introduction.End;
        return starts.FirstOrDefault() is { } at ? Take(message, at) : null;
    }

    /// <summary>A name that was introduced is nothing else: neither "my name is April" nor "Dana Reyes" says a day.</summary>
    private static string Take(Message message, int at)
    {
        var name = Write(message, at);
        var isFollowedByAnother = at + 1 < message.Words.Length && !message.Text.Tokens[at + 1].StartsClause && StartsCapital(message, at + 1);
        message.Take(at, isFollowedByAnother ? at + 2 : at + 1);
        return name;
    }

    private string? Answer(Message message)
    {
        var left = Enumerable.Range(0, message.Words.Length)
            .Where(at => !message.IsTaken(at) && !message.Tables.Is(LexiconTopics.Fillers, "fillers", message.Words, at))
            .ToList();
        var plausible = left.Count is > 0 and <= LongestAnswer
            && !message.Text.Source.Contains('?', StringComparison.Ordinal)
            && left.TrueForAll(at => message.Words[at].All(letter => char.IsLetter(letter) || letter == '-'))
            && left.Exists(at => !IsWord(message.Words[at], false) || (left.Count <= 3 && StartsCapital(message, at)));
        if (!plausible)
        {
            return null;
        }

        // Marks around a name ("<b>Dana</b>") leave single letters, which come first.
        var named = left.Where(at => message.Words[at].Length > 1 && (!IsWord(message.Words[at], false) || StartsCapital(message, at))).ToList();
        return Write(message, named.Count > 0 ? named[0] : left[0]);
    }

    private bool MayBeName(Message message, int at, bool strict) =>
        !message.IsTaken(at) && message.Words[at].All(char.IsLetter) && (!IsWord(message.Words[at], strict) || StartsCapital(message, at));

    private bool IsWord(string word, bool strict) =>
        !_therapists.Contains(word) && (words.Normalizer.IsKnown(word) || (strict && words.IsInPhrases(word)));

    private static bool StartsCapital(Message message, int at)
    {
        var written = message.Original(at, at + 1);
        return char.IsUpper(written[0]) && (written.Length == 1 || char.IsLower(written[^1]));
    }

    private static string Write(Message message, int at)
    {
        var written = message.Original(at, at + 1);
        var oneCase = !written.Any(char.IsUpper) || (written.Length > 2 && !written.Any(char.IsLower));
        return oneCase
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written.ToLowerInvariant())
            : written;
    }
}
