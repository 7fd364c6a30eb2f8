using System.Text.RegularExpressions;
using MassageBot.Core.Wording;

namespace MassageBot.Host.Content;

/// <summary>What no sentence of the bot may hold, in either language: promises of a result, and names of businesses that are not this clinic.</summary>
internal static partial class SpokenText
{
    /// <summary>Checks every text of a file that is spoken: those under <c>|</c>.</summary>
    public static void Check(YamlLines lines, ContentProblems problems)
    {
        foreach (var text in lines.Spoken())
        {
            Check(lines.Path, text.Line + 1, text.Value, problems);
        }
    }

    /// <summary>The word in a text that promises more than a massage can hold; null when there is none.</summary>
    public static string? PromiseIn(string text) => Promise().Match(Fold.Text(text)) is { Success: true } promise ? promise.Value : null;

    /// <param name="path">The file.</param>
    /// <param name="line">The line of the text's first line.</param>
    /// <param name="text">As it is said.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Check(string path, int line, string text, ContentProblems problems)
    {
        foreach (var spoken in text.Split('\n'))
        {
            CheckLine(path, line++, spoken, problems);
        }
    }

    private static void CheckLine(string path, int line, string spoken, ContentProblems problems)
    {
        if (Promise().Match(Fold.Text(spoken)) is { Success: true } promise)
        {
            problems.Add(path, line, $"'{promise.Value}' promises more than a massage can hold; say what it may help with, in other words");
        }

        if (OtherBusiness().Match(Fold.Text(spoken)) is { Success: true } business)
        {
            problems.Add(path, line, $"'{business.Value}' is another business; remove it");
        }

        if (Impression().Match(spoken) is { Success: true } impression)
        {
            problems.Add(path, line, $"'{impression.Value}' sounds as if a licensed professional were writing; say it without");
        }
    }

    // Folded text: lower case, no accents. Health, healthy and saludable are fine; heal, sanar and their forms are not.
    [GeneratedRegex(@"\b(cur(e|es|ed|ing|able)|heal(s|ed|er|ing)?|detox\w*|guarant\w*|diagnos\w*|cortisol|serotonin\w*|cur(a|an|ar|ara|aran|aremos|ado|ada|acion)|sana(n|r|ra|ran|do|cion|remos)?|desintoxic\w*|garanti\w*|diagnostic\w*)\b")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(rupp|crafted hand|alexa marie|besty ?besty|51 newark)\b")]
    private static partial Regex OtherBusiness();

    [GeneratedRegex(@"\bLMT\b|\bDr\.|our therapist assessed|prescrib", RegexOptions.IgnoreCase)]
    private static partial Regex Impression();
}
