using System.Globalization;
using MassageBot.Bot.Turn;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.SessionLengths;

/// <summary>What exactly is asked about lengths, by words that stand anywhere in the message.</summary>
internal static class LengthDoubt
{
    /// <summary>"Is 30 enough", "do I need 90": the length is asked about and not wished for.</summary>
    public static bool IsAsked(TurnFrame frame) => Minutes(frame) is not null;

    /// <summary>The length that is asked about, also as a bare number of the menu; null when none is.</summary>
    public static int? Minutes(TurnFrame frame) =>
        frame.Understood?.Intent == Intents.AskSessionLength && Says(frame, frame.Words.SessionLengths.DoubtWords)
            ? frame.Mentions.Minutes ?? OnTheMenu(frame)
            : null;

    /// <summary>How much time the whole visit takes.</summary>
    public static bool IsOfTheWholeVisit(TurnFrame frame) => Says(frame, frame.Words.SessionLengths.TotalWords);

    /// <summary>Whether the first talk is part of the session.</summary>
    public static bool IsOfTheTalk(TurnFrame frame) => Says(frame, frame.Words.SessionLengths.TalkWords);

    private static int? OnTheMenu(TurnFrame frame)
    {
        var offered = frame.Clinic.Services.SelectMany(service => service.Lengths).Select(length => length.Minutes).ToHashSet();
        foreach (var word in Fold.Text(frame.Text).Split(' '))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && offered.Contains(minutes))
            {
                return minutes;
            }
        }

        return null;
    }

    private static bool Says(TurnFrame frame, IReadOnlyList<string> phrases)
    {
        var text = $" {Fold.Text(frame.Text)} ";
        return phrases.Any(phrase => text.Contains($" {Fold.Text(phrase)} ", StringComparison.Ordinal));
    }
}
