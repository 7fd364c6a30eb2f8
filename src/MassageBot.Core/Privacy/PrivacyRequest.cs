using MassageBot.Core.Wording;

namespace MassageBot.Core.Privacy;

/// <summary>What a client wants to do about what is kept of them, beyond asking in general.</summary>
public enum PrivacyWish
{
    /// <summary>To hear it.</summary>
    WhatIsKept,

    /// <summary>To have it deleted.</summary>
    Forget,
}

/// <summary>Finds such a wish in a message. Pure.</summary>
public static class PrivacyRequest
{
    /// <summary>More than that is a story in which the words may stand for anything.</summary>
    private const int LongestWish = 120;

    public static PrivacyWish? Read(string text, PrivacyWording words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var folded = $" {Fold.Text(text)} ";
        if (folded.Length > LongestWish || Has(folded, words.NotToForget))
        {
            return null;
        }

        return Has(folded, words.WantsToBeForgotten) ? PrivacyWish.Forget : Has(folded, words.AsksWhatIsKept) ? PrivacyWish.WhatIsKept : null;
    }

    /// <summary>True when the answer to "what is the code" says that there is none.</summary>
    public static bool HasNoCode(string text, PrivacyWording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Has($" {Fold.Text(text)} ", words.HasNoCode);
    }

    private static bool Has(string folded, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => folded.Contains($" {Fold.Text(phrase)} ", StringComparison.Ordinal));
}
