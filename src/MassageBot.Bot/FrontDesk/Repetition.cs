using MassageBot.Bot.Turn;

namespace MassageBot.Bot.FrontDesk;

/// <summary>No reply is the very same as the one before it: asked for again, it says so.</summary>
internal static class Repetition
{
    public static void Avoid(TurnFrame frame)
    {
        var reply = frame.Speech.ToReply();
        if (Mark(reply.Spoken.Text) == frame.Record.LastSaid && !reply.Urgent)
        {
            frame.Speech.SayFirst(frame.Words.Conversation.OnceMore.Say() with { Keys = [] });
        }

        frame.Record = frame.Record with { LastSaid = Mark(frame.Speech.ToReply().Spoken.Text) };
    }

    /// <summary>FNV-1a: the same on every host, unlike the hash of a string, and no sentence is kept.</summary>
    private static int Mark(string text)
    {
        var mark = 2166136261u;
        foreach (var character in text)
        {
            mark = unchecked((mark ^ character) * 16777619u);
        }

        return unchecked((int)mark);
    }
}
