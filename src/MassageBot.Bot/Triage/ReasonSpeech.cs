using System.Globalization;
using MassageBot.Bot.Turn;
using MassageBot.Core.Triage.Advice;

namespace MassageBot.Bot.Triage;

/// <summary>The reason of a recommendation, in the middle of its sentence.</summary>
internal static class ReasonSpeech
{
    /// <param name="frame">The turn.</param>
    /// <param name="reason">Why it is suggested.</param>
    /// <param name="placeIsNamed">The sentence before has named the place already.</param>
    public static string Say(TurnFrame frame, RecommendationReason reason, bool placeIsNamed)
    {
        var words = frame.Words.Triage;
        return reason switch
        {
            RecommendationReason.InjuryFocused => words.ReasonInjury.Text,
            RecommendationReason.OnePlace => words.ReasonOnePlace.Text,
            RecommendationReason.Goal => words.ReasonGoal.Text,
            RecommendationReason.Rest => words.ReasonRest.Text,
            RecommendationReason.Relax => words.ReasonRelaxation.Text,
            RecommendationReason.Pregnancy => words.ReasonPregnancy.Text,
            RecommendationReason.NotSure => words.ReasonNotSure.Text,
            RecommendationReason.PainLongStanding => words.ReasonPainLong.Text,
            RecommendationReason.PainManyAreas => words.ReasonPainMany.Say(("count", CountOfPlaces(frame))).Text,
            _ => AtThePlace(frame, placeIsNamed),
        };
    }

    private static string AtThePlace(TurnFrame frame, bool placeIsNamed)
    {
        var words = frame.Words.Triage;
        return frame.Record.Triage.BodyAreas is not [var area, ..] ? words.ReasonPainNoArea.Text
            : placeIsNamed ? words.ReasonPainThere.Text
            : words.ReasonPain.Say(("area", area.Words)).Text;
    }

    private static string CountOfPlaces(TurnFrame frame) =>
        frame.Record.Triage.BodyAreas.Select(area => area.Id).Distinct().Count().ToString(CultureInfo.InvariantCulture);
}
