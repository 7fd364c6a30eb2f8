using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Triage;

namespace MassageBot.Bot.Triage;

/// <summary>Words about health that no rule explains: nobody is asked about each of them, the therapist reads them, if the client agrees.</summary>
internal static class FreeText
{
    private const int FewWords = 2;

    public static void Keep(TurnFrame frame)
    {
        if (frame.Text.Length > 0 && IsAboutHealth(frame))
        {
            frame.Record = frame.Record with { AlsoWrote = TherapistNote.Also(frame.Record.AlsoWrote, frame.Text) };
        }
    }

    private static bool IsAboutHealth(TurnFrame frame) => frame.Record.Asking switch
    {
        ScreenQuestionIds.FollowUp => frame.Text.Any(char.IsLetter),
        ScreenQuestionIds.Screen => SaysMoreThanTheAnswer(frame),
        _ => frame.Assessment.Ask,
    };

    private static bool SaysMoreThanTheAnswer(TurnFrame frame) =>
        frame.Content.Screen.Read(frame.Text, frame.Language) is not ScreenAnswer.None
        && frame.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) > FewWords;
}
