using System.Text;
using MassageBot.Core.Triage;

namespace MassageBot.Host.Verbs.Reading;

/// <summary>A decision of triage as a person reads it, matched words included: for the output of a verb, which stays with who asked.</summary>
internal static class TraceText
{
    /// <summary>The decisions of the rules, and what was learnt from sentences beside them.</summary>
    public static IEnumerable<string> Of(TriageAssessment read) =>
        read.Decisions.Select(Of).Concat(read.Trace.Where(line => line.Contains(" Likeness ", StringComparison.Ordinal)));

    /// <summary>"E01 raised: present, clause 1, words: chest + hurts".</summary>
    public static string Of(TriageDecision decision)
    {
        var text = new StringBuilder(decision.RuleId).Append(' ').Append(What(decision)).Append(": ").Append(Status(decision.Assertion));
        text.Append(", clause ").Append(decision.Clause);
        if (decision.AgeInDays is > 0 and var days)
        {
            text.Append(", ").Append(days).Append(" days ago");
        }

        return text.Append(", words: ").AppendJoin(" + ", decision.Words).ToString();
    }

    private static string What(TriageDecision decision) => decision switch
    {
        { Purpose: "NotWhen" } => "kept quiet",
        { Purpose: "Ask" } => "asks",
        { Raised: true } => "raised",
        _ => "not raised",
    };

    private static string Status(Assertion assertion) => assertion switch
    {
        Assertion.Present => "present",
        Assertion.Negated => "denied",
        Assertion.Past => "past",
        Assertion.Hypothetical => "supposed",
        Assertion.SomeoneElse => "someone else",
        Assertion.Idiom => "figure of speech",
    };
}
