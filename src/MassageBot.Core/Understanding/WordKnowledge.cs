using System.Runtime.CompilerServices;
using System.Text;
using MassageBot.Core.Classifying;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>All that is known about words, built once from the content.</summary>
internal sealed class WordKnowledge
{
    private static readonly string[] KindTopics =
    [
        LexiconTopics.Services, LexiconTopics.Techniques, LexiconTopics.BodyAreas, LexiconTopics.Lengths, LexiconTopics.WhenWords,
        LexiconTopics.Pressure, LexiconTopics.Needs,
    ];

    /// <summary>Topics whose words a misspelling may turn into: those of the field, not those of everyday talk.</summary>
    private static readonly string[] RepairTopics =
    [
        LexiconTopics.Services, LexiconTopics.Families, LexiconTopics.Techniques, LexiconTopics.BodyAreas, LexiconTopics.WhenWords,
        LexiconTopics.Lengths, LexiconTopics.Pressure, LexiconTopics.Needs, LexiconTopics.Therapist,
    ];

    private static readonly ConditionalWeakTable<UnderstandingContent, Lazy<WordKnowledge>> Built = [];

    private const int LongWord = 7;
    private const int OftenUsed = 5;
    private static readonly string[] NotWords = [LexiconTopics.Abbreviations, LexiconTopics.Emoji, LexiconTopics.OtherLanguages];

    private readonly HashSet<string> _phraseWords;

    private WordKnowledge(TextNormalizer normalizer, PhraseTables tables, HashSet<string> phraseWords)
    {
        _phraseWords = phraseWords;
        Normalizer = normalizer;
        Tables = tables;
    }

    public TextNormalizer Normalizer { get; }

    public PhraseTables Tables { get; }

    /// <summary>Letters with which languages are written that the clinic has added; as code points.</summary>
    public required IReadOnlySet<int> Letters { get; init; }

    /// <summary>Built once for a content, whoever asks first: training, the reader of messages, and the search for answers share it.</summary>
    public static WordKnowledge From(UnderstandingContent content) =>
        Built.GetValue(content, static content => new Lazy<WordKnowledge>(() => Build(content))).Value;

    private static WordKnowledge Build(UnderstandingContent content)
    {
        var openings = content.Lexicons.ToDictionary(lexicon => lexicon.Language, TextNormalizer.OpeningsOf);
        var inPhrases = content.Phrases.SelectMany(phrase => Tokenizer.Split(phrase.Text).Words.Select(word => (phrase.Language, Word: word)))
            .ToLookup(one => one.Language, one => one.Word);
        var spelling = content.Lexicons.ToDictionary(lexicon => lexicon.Language, lexicon => SpellingOf(inPhrases[lexicon.Language], lexicon));
        var languages = new LanguageDetector([.. Language.Required.Union(content.Lexicons.Select(lexicon => lexicon.Language)).Select(language => (language, WordsIn(content, inPhrases, language)))]);
        var normalizer = new TextNormalizer(openings, spelling, languages);
        var phraseWords = inPhrases.SelectMany(words => words).ToHashSet(StringComparer.Ordinal);
        return new WordKnowledge(normalizer, new PhraseTables(content.Lexicons, normalizer), phraseWords) { Letters = LettersOf(content) };
    }

    /// <summary>The word stands somewhere in the training phrases.</summary>
    public bool IsInPhrases(string word) => _phraseWords.Contains(word);

    /// <summary>What the classifier sees of a phrase whose language is known.</summary>
    public Utterance UtteranceOf(string phrase, Language language) =>
        UtteranceOf(Normalizer.Normalize(Tokenizer.Split(phrase), language, repair: true).Words);

    public Utterance UtteranceOf(string[] words)
    {
        var kinds = new string?[words.Length];
        foreach (var topic in KindTopics)
        {
            foreach (var match in Tables[topic].FindAll(words))
            {
                Mark(kinds, match, topic);
            }
        }

        for (var at = 0; at < words.Length; at++)
        {
            kinds[at] ??= words[at].Length > 0 && char.IsAsciiDigit(words[at][0]) ? "#" : null;
        }

        return new Utterance(words, kinds);
    }

    private static void Mark(string?[] kinds, PhraseMatch match, string topic)
    {
        if (match.Id is "ignored" or "not-an-hour")
        {
            return;
        }

        for (var at = match.Start; at < match.End; at++)
        {
            kinds[at] ??= topic;
        }
    }

    private static HashSet<int> LettersOf(UnderstandingContent content) =>
        [.. content.Phrases.Where(phrase => phrase.Language.IsAdded).SelectMany(phrase => phrase.Text.EnumerateRunes()).Where(Rune.IsLetter).Select(rune => rune.Value)];

    /// <summary>A misspelt word is only ever put right to a word of the language around it.</summary>
    private static SpellingRepair SpellingOf(IEnumerable<string> said, Lexicon lexicon)
    {
        var inPhrases = said.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var inLexicon = LexiconWords(lexicon, IsWords).ToHashSet(StringComparer.Ordinal);
        var opened = TextNormalizer.OpeningsOf(lexicon).Values.SelectMany(words => words);
        var known = inPhrases.Where(word => word.Value >= 2).Select(word => word.Key).Concat(inLexicon).Concat(opened);
        var oftenUsed = inPhrases.Where(word => word.Value >= OftenUsed && word.Key.Length >= LongWord).Select(word => word.Key);
        var targets = LexiconWords(lexicon, RepairTopics.Contains).Concat(oftenUsed).Distinct()
            .ToDictionary(word => word, word => inPhrases.GetValueOrDefault(word), StringComparer.Ordinal);
        return new SpellingRepair(known, targets);
    }

    private static bool IsWords(string topic) => !NotWords.Contains(topic);

    private static IEnumerable<string> LexiconWords(Lexicon lexicon, Func<string, bool> isWanted) =>
        from topic in lexicon.Topics
        where isWanted(topic.Key)
        from groups in topic.Value
        from phrase in groups.Value
        from word in Tokenizer.Split(phrase).Words
        select word;

    private static List<string> WordsIn(UnderstandingContent content, ILookup<Language, string> inPhrases, Language language)
    {
        var lexicon = content.Lexicon(language) is { } own ? LexiconWords(own, IsWords).Concat(own.Groups(LexiconTopics.Abbreviations).Values.SelectMany(shorts => shorts)) : [];
        return [.. inPhrases[language].Concat(lexicon)];
    }
}
