using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds dates, times, ranges, durations and recurrences, and resolves them against a reference time.</summary>
public class DateTimeModel : IModel
{
    private static readonly SenseSet Openers = ~SenseSet.Of(
        Sense.To, Sense.And, Sense.Or, Sense.Of, Sense.OClock, Sense.MinutesPast, Sense.MinutesTo, Sense.MinutesMinus, Sense.MinuteWord,
        Sense.UnitSign, Sense.Appointment, Sense.Am, Sense.Pm, Sense.HourMark, Sense.Ish, Sense.AndAHalf, Sense.Ago, Sense.Later, Sense.Future, Sense.AfterNext,
        Sense.AfterLength, Sense.BeforeLength, Sense.OrLater, Sense.OrEarlier, Sense.ToDate, Sense.ScaleSign, Sense.OrdinalSuffix,
        Sense.DenominatorSuffix, Sense.Denominator, Sense.Point, Sense.Minus, Sense.Over, Sense.NumberStop, Sense.RelativeOrdinal, Sense.With,
        Sense.Yes, Sense.No, Sense.AgeUnit, Sense.AgeSuffix, Sense.Dimension, Sense.DimensionSpaced, Sense.AmbiguousUnit, Sense.PowerOf,
        Sense.PowerMark, Sense.PerTime, Sense.Per, Sense.Inch, Sense.UnitLink, Sense.Warmth, Sense.NotBeforeWeekday, Sense.NotAfterWeekday,
        Sense.PlainAbout, Sense.VerbBefore, Sense.DayOf, Sense.Dozen, Sense.Article, Sense.Present);

    private readonly Language _language;
    private readonly string _culture;

    internal DateTimeModel(string culture)
    {
        _culture = culture;
        _language = Language.Of(culture);
    }

    public string ModelTypeName => "datetime";

    /// <summary>Resolves against the local time of the machine; prefer the overload that is told the time.</summary>
    public List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    public List<ModelResult> Parse(string query, Moment refTime)
    {
        List<ModelResult> found = [];
        if (string.IsNullOrEmpty(query))
        {
            return found;
        }

        var text = new Sentence(query, _language);
        var reading = new Reading(text, Within(refTime), _culture);
        for (var i = 0; i < text.Count;)
        {
            var entity = Longest(reading, i);
            if (text.Has(i, Sense.The) && Longest(reading, i + 1) is { } inner && inner.Next > (entity?.Next ?? 0))
            {
                entity = inner;
            }

            if (entity is null)
            {
                i++;
                continue;
            }

            found.Add(Span.Of(text, entity.First, entity.Next, "datetimeV2." + Resolver.TypeName(entity.Shape), Resolver.Resolve(entity)));
            i = entity.Next;
        }

        return found;
    }

    /// <summary>Keeps a reference time clear of the ends of the calendar, so that "last decade" can be counted from it.</summary>
    private static Moment Within(Moment refTime) =>
        refTime.Year < 100 ? refTime.AddYears(100) : refTime.Year > 9800 ? refTime.AddYears(-199) : refTime;

    private static Entity Longest(Reading reading, int i)
    {
        if (i >= reading.Text.Count || !MayOpen(reading.Text, i) || FollowsSign(reading.Text, i))
        {
            return null;
        }

        Entity best = null;
        foreach (var rule in Rules.Reported)
        {
            var candidate = reading.Find(rule, i);
            best = candidate is { Weak: false } ? Reading.Longer(best, candidate) : best;
        }

        return best is null || PartOfWord(reading.Text, best) ? null : best;
    }

    /// <summary>Words that only join or follow others open nothing, and neither do digits inside a run that was no date from its start ("1-1-1-1").</summary>
    private static bool MayOpen(Sentence text, int i) =>
        text.IsDigits(i) ? !(text.Glued(i) && text.Glued(i - 1) && text.IsDigits(i - 2) && text.Glued(i + 1) && text.Glued(i + 2) && text.IsDigits(i + 2)) : text.HasAny(i, Openers) && !IsMarkAgain(text, i);

    private static bool IsMarkAgain(Sentence text, int i) =>
        text[i].Kind == TokenKind.Mark && text.Glued(i + 1) && text.Span(i).SequenceEqual(text.Span(i + 1));

    /// <summary>"$DEC" and "#may" are names.</summary>
    private static bool FollowsSign(Sentence text, int i) => text.IsWord(i) && text.Glued(i) && (text.IsMark(i - 1, '$') || text.IsMark(i - 1, '#'));

    /// <summary>"ABC-12345" and "3px" hold digits that mean no time.</summary>
    private static bool PartOfWord(Sentence text, Entity entity) =>
        entity.Next < text.Count && text.Glued(entity.Next) && text.IsWord(entity.Next) && (text.IsDigits(entity.Next - 1) || text.IsWord(entity.Next - 1));
}
