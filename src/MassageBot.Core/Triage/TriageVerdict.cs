using System.Collections.Immutable;

namespace MassageBot.Core.Triage;

/// <summary>An assessment in plain words, for the <c>triage</c> verb and for comparing two versions of the rules. Holds no words of the client.</summary>
/// <param name="Pred">The disposition: <c>emergency</c>, <c>doctor_first</c>, <c>therapist_review</c>, <c>local_caution</c>, <c>clear</c>, <c>boundary</c>, <c>guardian</c>.</param>
/// <param name="RuleIds">Rules that hold, gravest first.</param>
/// <param name="Asked">True where the bot would put the safety screen or one question.</param>
/// <param name="Trace">One line per decision.</param>
public sealed record TriageVerdict(string Pred, ImmutableArray<string> RuleIds, bool Asked, ImmutableArray<string> Trace)
{
    public static TriageVerdict Of(TriageAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new TriageVerdict(
            NameOf(assessment.Disposition),
            [.. assessment.Flags.Select(flag => flag.RuleId)],
            assessment.Ask || assessment.Question is not null,
            assessment.Trace);
    }

    private static string NameOf(Disposition disposition) => disposition switch
    {
        Disposition.Clear => "clear",
        Disposition.LocalCaution => "local_caution",
        Disposition.Guardian => "guardian",
        Disposition.TherapistReview => "therapist_review",
        Disposition.DoctorFirst => "doctor_first",
        Disposition.Boundary => "boundary",
        Disposition.Emergency => "emergency",
    };
}
