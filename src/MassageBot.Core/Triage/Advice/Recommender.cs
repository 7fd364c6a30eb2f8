using MassageBot.Core.Triage.Reading;

namespace MassageBot.Core.Triage.Advice;

/// <summary>Chooses the massage to suggest: something targeted for pain and injury, the whole body to unwind, the clinic's own menu throughout.</summary>
public sealed class Recommender(TriageRules rules)
{
    private const int Focused = 60;
    private const int Thorough = 90;
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
            Minutes = Nearest(service, MinutesFor(reason, service)),
            ConsultationMinutes = firstVisit ? service.ConsultationMinutes : 0,
            Reason = reason,
            Alternative = AlternativeTo(reason, service, clinic),
        };
    }

    private RecommendationReason ReasonFor(TriageAnswers answers) => answers.Need switch
    {
        Need.Pregnancy => RecommendationReason.Pregnancy,
        Need.Relaxation => RecommendationReason.Relax,
        Need.Injury => RecommendationReason.InjuryFocused,
        Need.Pain => ReasonForPain(answers),
        _ when !answers.BodyAreas.IsEmpty || answers.Severity > 0 => ReasonForPain(answers),
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
        RecommendationReason.Relax or RecommendationReason.NotSure => clinic.PlainService(MassageFamily.Spa),
        _ => clinic.PlainService(MassageFamily.Medical),
    };

    private static Service? Prenatal(Clinic clinic) =>
        clinic.Services.FirstOrDefault(service => service.PartySize == 1 && service.Skills.Contains(PrenatalSkill, StringComparer.Ordinal));

    private static int MinutesFor(RecommendationReason reason, Service service) => reason switch
    {
        RecommendationReason.PainManyAreas or RecommendationReason.PainLongStanding => Thorough,
        RecommendationReason.PainFocused or RecommendationReason.InjuryFocused => Focused,
        _ => service.UsualMinutes,
    };

    /// <summary>The offered length nearest to a wish; the shorter of two that are equally near.</summary>
    private static int Nearest(Service service, int minutes) =>
        service.Lengths.Select(length => length.Minutes).OrderBy(length => Math.Abs(length - minutes)).ThenBy(length => length).FirstOrDefault(service.UsualMinutes);

    private static Suggestion? AlternativeTo(RecommendationReason reason, Service suggested, Clinic clinic)
    {
        var family = reason is RecommendationReason.Relax or RecommendationReason.NotSure ? MassageFamily.Medical : MassageFamily.Spa;
        var other = clinic.PlainService(family);
        if (other is null || other.Id == suggested.Id)
        {
            return null;
        }

        return new Suggestion(other.Id, Nearest(other, family == MassageFamily.Medical ? Focused : other.UsualMinutes));
    }
}
