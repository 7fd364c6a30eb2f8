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
    private readonly List<string> _notStop = [];
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);

    public OptOutGrammar(IEnumerable<OptOutWords> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        foreach (var words in languages)
        {
            _around.UnionWith(words.Around.SelectMany(Words));
            _anywhere.AddRange(words.StopAnywhere.Select(Joined));
            _notStop.AddRange(words.NotStop.Select(Joined));
            Add(words.Stop, TextsWish.Stop);
            Add(words.Cancel, TextsWish.Cancel);
            Add(words.Start, TextsWish.Start);
            Add(words.Agree, TextsWish.Agree);
            Add(words.Help, TextsWish.Help);
        }
    }

    public TextsWish Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        var core = words.Where(word => !_around.Contains(word)).ToArray();
        var whole = Whole(words) is var said and not TextsWish.None ? said : Whole(core);
        return whole == TextsWish.None && (Holds(_anywhere, words) || Holds(_anywhere, core)) && !Holds(_notStop, words) ? TextsWish.Stop : whole;
    }

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
