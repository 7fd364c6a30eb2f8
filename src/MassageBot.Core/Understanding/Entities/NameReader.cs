using System.Globalization;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads a first name where one was asked for, or where it is introduced; a word of everyday language is not taken for a name.</summary>
internal sealed class NameReader(TextNormalizer normalizer)
{
    private const int LongestAnswer = 4;

    public string? Read(Message message) => Introduced(message) ?? (message.IsAsking(Questions.Name) ? Answer(message) : null);

    private string? Introduced(Message message)
    {
        var ids = message.IsAsking(Questions.Name) ? new[] { "name", "name-if-asked" } : ["name"];
        return ids.SelectMany(id => message.Tables[LexiconTopics.Introductions, id].FindAll(message.Words))
            .Select(introduction => introduction.End)
            .Where(at => at < message.Words.Length && MayBeName(message, at))
            .Select(at => Write(message, at))
            .FirstOrDefault();
    }

    private string? Answer(Message message)
    {
        var left = Enumerable.Range(0, message.Words.Length)
            .Where(at => !message.IsTaken(at) && !message.Tables.Is(LexiconTopics.Fillers, "fillers", message.Words, at))
            .ToList();
        var plausible = left.Count is > 0 and <= LongestAnswer
            && !message.Text.Source.Contains('?', StringComparison.Ordinal)
            && left.TrueForAll(at => message.Words[at].All(letter => char.IsLetter(letter) || letter == '-'))
            && left.Exists(at => !normalizer.IsKnown(message.Words[at]) || (left.Count <= 3 && StartsCapital(message, at)));
        return plausible ? Write(message, left[0]) : null;
    }

    private bool MayBeName(Message message, int at) =>
        !message.IsTaken(at) && message.Words[at].All(char.IsLetter)
        && (!normalizer.IsKnown(message.Words[at]) || StartsCapital(message, at));

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
