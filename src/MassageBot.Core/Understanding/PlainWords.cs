using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>Words of a text as the reader of messages sees them: folded, abbreviations opened, spelling put right. Safe to share between threads.</summary>
public sealed class PlainWords(UnderstandingContent content)
{
    private readonly TextNormalizer _normalizer = WordKnowledge.From(content).Normalizer;

    public string[] Of(string text, Language language) => _normalizer.Normalize(Tokenizer.Split(text), language, repair: true).Words;
}
