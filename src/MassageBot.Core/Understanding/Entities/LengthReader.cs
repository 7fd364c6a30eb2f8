using System.Globalization;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads how long a session is to be: only where a unit, a correction, the service beside it or the open question makes it a length.</summary>
internal sealed class LengthReader(IReadOnlySet<int> menu)
{
    private const int Shortest = 15;
    private const int Longest = 240;

    public int? Read(Message message)
    {
        if (message.IsAsking(Questions.Minutes) && NumberReader.Whole(message, message.Essence("pick-frames")) is >= Shortest and <= Longest and var bare)
        {
            message.Take(0, message.Words.Length);
            return bare;
        }

        var found = new List<(int Minutes, int Start, int End)>();
        for (var at = 0; at < message.Words.Length; at++)
        {
            if (message.IsTaken(at) || Mention(message, at) is not { } mention || mention.Minutes is < Shortest or > Longest)
            {
                continue;
            }

            message.Take(at, mention.End);
            found.Add((mention.Minutes, at, mention.End));
            at = mention.End - 1;
        }

        return Decide(message, found);
    }

    private static int? Decide(Message message, List<(int Minutes, int Start, int End)> found)
    {
        if (found.Count == 0)
        {
            return null;
        }

        var last = found[^1];
        var isOpen = last.Start >= 2 && message.Tables.Is(LexiconTopics.Connectors, "or", message.Words, last.Start - 1)
            && (NumberReader.At(message, last.Start - 2) is not null || found.Exists(other => other.End == last.Start - 1));
        return isOpen ? null : last.Minutes;
    }

    private (int Minutes, int End)? Mention(Message message, int at)
    {
        var mention = Phrase(message, at) ?? WithUnit(message, at);
        if (mention is { } timed && IsDistanceInTime(message, at, timed.End))
        {
            return null;
        }

        return mention ?? Corrected(message, at) ?? BesideService(message, at) ?? Framed(message, at);
    }

    private static (int Minutes, int End)? Phrase(Message message, int at) =>
        message.Tables[LexiconTopics.Lengths].MatchAt(message.Words, at) is { } match
            ? (int.Parse(match.Id, CultureInfo.InvariantCulture), match.End)
            : null;

    private static (int Minutes, int End)? WithUnit(Message message, int at)
    {
        if (NumberReader.At(message, at) is not { } number)
        {
            return null;
        }

        var unit = at + number.Length;
        if (message.Tables[LexiconTopics.WhenWords, "units-minutes"].MatchAt(message.Words, unit) is { } minutes)
        {
            return ((int)number.Value, minutes.End);
        }

        return message.Tables[LexiconTopics.WhenWords, "units-hours"].MatchAt(message.Words, unit) is { } hours
            ? ((int)(number.Value * 60), hours.End)
            : null;
    }

    private (int Minutes, int End)? Corrected(Message message, int at) =>
        message.Tables[LexiconTopics.Introductions, "corrections"].MatchAt(message.Words, at) is { } correction ? MenuNumber(message, correction.End) : null;

    private (int Minutes, int End)? BesideService(Message message, int at)
    {
        if (MenuNumber(message, at) is not { } number)
        {
            return null;
        }

        var services = message.Tables[LexiconTopics.Services];
        var isJoined = at > 0 && message.Tables.Is(LexiconTopics.Connectors, "joins", message.Words, at - 1);
        var before = services.FindAll(message.Words).Any(service => service.End == at || (isJoined && service.End == at - 1));
        return before || services.MatchAt(message.Words, number.End) is not null || IsOf(message, number.End) ? number : null;
    }

    /// <summary>"45 of the therapeutic one"</summary>
    private static bool IsOf(Message message, int at) =>
        message.Tables[LexiconTopics.Connectors, "of"].MatchAt(message.Words, at) is { } of
        && message.Tables[LexiconTopics.Services].MatchAt(message.Words, of.End) is not null;

    /// <summary>"the 90", "de 60": only behind the massage's name, or where nothing follows that the number could belong to.</summary>
    private (int Minutes, int End)? Framed(Message message, int at)
    {
        if (message.Tables[LexiconTopics.Introductions, "before-length"].MatchAt(message.Words, at) is not { } frame
            || MenuNumber(message, frame.End) is not { } number)
        {
            return null;
        }

        if (message.Tables[LexiconTopics.Services].FindAll(message.Words).Any(service => service.End == at))
        {
            return number;
        }

        var endsThere = number.End == message.Words.Length || message.Text.Tokens[number.End].StartsClause
            || message.Tables.Is(LexiconTopics.Fillers, "fillers", message.Words, number.End);
        return endsThere ? number : null;
    }

    private (int Minutes, int End)? MenuNumber(Message message, int at) =>
        NumberReader.At(message, at) is { } number && menu.Contains((int)number.Value) ? ((int)number.Value, at + number.Length) : null;

    /// <summary>"in 30 minutes", "10 minutes late", "an hour ago": not a length.</summary>
    private static bool IsDistanceInTime(Message message, int start, int end)
    {
        var tables = message.Tables;
        return tables.Is(LexiconTopics.WhenWords, "not-a-length-before", message.Words, end)
            || tables.Is(LexiconTopics.WhenWords, "late", message.Words, end)
            || Enumerable.Range(Math.Max(0, start - 2), Math.Min(2, start))
                .Any(at => tables[LexiconTopics.WhenWords, "not-a-length-after"].MatchAt(message.Words, at) is { } match && match.End == start);
    }
}
