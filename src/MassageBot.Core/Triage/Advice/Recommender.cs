using MassageBot.Core.SessionLengths;
using MassageBot.Core.Triage.Reading;

namespace MassageBot.Core.Triage.Advice;

/// <summary>Chooses the massage to suggest: something targeted for pain and injury, the whole body to unwind, the clinic's own menu throughout.</summary>
public sealed class Recommender(TriageRules rules, Sessions sessions)
{
    private const int ManyAreas = 2;
    private const string PrenatalSkill = "prenatal";

    private readonly HashSet<string> _longStanding = rules.LongStanding.Select(PlainText.Fold).ToHashSet(StringComparer.Ordinal);

    /// <summary>The suggestion for these answers; null when the clinic's menu is empty.</summary>
    public Recommendation? Recommend(TriageAnswers answers, Clinic clinic, bool firstVisit)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(clinic);
        var reason = ReasonFor(answers);
        if ((ServiceFor(reason, clinic) ?? clinic.Services.FirstOrDefault(service => service.PartySize == 1)) is not { } service)
        {
            return null;
        }

        return new Recommendation
        {
            ServiceId = service.Id,
            Minutes = SessionLengthAdvice.Recommend(service, sessions, NeedOf(reason)).Minutes,
            ConsultationMinutes = SessionLengthAdvice.Consultation(service, firstVisit),
            Reason = reason,
            LengthFor = NeedOf(reason),
            Alternative = AlternativeTo(reason, service, clinic),
        };
    }

    /// <summary>How much there is to do in a session for these answers; null when they do not tell.</summary>
    public SessionNeed? LengthFor(TriageAnswers answers) => NeedOf(ReasonFor(answers));

    private RecommendationReason ReasonFor(TriageAnswers answers) => answers.Need switch
    {
        Need.Pregnancy => RecommendationReason.Pregnancy,
        Need.Relaxation => answers.SleepOrStress ? RecommendationReason.Rest : RecommendationReason.Relax,
        Need.Injury => RecommendationReason.InjuryFocused,
        Need.Pain => ReasonForPain(answers),
        _ when answers.BodyAreas.Any(area => !area.IsWholeBody) || answers.Severity > 0 => ReasonForPain(answers),
        _ => ReasonForNoIdea(answers),
    };

    /// <summary>The answers to the three questions: whatever is to be worked on is therapeutic, rest is relaxation.</summary>
    private static RecommendationReason ReasonForNoIdea(TriageAnswers answers) => answers switch
    {
        { Extent: Extent.OnePlace } => RecommendationReason.OnePlace,
        { Gain: Gain.Goal } => RecommendationReason.Goal,
        { Gain: Gain.Rest } => RecommendationReason.Relax,
        _ => RecommendationReason.NotSure,
    };

    private RecommendationReason ReasonForPain(TriageAnswers answers)
    {
        if (answers.BodyAreas.Select(area => area.Id).Distinct().Count() >= ManyAreas)
        {
            return RecommendationReason.PainManyAreas;
        }

        return IsLongStanding(answers.SinceWords) ? RecommendationReason.PainLongStanding : RecommendationReason.PainFocused;
    }

    private bool IsLongStanding(string? since) =>
        since is not null && PlainText.Fold(since).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(_longStanding.Contains);

    private static Service? ServiceFor(RecommendationReason reason, Clinic clinic) => reason switch
    {
        RecommendationReason.Pregnancy => Prenatal(clinic) ?? clinic.PlainService(MassageFamily.Spa),
        RecommendationReason.Relax or RecommendationReason.Rest or RecommendationReason.NotSure => clinic.PlainService(MassageFamily.Spa),
        _ => clinic.PlainService(MassageFamily.Medical),
    };

    private static Service? Prenatal(Clinic clinic) =>
        clinic.Services.FirstOrDefault(service => service.PartySize == 1 && service.Skills.Contains(PrenatalSkill, StringComparer.Ordinal));

    /// <summary>How much there is to do; null for the usual length.</summary>
    private static SessionNeed? NeedOf(RecommendationReason reason) => reason switch
    {
        RecommendationReason.PainManyAreas => SessionNeed.SeveralAreas,
        RecommendationReason.PainLongStanding => SessionNeed.Unhurried,
        RecommendationReason.PainFocused or RecommendationReason.InjuryFocused or RecommendationReason.OnePlace => SessionNeed.OneArea,
        _ => null,
    };

    private Suggestion? AlternativeTo(RecommendationReason reason, Service suggested, Clinic clinic)
    {
        var family = reason is RecommendationReason.Relax or RecommendationReason.Rest or RecommendationReason.NotSure ? MassageFamily.Medical : MassageFamily.Spa;
        var other = clinic.PlainService(family);
        if (other is null || other.Id == suggested.Id)
        {
            return null;
        }

        var need = family == MassageFamily.Medical ? SessionNeed.OneArea : (SessionNeed?)null;
        return new Suggestion(other.Id, SessionLengthAdvice.Recommend(other, sessions, need).Minutes);
    }
}
