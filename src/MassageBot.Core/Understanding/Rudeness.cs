using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Tells rude words at the bot from a threat: with the rude words gone, nothing is left that says anything.</summary>
public static class Rudeness
{
    /// <summary>Rude words stand in the message: several anywhere, a single one only as the whole of it.</summary>
    public static bool IsIn(string text, IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var folded = $" {Fold.Text(text)} ";
        return phrases.Select(phrase => $" {Fold.Text(phrase)} ")
            .Any(phrase => phrase.Trim().Contains(' ', StringComparison.Ordinal) ? folded.Contains(phrase, StringComparison.Ordinal) : folded == phrase);
    }

    /// <summary>Rude words are all there is.</summary>
    public static bool IsAll(string text, IReadOnlyList<ListeningWording> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        var left = $" {Fold.Text(text).Replace(" ", "  ", StringComparison.Ordinal)} ";
        var before = left.Length;
        foreach (var phrase in languages.SelectMany(listening => listening.Abuse).Select(Fold.Text).OrderByDescending(phrase => phrase.Length))
        {
            left = left.Replace($" {phrase.Replace(" ", "  ", StringComparison.Ordinal)} ", " ", StringComparison.Ordinal);
        }

        var around = languages.SelectMany(listening => listening.AbuseAround).Select(Fold.Text).ToHashSet();
        return left.Length < before && left.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(around.Contains);
    }
}
