using MassageBot.Core.Triage;

namespace MassageBot.Host.Content.Triage;

/// <summary>The rules of safety as they were read, and the check of their examples, which takes as long as all the rest and can be done beside it.</summary>
/// <param name="Rules">As the clinic uses them.</param>
/// <param name="CheckExamples">Adds a problem for each example that the rules, as they are written, do not hold to.</param>
internal sealed record TriageReading(TriageRules Rules, Action<ContentProblems> CheckExamples)
{
    /// <summary>The rules once their examples are checked; null when one is not held to.</summary>
    public TriageRules? Checked(ContentProblems problems)
    {
        var before = problems.Count;
        CheckExamples(problems);
        return problems.Count > before ? null : Rules;
    }
}
