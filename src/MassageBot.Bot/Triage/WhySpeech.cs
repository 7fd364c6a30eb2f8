using MassageBot.Bot.SessionLengths;
using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Triage.Advice;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>The answer to "why this one": what was told, what the massage does for it, why this long, and that the other one is fine too.</summary>
internal static class WhySpeech
{
    public static Spoken Say(TurnFrame frame)
    {
        if (SuggestionQuestion.Recommend(frame) is not { } recommendation)
        {
            return Spoken.Nothing;
        }

        var massage = Massage(frame, recommendation);
        var length = LengthAdviceSpeech.Because(frame, recommendation.LengthFor, recommendation.Minutes);
        var other = recommendation.Alternative is { } alternative
            ? frame.Words.Triage.YourChoice.Say(("service", Naming.InSentence(frame.Clinic.FindService(alternative.ServiceId)!, frame.Language)))
            : Spoken.Nothing;
        return HeardSpeech.Say(frame).Then(massage).Then(length).Then(other).OrBrief(massage.Then(length));
    }

    private static Spoken Massage(TurnFrame frame, Recommendation recommendation)
    {
        var words = frame.Words.Triage;
        if (recommendation.Reason == RecommendationReason.Pregnancy)
        {
            return words.WhyPregnancy.Say();
        }

        var family = frame.Clinic.FindService(recommendation.ServiceId)!.Family;
        return (family == MassageFamily.Medical ? words.WhyTherapeutic : words.WhyRelaxation).Say();
    }
}
