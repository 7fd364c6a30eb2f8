using System.Globalization;

namespace MassageBot.Core.Booking.When;

/// <summary>
/// The phrases of a language, with those the other languages may lend: clients mix ("tomorrow por la tarde").
/// Only phrases of four letters and more are lent (weekdays of three), since short words mean too much ("a", "no", "once"), save those named.
/// </summary>
internal sealed class WhenLexicon
{
    private const int ShortestLent = 4;

    /// <summary>Words that are no names of days are mended only when they are long: "mourning" is no slip.</summary>
    private const int LongWord = 8;

    private readonly Dictionary<string, List<Phrase>> spellings = [];
    private readonly Dictionary<string, List<Phrase>> phrases = [];
    private readonly HashSet<string> known = [];
    private readonly SlipReader slips;

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
        known.UnionWith(spellings.Values.Concat(phrases.Values).SelectMany(list => list).SelectMany(phrase => phrase.Keys));
        slips = new SlipReader([
            .. own.Weekdays.Values.Concat(own.Months.Values).Select(names => WhenSplitter.Fold(names[0])),
            .. own.Signs[WhenSign.DayWord].Concat(own.Spellings.Keys.Where(word => word.Length >= LongWord)).Select(WhenSplitter.Fold)]);
    }

    public WhenWords Own { get; }

    /// <summary>Slang to ordinary words, then phrases to what they do.</summary>
    public WhenSentence Read(string text)
    {
        var plain = Rewrite(WhenSplitter.Split(text).ConvertAll(Mended), spellings);
        return new WhenSentence(Rewrite(plain, phrases));
    }

    private WhenToken Mended(WhenToken token) =>
        token.Sign == WhenSign.Word && WhenSplitter.Fold(token.Text) is var word && !known.Contains(word) && slips.Meant(word) is { } meant
            ? token with { Text = meant }
            : token;

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
        if (lent && ((text.Length < shortest && !words.AlwaysLent.Contains(text)) || words.NeverLent.Contains(text)))
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
