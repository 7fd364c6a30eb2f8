using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.Triage;

/// <summary>Words about health that no rule explains: nobody is asked about each of them, the therapist reads them, if the client agrees.</summary>
internal static class FreeText
{
    private const int FewWords = 2;
    private const string HealthQuestions = "triage.";

    public static void Keep(TurnFrame frame)
    {
        if (frame.Text.Length > 0 && IsAboutHealth(frame))
        {
            frame.Record = frame.Record with { AlsoWrote = TherapistNote.Also(frame.Record.AlsoWrote, frame.Text) };
        }
    }

    /// <summary>What of the conversation goes with its end unless the client agrees to more. Emergencies, crises and reports are kept by their own rule.</summary>
    public static void Mark(TurnFrame frame)
    {
        var tells = frame.Assessment.Flags.Length > 0 || frame.Assessment.Ask || frame.Understood is { Intent: Intents.Symptom }
            || !frame.Mentions.BodyAreas.IsEmpty || frame.Record.Asking?.StartsWith(HealthQuestions, StringComparison.Ordinal) == true;
        frame.Effects.HealthLine = tells && !frame.Assessment.IsEmergency;
    }

    private static bool IsAboutHealth(TurnFrame frame) => frame.Record.Asking switch
    {
        ScreenQuestionIds.FollowUp => frame.Text.Any(char.IsLetter),
        ScreenQuestionIds.Screen => SaysMoreThanTheAnswer(frame),
        _ => frame.Assessment.Ask,
    };

    private static bool SaysMoreThanTheAnswer(TurnFrame frame) =>
        frame.Content.Screen.Read(frame.Text, frame.Language) is not ScreenAnswer.None
        && !SpeaksOnlyOfTheVisit(frame)
        && frame.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) > FewWords;

    /// <summary>"Not before 3, please" and "actually make it 90" tell nothing about health.</summary>
    private static bool SpeaksOnlyOfTheVisit(TurnFrame frame) =>
        frame is { Assessment: { Ask: false, Flags.IsEmpty: true }, Understood.Intent: not Intents.Symptom, Mentions: { BodyAreas.IsEmpty: true, Need: null, Onset: null } mentions }
        && (!mentions.When.IsNothing || mentions is not { Minutes: null, Service: null, Therapist: null, Name: null, Phone: null });
}
