using MassageBot.Core.Understanding.Lexicons;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads "10 late", "15 minutes behind", "late by 10", "voy 10 minutos tarde", "retrasado 15 minutos".</summary>
internal static class LatenessReader
{
    private const int Longest = 120;

    /// <summary>Minutes, or null when no lateness with a number is told.</summary>
    public static int? Read(Message message)
    {
        for (var at = 0; at < message.Words.Length; at++)
        {
            if (NumberReader.At(message, at) is not { Value: > 0 and <= Longest } number || message.IsTaken(at))
            {
                continue;
            }

            var end = at + number.Length;
            end = message.Tables[LexiconTopics.WhenWords, "units-minutes"].MatchAt(message.Words, end)?.End ?? end;
            if (message.Tables.Is(LexiconTopics.WhenWords, "late", message.Words, end) || FollowsDelay(message, at))
            {
                message.Take(at, end);
                return (int)number.Value;
            }
        }

        return null;
    }

    private static bool FollowsDelay(Message message, int at)
    {
        foreach (var delay in message.Tables[LexiconTopics.WhenWords, "late-before"].FindAll(message.Words))
        {
            if (delay.End == at)
            {
                return true;
            }
        }

        return false;
    }
}
