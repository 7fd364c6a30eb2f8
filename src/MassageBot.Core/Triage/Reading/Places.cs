namespace MassageBot.Core.Triage.Reading;

/// <summary>Divides a message: comma parts, the reach of a denial, and the reach within which words speak of each other.</summary>
internal static class Places
{
    private static readonly HashSet<string> Continuations = new(StringComparer.Ordinal)
    {
        "it", "its", "they", "theyre", "that", "thats", "feels", "hurts", "and", "also", "plus", "but", "y", "pero", "tambien", "esta", "me",
    };

    private static readonly HashSet<string> Linkers = new(StringComparer.Ordinal)
    {
        "and", "because", "since", "so", "y", "porque", "then", "while", "when", "cause", "plus",
    };

    /// <summary>One place a word. <paramref name="isSubject"/> tells words that begin a new thought, <paramref name="isBreak"/> such as "but".</summary>
    public static Place[] Of(IReadOnlyList<Token> tokens, Func<int, bool> isSubject, Func<int, bool> isBreak)
    {
        var places = new Place[tokens.Count];
        var place = new Place(0, 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            place = Next(place, BreakAt(tokens, i, isSubject, isBreak), Continuations.Contains(tokens[i].Word));
            places[i] = place;
        }

        return places;
    }

    private static Break BreakAt(IReadOnlyList<Token> tokens, int at, Func<int, bool> isSubject, Func<int, bool> isBreak)
    {
        var before = tokens[at].Before;
        if (at == 0 || before >= Break.Clause)
        {
            return at == 0 ? Break.None : before;
        }

        if (isBreak(at))
        {
            return Break.Clause;
        }

        var linked = Linkers.Contains(tokens[at].Word) && at + 1 < tokens.Count && isSubject(at + 1);
        return linked ? Break.Segment : before;
    }

    private static Place Next(Place place, Break before, bool continues) => before switch
    {
        Break.None => place,
        Break.Segment => place with { Segment = place.Segment + 1 },
        Break.Clause => place with { Segment = place.Segment + 1, Clause = place.Clause + 1 },
        Break.Sentence => new Place(place.Segment + 1, place.Clause + 1, continues ? place.Reach : place.Reach + 1),
    };
}
