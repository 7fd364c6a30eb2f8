using MassageBot.Bot.Turn;

namespace MassageBot.Bot.FrontDesk;

/// <summary>Says who speaks, before anything else that is said in a conversation.</summary>
internal static class Disclosure
{
    public static void SayOnce(TurnFrame frame)
    {
        if (frame.Record.Greeted)
        {
            return;
        }

        frame.Speech.SayFirst(frame.Words.Conversation.Disclosure.Say(("clinic", frame.Clinic.Name)));
        frame.Record = frame.Record with { Greeted = true };
    }
}
