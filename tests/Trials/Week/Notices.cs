namespace MassageBot.Trials.Week;

/// <summary>Texts that the clinic sends without being asked.</summary>
internal enum NoticeKind
{
    Confirmation,
    Form,
    Reminder,
    Missed,
    Care,
    Rebook,
    Review,
    Closed,
    TherapistAway,
}

/// <summary>A notice that a client has to get once.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">The client's.</param>
/// <param name="From">The earliest time for it.</param>
/// <param name="Until">The latest.</param>
internal sealed record ExpectedNotice(NoticeKind Kind, string Number, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>True where nobody can be sure of it: a cancellation or a STOP came while it was on its way.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>Which notices follow from a visit: written from what the clinic has promised, not from how the host does it.</summary>
internal static class Notices
{
    /// <summary>So many at once wait for each other, and the trial's clock goes in steps.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    /// <summary>So often the whole calendar is looked at: who books minutes before the evening may hear of it in the morning.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(15);

    /// <summary>Who has booked less than that before a reminder gets none.</summary>
    private static readonly TimeSpan JustBooked = TimeSpan.FromHours(6);

    private static readonly TimeSpan BeforeTheVisit = TimeSpan.FromHours(1);
    private static readonly TimeSpan ConfirmedWithin = TimeSpan.FromHours(18);

    /// <summary>A talk takes a while: its end and the moment that counts for the host are that close.</summary>
    private static readonly TimeSpan NearlyThere = TimeSpan.FromMinutes(3);

    private static readonly Dictionary<string, NoticeKind> Sentences = new(StringComparer.Ordinal)
    {
        ["notices.confirmation"] = NoticeKind.Confirmation,
        ["notices.form"] = NoticeKind.Form,
        ["visits.reminder"] = NoticeKind.Reminder,
        ["notices.missed"] = NoticeKind.Missed,
        ["notices.care"] = NoticeKind.Care,
        ["notices.rebook"] = NoticeKind.Rebook,
        ["notices.review"] = NoticeKind.Review,
        ["notices.closed"] = NoticeKind.Closed,
        ["notices.therapist-away"] = NoticeKind.TherapistAway,
    };

    /// <summary>Null for an answer.</summary>
    public static Func<string, NoticeKind?> Reader(WordBook words)
    {
        var known = words.In("notices").Concat(words.In("visits")).Where(sentence => Sentences.ContainsKey(sentence.Phrase.Id)).ToList();
        return text => known.Where(sentence => sentence.Phrase.IsIn(text)).Select(sentence => (NoticeKind?)Sentences[sentence.Phrase.Id]).FirstOrDefault();
    }

    /// <summary>True for what a number is told with its first text.</summary>
    public static Func<string, bool> Terms(WordBook words)
    {
        var terms = new[] { Tongue.English, Tongue.Spanish }.Select(tongue => words[tongue, "opt-out.first-text"]).ToList();
        return text => terms.Any(phrase => phrase.IsIn(text));
    }

    /// <param name="visit">As its client was told of it.</param>
    /// <param name="said">What its client has texted.</param>
    public static IEnumerable<ExpectedNotice> For(ToldVisit visit, IReadOnlyList<SaidText> said) =>
        from notice in visit.AllowsTexts ? Promised(visit) : []
        let fits = FirstFit(notice.Due, visit.Number)
        let @from = fits - NearlyThere
        let until = FirstFit(fits + LooksEvery, visit.Number) + Longest
        where fits < notice.Until && fits < WeekSpan.End && !IsOffBy(visit, @from) && (!IsOutAt(said, @from) || Changes(said, @from, until))
        select new ExpectedNotice(notice.Kind, visit.Number, @from, until)
        {
            IsOptional = notice.IsUnsure || until > WeekSpan.End || until > notice.Until || IsOffBy(visit, until) || Changes(said, @from, until),
        };

    private static IEnumerable<Promise> Promised(ToldVisit visit)
    {
        var day = DateOnly.FromDateTime(WeekSpan.Local(visit.Start));
        var last = visit.Start - BeforeTheVisit;
        if (visit.OnTheWeb)
        {
            var confirmed = visit.BookedAt + ConfirmedWithin;
            yield return new Promise(NoticeKind.Confirmation, visit.BookedAt, confirmed < last ? confirmed : last);
        }

        foreach (var notice in Ahead(day, last))
        {
            var sinceKnown = notice.Due - visit.BookedAt - JustBooked;
            if (sinceKnown > -NearlyThere)
            {
                yield return notice with { IsUnsure = sinceKnown < NearlyThere };
            }
        }

        yield return visit.Missed
            ? new Promise(NoticeKind.Missed, WeekSpan.At(day.AddDays(1), new(10, 0)), DateTimeOffset.MaxValue)
            : new Promise(NoticeKind.Care, WeekSpan.At(day.AddDays(1), new(11, 0)), DateTimeOffset.MaxValue);
    }

    /// <summary>Three days before, two days before at ten, the day before at half past nine.</summary>
    private static IEnumerable<Promise> Ahead(DateOnly day, DateTimeOffset last)
    {
        var (twoDays, oneDay) = (WeekSpan.At(day.AddDays(-2), new(10, 0)), WeekSpan.At(day.AddDays(-1), new(9, 30)));
        return
        [
            new(NoticeKind.Form, WeekSpan.At(day.AddDays(-3), new(11, 0)), last),
            new(NoticeKind.Reminder, twoDays, oneDay),
            new(NoticeKind.Reminder, oneDay, last),
        ];
    }

    /// <summary>From nine to eight, at the clinic and where the number is from; for Los Angeles that is noon to eight at the clinic.</summary>
    private static DateTimeOffset FirstFit(DateTimeOffset due, string number)
    {
        var local = WeekSpan.Local(due);
        var opens = new TimeOnly(WeekSpan.IsPacific(number) ? 12 : 9, 0);
        var today = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) switch
        {
            var time when time < opens => WeekSpan.At(today, opens),
            var time when time.Hour >= 20 => WeekSpan.At(today.AddDays(1), opens),
            _ => due,
        };
    }

    private static bool IsOffBy(ToldVisit visit, DateTimeOffset time) => visit.CancelledAt <= time;

    private static bool IsOutAt(IReadOnlyList<SaidText> said, DateTimeOffset time) =>
        said.LastOrDefault(text => text.At <= time && text.Wish != Wish.None) is { Wish: Wish.Stop };

    private static bool Changes(IReadOnlyList<SaidText> said, DateTimeOffset after, DateTimeOffset until) =>
        said.Any(text => text.Wish != Wish.None && text.At > after && text.At <= until);

    /// <summary>What a visit calls for if nothing changes.</summary>
    /// <param name="Kind">Which notice.</param>
    /// <param name="Due">From when.</param>
    /// <param name="Until">Not any more from then on.</param>
    private sealed record Promise(NoticeKind Kind, DateTimeOffset Due, DateTimeOffset Until)
    {
        /// <summary>True where the booking was so close to six hours before that it may count as just made.</summary>
        public bool IsUnsure { get; init; }
    }
}
