using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding.Lexicons;

/// <summary>The lexicons of all languages as searchable tables, their phrases normalized like messages are.</summary>
internal sealed class PhraseTables
{
    private readonly TextNormalizer _normalizer;
    private readonly Dictionary<string, PhraseTable> _byTopic = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Topic, Language Language), PhraseTable> _byLanguage = [];
    private readonly Dictionary<(string Topic, string Id), PhraseTable> _byId = [];

    public PhraseTables(IReadOnlyList<Lexicon> lexicons, TextNormalizer normalizer)
    {
        _normalizer = normalizer;
        var spoken = lexicons.Where(lexicon => lexicon.Language.IsAdded).SelectMany(lexicon => lexicon.Language.EnglishName.ToLowerInvariant().Split(' ')).ToHashSet();
        foreach (var (topic, ids) in LexiconTopics.All)
        {
            var phrases = lexicons.ToDictionary(lexicon => lexicon.Language, lexicon => PhrasesOf(lexicon, topic).Where(phrase => topic != LexiconTopics.OtherLanguages || !spoken.Contains(phrase.Id)).ToList());
            _byTopic[topic] = new PhraseTable(phrases.Values.SelectMany(own => own));
            foreach (var (language, own) in phrases)
            {
                _byLanguage[(topic, language)] = new PhraseTable(own);
            }

            var byId = phrases.Values.SelectMany(own => own).ToLookup(phrase => phrase.Id);
            foreach (var id in ids ?? [])
            {
                _byId[(topic, id)] = new PhraseTable(byId[id]);
            }
        }
    }

    /// <summary>A topic in all languages.</summary>
    public PhraseTable this[string topic] => _byTopic[topic];

    /// <summary>One id of a topic whose ids are fixed.</summary>
    public PhraseTable this[string topic, string id] => _byId[(topic, id)];

    /// <summary>A topic in one language; empty when the language has no lexicon.</summary>
    public PhraseTable In(Language language, string topic) => _byLanguage.GetValueOrDefault((topic, language)) ?? new PhraseTable([]);

    public bool Is(string topic, string id, ReadOnlySpan<string> words, int at) => this[topic, id].MatchAt(words, at) is not null;

    public string[] WordsOf(string phrase, Language language) => _normalizer.Normalize(Tokenizer.Split(phrase), language, repair: false).Words;

    private IEnumerable<(string Id, string[] Words)> PhrasesOf(Lexicon lexicon, string topic) =>
        from groups in lexicon.Groups(topic)
        from phrase in groups.Value
        select (groups.Key, topic == LexiconTopics.OtherLanguages ? Tokenizer.Split(phrase).Words : WordsOf(phrase, lexicon.Language));
}
