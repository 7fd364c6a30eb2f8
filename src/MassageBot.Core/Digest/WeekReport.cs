using MassageBot.Core.Wording;

namespace MassageBot.Core.Digest;

/// <summary>A week in words, beside the one before.</summary>
public sealed class WeekReport(DigestWording words, Language language)
{
    private readonly Figures figures = new(words);

    /// <summary>For managers alone, or for a place where everyone of the clinic reads. Of a week that nobody remembers there are no figures.</summary>
    public DigestReport Of(WeekFacts now, WeekFacts? before, bool forManagers)
    {
        ArgumentNullException.ThrowIfNull(now);
        return new DigestReport(
            words.WeekTitle.Say(("from", SpokenTime.ShortDay(now.Range.First, language)), ("to", SpokenTime.ShortDay(now.Range.Last, language))).Text,
            [
                Compared(now, before),
                .. Counted(words.ByDeed, Deeds(now)),
                .. Counted(words.ByChannel, now.Conversations.Select(one => (ChannelName(one.Key), one.Value))),
                .. Counted(words.ByLanguage, now.Languages.Select(one => (LanguageName(one.Key), one.Value))),
                .. Counted(words.ByFlag, (forManagers ? now.Flags.Concat(now.FlagsForManagers) : now.Flags).Select(one => (one.Key, one.Value))),
                .. Asked(now),
            ]);
    }

    private DigestPart.Compared Compared(WeekFacts now, WeekFacts? before)
    {
        IReadOnlyList<(Sentence Name, Func<WeekFacts, string> Value)> rows =
        [
            (words.Conversations, week => figures.Number(week.Conversed)),
            (words.SelfServed, week => figures.Share(week.SelfServed, week.Conversed)),
            (words.Bookings, week => figures.Number(week.Bookings)),
            (words.Reschedules, week => figures.Number(week.Reschedules)),
            (words.Cancellations, week => figures.Number(week.Cancellations)),
            (words.WaitlistFills, week => figures.Number(week.WaitlistFills)),
            (words.Visits, week => figures.Number(week.Visits)),
            (words.NoShows, week => figures.Share(week.NoShows, week.Visits)),
            (words.HandOffs, week => figures.Number(week.HandOffs)),
            (words.NeverClaimed, week => figures.Number(week.NeverClaimed)),
            (words.MedianWait, week => figures.Median(week.Waits)),
            (words.OptOuts, week => figures.Number(week.OptOuts)),
        ];
        return new DigestPart.Compared(
            words.ThisWeek.Text,
            words.WeekBefore.Text,
            [.. rows.Select(row => new ComparedFigure(row.Name.Text, row.Value(now), before is null ? words.Nothing.Text : row.Value(before)))]);
    }

    private IEnumerable<(string Name, int Count)> Deeds(WeekFacts week)
    {
        (string, int)[] deeds = [(words.Bookings.Text, week.Bookings), (words.Reschedules.Text, week.Reschedules), (words.Cancellations.Text, week.Cancellations)];
        return deeds.All(deed => deed.Item2 == 0) ? [] : deeds;
    }

    /// <summary>What goes by one name is one count.</summary>
    private static IEnumerable<DigestPart> Counted(Sentence heading, IEnumerable<(string Name, int Count)> counts)
    {
        var named = counts
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .Select(same => (Name: same.Key, Count: same.Sum(one => one.Count)))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Name, StringComparer.Ordinal)
            .ToList();
        return named.Count == 0 ? [] : [new DigestPart.Bars(heading.Text, [.. named])];
    }

    private IEnumerable<DigestPart> Asked(WeekFacts week) =>
        week.Unanswered.IsEmpty ? [] : [new DigestPart.Heard(words.Unanswered.Text, week.Unanswered)];

    private string ChannelName(string id) => id switch
    {
        "webchat" or "directline" => words.Web.Text,
        "sms" or "twilio" => words.ByText.Text,
        _ => words.Elsewhere.Text,
    };

    private string LanguageName(string code) =>
        Language.TryParse(code) is { } spoken ? spoken.NameAmong(words.English, words.Spanish).Text : words.Unknown.Text;
}
