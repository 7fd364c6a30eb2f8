using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Core.Triage.Reading;

namespace MassageBot.Core.Triage.Screening;

/// <summary>Reads what a client writes to the numbered question: numbers, words, "none". What it does not fully understand is never "none".</summary>
internal sealed partial class ScreenAnswerReader
{
    private const int NoneOfThese = 6;

    private readonly Tokenizer _tokenizer;
    private readonly ScreenWords _words;
    private readonly List<string[]> _none;
    private readonly List<string[]> _notSure;
    private readonly List<string[]> _yes;
    private readonly HashSet<string> _fillers;
    private readonly List<(ScreenItem Item, string[] Words)> _items;
    private readonly PersonalPoints _personal;

    public ScreenAnswerReader(ScreenWords words, AssertionCues cues, Spelling spelling)
    {
        _tokenizer = new Tokenizer(spelling);
        _words = words;
        _none = [.. words.None.Select(WordsOf).OrderByDescending(phrase => phrase.Length)];
        _notSure = [.. words.NotSure.Select(WordsOf)];
        _yes = [.. words.Yes.Select(WordsOf).OrderByDescending(phrase => phrase.Length)];
        _fillers = words.Fillers.ToHashSet(StringComparer.Ordinal);
        _personal = new PersonalPoints(cues, WordsOf);
        _items = [.. words.Items.SelectMany(item => item.Value.Select(phrase => (item.Key, WordsOf(phrase))))];
    }

    public ScreenAnswer Read(string text)
    {
        var tokens = _tokenizer.Read(text).Select((token, at) => at == 0 ? token with { Before = Break.None } : token).ToList();
        if (tokens.Count == 0)
        {
            return new ScreenAnswer.Unclear();
        }

        var saysAnHour = Hour().IsMatch(text);
        var items = (saysAnHour ? null : ItemsByNumber(tokens)) ?? [.. saysAnHour ? [] : LeadingPoint(tokens), .. _personal.Read(tokens, at => NumberAt(tokens, at)), .. ItemsByWord(tokens)];
        if (items.Length > 0)
        {
            return new ScreenAnswer.Some([.. items.Distinct().Order()]);
        }

        if (_notSure.Any(phrase => Contains(tokens, phrase)) || IsMadeOf(tokens, tokens.Count, _yes))
        {
            return new ScreenAnswer.NotSure();
        }

        return IsNone(tokens) ? new ScreenAnswer.None() : new ScreenAnswer.Unclear();
    }

    /// <summary>"4:30", "3:30pm", "3 pm", "at 4" and "a las 4" are an hour of the day, no point of the list.</summary>
    [GeneratedRegex(@"^\W*(?:\d{1,2}[:.]\d{2}(?!\d)|\d{1,2}\s*[ap]\.?\s?m\b|(?:at|a las?)\s+\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    private string[] WordsOf(string phrase) => [.. _tokenizer.Read(phrase).Select(token => token.Word)];

    private int? NumberAt(List<Token> tokens, int at)
    {
        var word = tokens[at].Word;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return _words.Numbers.TryGetValue(word, out number) ? number : null;
    }

    /// <summary>The points by number, or null when the answer is not about numbers alone.</summary>
    private ImmutableArray<ScreenItem>? ItemsByNumber(List<Token> tokens)
    {
        var items = ImmutableArray.CreateBuilder<ScreenItem>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NumberAt(tokens, i) is { } number && !(i > 0 && tokens[i].Word is "one" && NumberAt(tokens, i - 1) is not null))
            {
                if (number is < 1 or > NoneOfThese)
                {
                    return null;
                }

                if (number < NoneOfThese && !IsDeniedPoint(tokens, i))
                {
                    items.Add((ScreenItem)number);
                }
            }
            else if (!IsAroundNumbers(tokens[i].Word))
            {
                return null;
            }
        }

        return items.Count > 0 ? items.ToImmutable() : null;
    }

    /// <summary>"3, 22 weeks": a number that stands alone at the beginning is a point, whatever is told after it.</summary>
    private ImmutableArray<ScreenItem> LeadingPoint(List<Token> tokens)
    {
        var standsAlone = tokens.Count > 1 && tokens[1].Before != Break.None;
        return standsAlone && NumberAt(tokens, 0) is >= 1 and < NoneOfThese and var number ? [(ScreenItem)number] : [];
    }

    private bool IsAroundNumbers(string word) =>
        _fillers.Contains(word) || _yes.Any(phrase => phrase is [var only] && only == word) || word is "no" or "none" or "ninguna" or "not";

    /// <summary>"1 no 2 yes": the "no" directly after a number denies that point alone.</summary>
    private bool IsDeniedPoint(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Word == "no" && (at + 2 >= tokens.Count || NumberAt(tokens, at + 2) is not null) && at > 0 | tokens.Count > 2;

    private ImmutableArray<ScreenItem> ItemsByWord(List<Token> tokens)
    {
        var items = ImmutableArray.CreateBuilder<ScreenItem>();
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (item, words) in _items)
            {
                if (StartsWith(tokens, at, words) && !IsDenied(tokens, at))
                {
                    items.Add(item);
                }
            }
        }

        return items.ToImmutable();
    }

    private static bool IsDenied(List<Token> tokens, int at)
    {
        for (var (i, passed) = (at - 1, 0); i >= 0 && passed < 4; i--)
        {
            passed += IsListing(tokens[i].Word) ? 0 : 1;
            if (tokens[i].Word is "but" or "pero" or "only" or "solo" or "except" or "yes" or "si")
            {
                return false;
            }

            if (tokens[i].Word is "no" or "not" or "never" or "without" or "sin" or "dont" or "havent" or "ni" or "nor" or "nunca" or "none" or "isnt" or "arent")
            {
                return i + 1 == at || tokens[i + 1].Before < Break.Clause;
            }
        }

        return false;
    }

    /// <summary>"No meds or conditions or injuries": the denial goes through the list.</summary>
    private static bool IsListing(string word) => word is "or" or "nor" or "ni" or "o" or "u";

    private bool IsNone(List<Token> tokens)
    {
        var firstPart = tokens.FindIndex(1, token => token.Before != Break.None);
        return IsMadeOf(tokens, tokens.Count, _none) || (firstPart > 0 && IsMadeOf(tokens, firstPart, _none)) || IsSix(tokens);
    }

    private bool IsSix(List<Token> tokens) =>
        NumberAt(tokens, 0) == NoneOfThese && tokens.Skip(1).All(token => IsAroundNumbers(token.Word));

    /// <summary>Every word up to <paramref name="end"/> belongs to one of the phrases or says nothing, and at least one phrase is there.</summary>
    private bool IsMadeOf(List<Token> tokens, int end, List<string[]> phrases)
    {
        var found = false;
        for (var at = 0; at < end;)
        {
            var phrase = phrases.Find(words => at + words.Length <= end && StartsWith(tokens, at, words));
            if (phrase is null && !_fillers.Contains(tokens[at].Word))
            {
                return false;
            }

            found |= phrase is not null;
            at += phrase?.Length ?? 1;
        }

        return found;
    }

    private static bool Contains(List<Token> tokens, string[] words)
    {
        for (var at = 0; at + words.Length <= tokens.Count; at++)
        {
            if (StartsWith(tokens, at, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(List<Token> tokens, int at, string[] words)
    {
        if (words.Length == 0 || at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
