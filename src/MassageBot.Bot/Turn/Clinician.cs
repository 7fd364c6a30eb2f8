using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>"I'm not a clinician": said once in a conversation in which health is talked about.</summary>
internal static class Clinician
{
    public static Spoken SayOnce(TurnFrame frame)
    {
        if (frame.Record.SaidNotAClinician)
        {
            return Spoken.Nothing;
        }

        frame.Record = frame.Record with { SaidNotAClinician = true };
        return frame.Words.Conversation.NotAClinician.Say();
    }
}
