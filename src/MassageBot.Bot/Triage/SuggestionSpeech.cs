using MassageBot.Bot.Turn;
using MassageBot.Core;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Advice;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>The recommendation in words: what, how long, what it costs, and why.</summary>
internal static class SuggestionSpeech
{
    public static Spoken Say(TurnFrame frame, Recommendation recommendation)
    {
        var words = frame.Words.Triage;
        var said = Suggest(frame, recommendation);
        if (recommendation.Alternative is { } other)
        {
            said = said.Then(words.Alternative.Say(
                ("service", ServiceName(frame, other.ServiceId)),
                ("minutes", Naming.Minutes(other.Minutes)),
                ("price", Price(frame, other.ServiceId, other.Minutes))));
        }

        if (frame.Record.Screen is { Disposition: Disposition.TherapistReview })
        {
            said = said.ThenParagraph(words.PendingNote.Say());
        }

        return said.ThenParagraph(Clinician.SayOnce(frame)).ThenParagraph(words.AskShallILook.Say());
    }

    public static string Button(TurnFrame frame, ServiceId id, int minutes) => frame.Words.Triage.ChoiceTake.Say(
        ("service", Naming.Title(frame.Clinic.FindService(id)!, frame.Language)), ("minutes", Naming.Minutes(minutes))).Text;

    /// <summary>What it is drawn from, and the suggestion; in few words only the suggestion.</summary>
    private static Spoken Suggest(TurnFrame frame, Recommendation recommendation)
    {
        var heard = HeardSpeech.Say(frame);
        var suggested = Suggest(frame, recommendation, ReasonSpeech.Say(frame, recommendation.Reason, placeIsNamed: !heard.IsEmpty));
        return heard.Then(suggested).OrBrief(Suggest(frame, recommendation, ReasonSpeech.Say(frame, recommendation.Reason, placeIsNamed: false)));
    }

    private static Spoken Suggest(TurnFrame frame, Recommendation recommendation, string because)
    {
        var words = frame.Words.Triage;
        var service = ("service", ServiceName(frame, recommendation.ServiceId));
        var minutes = ("minutes", Naming.Minutes(recommendation.Minutes));
        var price = ("price", Price(frame, recommendation.ServiceId, recommendation.Minutes));
        var reason = ("reason", because);
        return recommendation.ConsultationMinutes > 0
            ? words.SuggestWithConsultation.Say(
                service, minutes, price, reason, ("consultation", Naming.Minutes(recommendation.ConsultationMinutes)))
            : words.Suggest.Say(service, minutes, price, reason);
    }

    private static string ServiceName(TurnFrame frame, ServiceId id) => Naming.InSentence(frame.Clinic.FindService(id)!, frame.Language);

    private static string Price(TurnFrame frame, ServiceId id, int minutes) =>
        frame.Clinic.FindService(id)!.Lengths.FirstOrDefault(length => length.Minutes == minutes)?.Price ?? "";
}
