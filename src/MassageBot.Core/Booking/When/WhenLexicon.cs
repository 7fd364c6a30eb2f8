using System.Globalization;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// The phrases of a language, with those the other languages may lend: clients mix ("tomorrow por la tarde").
/// Only phrases of four letters and more are lent (weekdays of three), since short words mean too much ("a", "no", "once").
/// </summary>
internal sealed class WhenLexicon
{
    private const int ShortestLent = 4;

    private readonly Dictionary<string, List<Phrase>> spellings = [];
    private readonly Dictionary<string, List<Phrase>> phrases = [];

    public WhenLexicon(WhenWords own, IEnumerable<WhenWords> others)
    {
        Own = own;
        Add(own, lent: false);
        foreach (var other in others)
        {
            Add(other, lent: true);
        }

        Sort(spellings);
        Sort(phrases);
    }

    public WhenWords Own { get; }

    /// <summary>Slang to ordinary words, then phrases to what they do.</summary>
    public WhenSentence Read(string text)
    {
        var plain = Rewrite(WhenSplitter.Split(text), spellings);
        return new WhenSentence(Rewrite(plain, phrases));
    }

    private static List<WhenToken> Rewrite(List<WhenToken> tokens, Dictionary<string, List<Phrase>> known)
    {
        var written = new List<WhenToken>(tokens.Count);
        var keys = tokens.ConvertAll(token => WhenSplitter.Fold(token.Text));
        for (var at = 0; at < tokens.Count;)
        {
            var phrase = Longest(known, keys, at);
            if (phrase is null)
            {
                written.Add(tokens[at++]);
                continue;
            }

            var first = tokens[at];
            written.AddRange(phrase.Tokens.Select((token, order) =>
                order == 0 ? token with { Spaced = first.Spaced, Sign = SignOf(token, first.Text) } : token));
            at += phrase.Keys.Length;
        }

        return written;
    }

    /// <summary>"monday's session" is one monday.</summary>
    private static WhenSign SignOf(WhenToken token, string written) =>
        token.Sign == WhenSign.WeekdayPlural && (written.Contains('\'') || written.Contains('’')) ? WhenSign.Weekday : token.Sign;

    private static Phrase? Longest(Dictionary<string, List<Phrase>> known, List<string> keys, int at)
    {
        if (!known.TryGetValue(keys[at], out var candidates))
        {
            return null;
        }

        return candidates.Find(phrase => phrase.StandsAt(keys, at));
    }

    private void Add(WhenWords words, bool lent)
    {
        foreach (var (plain, slips) in words.Spellings)
        {
            var tokens = WhenSplitter.Split(plain);
            slips.ToList().ForEach(slip => Add(spellings, words, slip, tokens, lent));
        }

        AddAll(words.Weekdays, (day, text) => new WhenToken(WhenSign.Weekday, text) { Value = (int)day });
        AddAll(words.WeekdayPlurals, (day, text) => new WhenToken(WhenSign.WeekdayPlural, text) { Value = (int)day });
        AddAll(words.Months, (month, text) => new WhenToken(WhenSign.MonthName, text) { Value = month });
        foreach (var (sign, list) in words.Signs)
        {
            list.ToList().ForEach(text => Add(phrases, words, text, [new WhenToken(sign, text)], lent));
        }

        foreach (var (text, number) in words.Numbers)
        {
            Add(phrases, words, text, [new WhenToken(WhenSign.Number, Figure(number)) { Value = number, Spelled = true }], lent);
        }

        foreach (var (text, number) in words.Ordinals)
        {
            Add(phrases, words, text, [new WhenToken(WhenSign.Ordinal, text) { Value = number, Spelled = true }], lent);
        }

        void AddAll<TKey>(IReadOnlyDictionary<TKey, IReadOnlyList<string>> lists, Func<TKey, string, WhenToken> token)
        {
            foreach (var (key, list) in lists.Where(entry => entry.Value.Count > 0))
            {
                list.ToList().ForEach(text => Add(phrases, words, text, [token(key, list[0])], lent));
            }
        }
    }

    private static void Add(Dictionary<string, List<Phrase>> known, WhenWords words, string text, List<WhenToken> tokens, bool lent)
    {
        var shortest = tokens[0].Sign == WhenSign.Weekday ? ShortestLent - 1 : ShortestLent;
        if (lent && (text.Length < shortest || words.NeverLent.Contains(text)))
        {
            return;
        }

        var keys = WhenSplitter.Split(text).ConvertAll(token => WhenSplitter.Fold(token.Text)).ToArray();
        var lists = known.TryGetValue(keys[0], out var list) ? list : known[keys[0]] = [];
        if (!lists.Exists(phrase => phrase.Keys.SequenceEqual(keys)))
        {
            lists.Add(new Phrase(keys, tokens.ConvertAll(token => token with { Borrowed = lent })));
        }
    }

    private static void Sort(Dictionary<string, List<Phrase>> known)
    {
        foreach (var list in known.Values)
        {
            list.Sort((one, other) => other.Keys.Length.CompareTo(one.Keys.Length));
        }
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Phrase(string[] Keys, List<WhenToken> Tokens)
    {
        public bool StandsAt(List<string> keys, int at)
        {
            if (at + Keys.Length > keys.Count)
            {
                return false;
            }

            for (var offset = 0; offset < Keys.Length; offset++)
            {
                if (keys[at + offset] != Keys[offset])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
