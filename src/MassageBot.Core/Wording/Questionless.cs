using System.Text.RegularExpressions;

namespace MassageBot.Core.Wording;

/// <summary>A line without the questions in it: what it states is said while another question is open, so that a message asks one thing.</summary>
public static partial class Questionless
{
    /// <summary>The sentences that ask nothing; the whole line when it consists of questions only.</summary>
    public static Spoken WithoutQuestions(this Spoken spoken)
    {
        var left = Question().Replace(spoken.Text, "").Trim();
        return left.Length == 0 ? spoken : spoken with { Text = left };
    }

    [GeneratedRegex(@"\s*[^.!?\n]*\?", RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
