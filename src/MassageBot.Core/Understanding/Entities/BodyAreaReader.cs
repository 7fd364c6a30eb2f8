using System.Collections.Immutable;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding.Lexicons;

namespace MassageBot.Core.Understanding.Entities;

/// <summary>Reads parts of the body with the side that stands beside them.</summary>
internal static class BodyAreaReader
{
    private const int SideReach = 5;

    public static ImmutableArray<BodyArea> Read(Message message)
    {
        var areas = new List<BodyArea>();
        foreach (var match in message.Find(LexiconTopics.BodyAreas).Where(match => match.Id != "ignored"))
        {
            var area = new BodyArea(match.Id, SideOf(message, match), message.Original(match.Start, match.End));
            if (!areas.Exists(known => known.Id == area.Id && known.Side == area.Side))
            {
                areas.Add(area);
            }
        }

        return [.. areas];
    }

    private static string? SideOf(Message message, PhraseMatch area)
    {
        for (var before = area.Start - 1; before >= Math.Max(0, area.Start - SideReach); before--)
        {
            if (SideAt(message, before) is { } side)
            {
                return side;
            }

            if (!message.Tables.Is(LexiconTopics.Sides, "between", message.Words, before) || message.Text.Tokens[before + 1].StartsClause)
            {
                break;
            }
        }

        for (var after = area.End; after < Math.Min(message.Words.Length, area.End + SideReach); after++)
        {
            if (message.Text.Tokens[after].StartsClause)
            {
                return SideAlone(message, after);
            }

            if (SideAt(message, after) is { } side)
            {
                return IsAdverb(message, after) ? null : side;
            }

            if (!message.Tables.Is(LexiconTopics.Sides, "between", message.Words, after))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"lumbar pain, left side", "rotator cuff, right": a clause that is nothing but the side.</summary>
    private static string? SideAlone(Message message, int start)
    {
        var side = message.Tables[LexiconTopics.Sides].MatchAt(message.Words, start) is { Id: not "between" } match ? match : (PhraseMatch?)null;
        return side is { } alone && (alone.End == message.Words.Length || message.Text.Tokens[alone.End].StartsClause) ? alone.Id : null;
    }

    private static string? SideAt(Message message, int at) =>
        message.Tables[LexiconTopics.Sides].MatchAt(message.Words, at) is { Id: not "between" } match ? match.Id : null;

    /// <summary>"my knee right now" names no side.</summary>
    private static bool IsAdverb(Message message, int at) =>
        message.Words[at] == "right" && at + 1 < message.Words.Length && message.Words[at + 1] is "now" or "away" or "after" or "before" or "when";
}
