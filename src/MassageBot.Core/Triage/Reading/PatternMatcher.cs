using System.Collections.Immutable;

namespace MassageBot.Core.Triage.Reading;

/// <summary>Looks for one pattern in a message and says how its best reading is asserted.</summary>
internal sealed class PatternMatcher(Lexicon lexicon)
{
    private const int Window = 6;

    /// <summary>The strongest reading of the pattern, or null. <paramref name="asSaid"/> rules heed no denial and no other person.</summary>
    public Match? Best(CompiledPattern pattern, Message message, bool asSaid)
    {
        Match? best = null;
        foreach (var meaning in pattern.Terms[0].Meanings)
        {
            foreach (var hit in message.Of(meaning))
            {
                var match = Extend(pattern, message, [hit], asSaid);
                if (match is not null && (best is null || match.Weakness < best.Weakness))
                {
                    best = match;
                }

                if (best?.Weakness == 0)
                {
                    return best;
                }
            }
        }

        return best;
    }

    private Match? Extend(CompiledPattern pattern, Message message, ImmutableArray<Hit> chosen, bool asSaid)
    {
        if (chosen.Length == pattern.Terms.Length)
        {
            return Judge(pattern.Rule, message, chosen, asSaid);
        }

        Match? best = null;
        foreach (var hit in Candidates(pattern.Terms[chosen.Length], message, chosen))
        {
            var match = Extend(pattern, message, chosen.Add(hit), asSaid);
            if (match is not null && (best is null || match.Weakness < best.Weakness))
            {
                best = match;
            }

            if (best?.Weakness == 0)
            {
                break;
            }
        }

        return best;
    }

    private IEnumerable<Hit> Candidates(CompiledTerm term, Message message, ImmutableArray<Hit> chosen)
    {
        foreach (var meaning in term.Meanings)
        {
            var hits = message.Of(meaning);
            var from = term.Join == Join.Anywhere ? 0 : FirstFrom(hits, chosen[^1].Start - Window - 8);
            for (var i = from; i < hits.Count; i++)
            {
                if (term.Join != Join.Anywhere && hits[i].Start > chosen.Max(one => one.End) + Window)
                {
                    break;
                }

                if (Fits(term.Join, message, chosen, hits[i]))
                {
                    yield return hits[i];
                }
            }
        }
    }

    private static int FirstFrom(IReadOnlyList<Hit> hits, int start)
    {
        var (low, high) = (0, hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool Fits(Join join, Message message, ImmutableArray<Hit> chosen, Hit hit)
    {
        if (chosen.Any(hit.Overlaps))
        {
            return false;
        }

        return join switch
        {
            Join.Anywhere => true,
            Join.After => hit.Start >= chosen[^1].End && chosen.Any(one => IsNear(message, one, hit)),
            _ => chosen.Any(one => IsNear(message, one, hit)),
        };
    }

    private bool IsNear(Message message, Hit one, Hit other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return second.Start - first.End <= Window
            && message.Places[first.Start].Reach == message.Places[second.Start].Reach
            && BelongTogether(message, first, second);
    }

    private bool BelongTogether(Message message, Hit first, Hit second)
    {
        var (firstIsPart, secondIsPart) = (lexicon[first.Meaning].IsPart, lexicon[second.Meaning].IsPart);
        if (firstIsPart == secondIsPart)
        {
            return true;
        }

        var (part, sign) = firstIsPart ? (first, second) : (second, first);
        if (HasPartBetween(message, first, second))
        {
            return false;
        }

        if (message.IsWorkArea[part.Start] && sign.Start < part.Start)
        {
            return false;
        }

        return message.Places[part.Start].Segment == message.Places[sign.Start].Segment || !HasOwnPart(message, part, sign);
    }

    private static bool HasPartBetween(Message message, Hit first, Hit second)
    {
        var other = false;
        for (var i = first.End; i < second.Start; i++)
        {
            other |= message.Parts.Any(part => part.Start == i);
        }

        return other && !IsList(message, first.End, second.Start);
    }

    private static bool IsList(Message message, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var word = message.Tokens[i].Word;
            if (word is not ("and" or "y" or "or" or "my" or "the" or "left" or "right" or "into" or "in" or "to" or "el" or "la" or "mi" or "de" or "is" or "are" or "all"
                or "both" or "down" or "also" or "of" or "o" or "feel" or "feels" or "just" or "so" or "really" or "side" or "area" or "upper" or "lower")
                && !message.Parts.Any(part => part.Start <= i && i < part.End))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOwnPart(Message message, Hit part, Hit sign) => message.Parts.Any(other =>
        !other.Overlaps(part)
        && !other.Overlaps(sign)
        && message.Places[other.Start].Segment == message.Places[sign.Start].Segment);

    private static Match Judge(int rule, Message message, ImmutableArray<Hit> hits, bool asSaid)
    {
        var age = hits.Max(hit => message.Age[hit.Start]);
        if (asSaid)
        {
            return new Match(rule, Assertion.Present, Denial.None, age, hits);
        }

        var denial = hits.Max(hit => message.Denied[hit.Start]);
        var assertion = denial != Denial.None ? Assertion.Negated
            : hits.Any(hit => message.IsSupposed[hit.Start]) ? Assertion.Hypothetical
            : hits.Any(hit => message.IsSomeoneElse[hit.Start]) ? Assertion.SomeoneElse
            : Assertion.Present;
        return new Match(rule, assertion, denial, age, hits);
    }
}
