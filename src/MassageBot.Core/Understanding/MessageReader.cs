using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding.Entities;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Understanding;

/// <summary>Reads messages with the clinic's words and a model trained on them. Safe to share between threads.</summary>
public sealed class MessageReader : IUnderstanding
{
    private readonly WordKnowledge _words;
    private readonly MentionsReader _mentions;
    private readonly WholeMessages _wholeMessages;
    private readonly IntentRanking _ranking;

    /// <param name="content">The words.</param>
    /// <param name="model">Trained on <paramref name="content"/>.</param>
    /// <param name="clinic">Whose menu, therapists and phone format apply.</param>
    /// <param name="readWhen">Reads dates and times out of a sentence, given the clinic's wall clock: <see cref="WhenReader"/>.</param>
    public MessageReader(
        UnderstandingContent content, IntentModel model, Clinic clinic, Func<string, Language, LocalDateTime, WhenFocus, WhenWish> readWhen)
    {
        _words = WordKnowledge.From(content);
        _mentions = new MentionsReader(clinic, _words, readWhen);
        _wholeMessages = new WholeMessages(_words.Tables);
        _ranking = new IntentRanking(model.Classifier, _words, _wholeMessages);
    }

    public Understood Read(string text, Moment moment)
    {
        var (normalized, language, certain) = _words.Normalizer.Read(text, moment.Language);
        var whole = _wholeMessages.LabelOf(normalized.Words, language, moment.Asking);
        var intents = whole is null ? _ranking.Rank(normalized) : new RankedIntents([new ScoredIntent(whole, 1)]);
        var mentions = _mentions.Read(normalized, language, moment);
        return new Understood
        {
            Text = text,
            Normalized = normalized.Joined,
            Language = language,
            LanguageIsCertain = certain,
            Ranked = intents.Ranked,
            AlsoIntent = intents.Also,
            LowMargin = intents.LowMargin,
            Mentions = mentions with { YesNo = whole switch { Intents.Affirm => true, Intents.Deny => false, _ => null } },
        };
    }
}
