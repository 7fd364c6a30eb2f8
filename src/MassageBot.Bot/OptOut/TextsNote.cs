using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.OptOut;

/// <summary>Notes, with the turn's commit, what a number said to texts, and to which words.</summary>
internal static class TextsNote
{
    public static void Of(TurnFrame frame, string number, ConsentKind kind, bool given, Sentence wording) =>
        frame.Effects.Texts.Add(new SaidToTexts(number, new ConsentRecord
        {
            Kind = kind,
            Given = given,
            Wording = ConsentRecord.VersionOf(wording),
            Channel = frame.Channel,
            At = frame.Now,
        }));

    /// <summary>A stop takes back everything: who wants texts again has not asked for offers again.</summary>
    public static void Stop(TurnFrame frame, string number, Sentence wording)
    {
        Of(frame, number, ConsentKind.Texts, given: false, wording);
        Of(frame, number, ConsentKind.Marketing, given: false, wording);
    }

    /// <summary>"Stop" of who waits for a time is about the waiting list.</summary>
    public static bool LeavesTheWaitlist(TurnFrame frame, string text) =>
        frame.Record.Wait is not null && Fold.IsOneOf(text, frame.Words.Listening.LeaveWaitlist);

    /// <summary>The last two digits, by which its owner knows it and nobody else does.</summary>
    public static string Ending(string number) => number[^Math.Min(2, number.Length)..];
}
