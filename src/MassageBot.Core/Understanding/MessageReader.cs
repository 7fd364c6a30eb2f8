using MassageBot.Core.Booking.When;
using MassageBot.Core.Understanding.Entities;
using MassageBot.Core.Understanding.Lexicons;
using MassageBot.Core.Understanding.Text;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Core.Understanding;

/// <summary>Reads messages with the clinic's words and a model trained on them. Safe to share between threads.</summary>
public sealed class MessageReader : IUnderstanding
{
    private const double ClearYesOrNo = 0.8;

    /// <summary>A day or an hour is said in as many words, or begins with them.</summary>
    private const int WordsOfADay = 3;
    private readonly WordKnowledge _words;
    private readonly MentionsReader _mentions;
    private readonly WholeMessages _wholeMessages;
    private readonly IntentRanking _ranking;
    private readonly Masking _masking;
    private readonly OtherLanguages _otherLanguages;

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
        _masking = new Masking(_words);
        _otherLanguages = new OtherLanguages(_words.Tables, _words.Letters);
    }

    public Understood Read(string text, Moment moment)
    {
        var (normalized, language, certain) = _words.Normalizer.Read(text, moment.Language);
        var isName = moment.Asking == Questions.Name;
        var isOther = _otherLanguages.IsOneOf(text);
        if (isOther)
        {
            (language, certain) = (moment.Language, false);
        }

        var whole = _wholeMessages.LabelOf(normalized.Words, isName ? moment.Language : language, moment.Asking);
        var intents = whole is null ? _ranking.Rank(normalized) : new RankedIntents([new ScoredIntent(whole, 1)]);
        var apart = TwoFlows.WordsApart(intents) ?? AnotherVisit(intents, normalized, language, moment);
        var mentions = apart is null ? _mentions.Read(normalized, language, moment) : ReadBeside(normalized, apart.Value, language, moment);
        return new Understood
        {
            Text = text,
            Normalized = normalized.Joined,
            Language = isName ? moment.Language : language,
            LanguageIsCertain = certain && !isName,
            IsInOtherLanguage = isOther,
            Ranked = intents.Ranked,
            AlsoIntent = intents.Also ?? (apart is null ? null : intents.Ranked[0].Label),
            Asks = [.. intents.Asked.Where(Destination.IsExplained)],
            AlsoSaid = apart is { } said ? normalized.Written(said) : null,
            AsksSomething = text.Contains('?', StringComparison.Ordinal) || _words.Tables[LexiconTopics.Connectors, "asking"].FindAll(normalized.Words).Count > 0,
            LowMargin = intents.LowMargin,
            IsOutside = intents.IsOutside && IsWritten(normalized.Words),
            Mentions = Moved(mentions, intents.Ranked[0], normalized, language, moment) with { YesNo = YesOrNo(normalized.Words, intents.Ranked[0]) },
        };
    }

    public string Mask(string text, IEnumerable<string> names) => _masking.Mask(text, names);

    /// <summary>Most of its words are words: "asdf jkl" is no question about another trade.</summary>
    private bool IsWritten(string[] words) => words.Length > 1 && 2 * words.Count(word => _words.IsInPhrases(word)) > words.Length;

    /// <summary>What belongs to the first of two requests; how to reach the client counts wherever it stands.</summary>
    private Mentions ReadBeside(TokenizedText message, Range other, Language language, Moment moment)
    {
        var (all, own) = (_mentions.Read(message, language, moment), _mentions.Read(message.Without(other), language, moment));
        return own with { Name = own.Name ?? all.Name, Phone = all.Phone, Email = all.Email };
    }

    /// <summary>"Book Friday at 3 for me and Saturday at 3 for my wife" asks for the same twice.</summary>
    private Range? AnotherVisit(RankedIntents intents, TokenizedText message, Language language, Moment moment) =>
        intents is { Also: null, Ranked: [{ Label: Intents.Book }, ..] }
            ? TwoVisits.SecondOf(message, _words.Tables, words => _mentions.Read(words, language, moment))
            : null;

    /// <summary>In "move my Friday visit to Sunday" the two days mean different things.</summary>
    private Mentions Moved(Mentions mentions, ScoredIntent intent, TokenizedText message, Language language, Moment moment)
    {
        if (intent.Label != Intents.Reschedule)
        {
            return mentions;
        }

        foreach (var (at, end) in VisitReader.MovedTo(message, _words.Tables))
        {
            if (!SaysWhen(message.Only(end..Math.Min(end + WordsOfADay, message.Tokens.Length))))
            {
                continue;
            }

            var from = WhenIn(message.Only(0..at));
            return from.HasDay || from.HasTime
                ? mentions with { MovedFrom = from, When = WhenIn(message.Only(at..message.Tokens.Length)) }
                : mentions;
        }

        return mentions with { MovedFrom = mentions.When.HasDay ? mentions.When : null };

        WhenWish WhenIn(TokenizedText words) => _mentions.Read(words, language, moment).When;

        bool SaysWhen(TokenizedText words) => WhenIn(words) is { HasDay: true } or { HasTime: true };
    }

    /// <summary>A yes or no by heart, or one that opens with such a word and clearly goes on in the same sense ("no conditions").</summary>
    private bool? YesOrNo(string[] words, ScoredIntent intent)
    {
        if (intent.Label is not (Intents.Affirm or Intents.Deny))
        {
            return null;
        }

        var isMeant = intent.Score >= 1 || (intent.Score >= ClearYesOrNo && _wholeMessages.OpensWith(intent.Label, words));
        return isMeant ? intent.Label == Intents.Affirm : null;
    }
}
