using MassageBot.Core.Understanding.Text;

namespace MassageBot.Core.OptOut;

/// <summary>
/// Reads whether a text wants no more texts: by the words that carriers know and by any other reasonable ones (47 CFR 64.1200(a)(10), in force
/// since April 2025), in every language at once, whatever language is spoken. Words about a visit, a pain or a habit are none of it. Safe to
/// share between threads.
/// </summary>
public sealed class OptOutGrammar
{
    private const int Stretched = 3;

    private readonly Dictionary<string, TextsWish> _whole = new(StringComparer.Ordinal);
    private readonly List<string> _anywhere = [];
    private readonly List<string> _noOffers = [];
    private readonly List<string> _startAnywhere = [];
    private readonly List<string> _notStop = [];
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);

    public OptOutGrammar(IEnumerable<OptOutWords> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        foreach (var words in languages)
        {
            _around.UnionWith(words.Around.SelectMany(Words));
            _anywhere.AddRange(words.StopAnywhere.Select(Joined));
            _noOffers.AddRange(words.NoOffers.Select(Joined).OrderByDescending(phrase => phrase.Length));
            _startAnywhere.AddRange(words.StartAnywhere.Select(Joined));
            _notStop.AddRange(words.NotStop.Select(Joined));
            Add(words.Stop, TextsWish.Stop);
            Add(words.Cancel, TextsWish.Cancel);
            Add(words.Start, TextsWish.Start);
            Add(words.Agree, TextsWish.Agree);
            Add(words.Help, TextsWish.Help);
        }
    }

    /// <summary>What a text message wants of the texts.</summary>
    public TextsWish Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        var core = Core(words);
        return Whole(words) is var said and not TextsWish.None ? said
            : Whole(core) is var about and not TextsWish.None ? about
            : Anywhere(words);
    }

    /// <summary>The same on another channel, where "stop", "cancel" or "start" alone are about the conversation: only whole phrases count.</summary>
    public TextsWish ReadElsewhere(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        return Anywhere(words) is var wish and not TextsWish.None ? wish : Holds(_startAnywhere, words) ? TextsWish.Start : TextsWish.None;
    }

    /// <summary>"Stop sending me offers" is about offers; "stop texting me your offers, and stop texting me" is about all of it.</summary>
    private TextsWish Anywhere(string[] words)
    {
        if (Holds(_notStop, words))
        {
            return TextsWish.None;
        }

        var (rest, offers) = WithoutOffers(words);
        return Holds(_anywhere, rest) || Holds(_anywhere, Core(rest)) ? TextsWish.Stop : offers ? TextsWish.NoOffers : TextsWish.None;
    }

    private (string[] Left, bool Offers) WithoutOffers(string[] words)
    {
        var line = $" {string.Join(' ', words)} ";
        var rest = _noOffers.Aggregate(line, static (left, phrase) => left.Replace(phrase, " | ", StringComparison.Ordinal));
        return (rest.Split(' ', StringSplitOptions.RemoveEmptyEntries), rest != line);
    }

    private string[] Core(string[] words) => [.. words.Where(word => !_around.Contains(word))];

    private static string[] Words(string text) => [.. Tokenizer.Split(text).Words.Select(Shorten)];

    private static string Joined(string phrase) => $" {string.Join(' ', Words(phrase))} ";

    private static bool Holds(List<string> phrases, string[] words)
    {
        var line = $" {string.Join(' ', words)} ";
        return phrases.Exists(phrase => line.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>"STOOOOP" is "stop".</summary>
    private static string Shorten(string word)
    {
        var kept = new List<char>(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var run = at;
            while (run < word.Length && word[run] == word[at])
            {
                run++;
            }

            kept.AddRange(Enumerable.Repeat(word[at], run - at >= Stretched ? 1 : run - at));
            at = run - 1;
        }

        return new string([.. kept]);
    }

    private TextsWish Whole(string[] words)
    {
        // "S T O P"
        var spelt = words.Length > 1 && words.All(word => word.Length == 1) ? string.Concat(words) : string.Join(' ', words);
        return _whole.GetValueOrDefault(spelt);
    }

    private void Add(IEnumerable<string> phrases, TextsWish wish)
    {
        foreach (var phrase in phrases)
        {
            _whole.TryAdd(string.Join(' ', Words(phrase)), wish);
        }
    }
}
