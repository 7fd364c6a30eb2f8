namespace MassageBot.Trials.Week;

/// <summary>Texts that the clinic sends without being asked.</summary>
internal enum NoticeKind
{
    Confirmation,
    TwoDaysBefore,
    DayBefore,
    MissedYou,
    CareCheck,
    Rebook,
    Review,
    StormDay,
}

/// <summary>A notice that a client has to get once.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">The client's.</param>
/// <param name="From">The earliest time for it.</param>
/// <param name="Until">The latest.</param>
internal sealed record ExpectedNotice(NoticeKind Kind, string Number, DateTimeOffset From, DateTimeOffset Until);

/// <summary>
/// Which notices follow from a visit: written from what the clinic has promised, not from how the host does it. A notice that nobody can be sure of
/// (its time fell into the very minute of a cancellation) is in no list.
/// </summary>
internal static class Notices
{
    /// <summary>What is sent without being asked, by the sentences that it begins with. Empty as long as the clinic sends none.</summary>
    private static readonly IReadOnlyDictionary<string, NoticeKind> Sentences = new Dictionary<string, NoticeKind>(StringComparer.Ordinal);

    /// <summary>Null for an answer.</summary>
    public static Func<string, NoticeKind?> Reader(WordBook words)
    {
        var known = words.In("notices").Where(sentence => Sentences.ContainsKey(sentence.Phrase.Id)).ToList();
        return text => known.Where(sentence => sentence.Phrase.IsIn(text)).Select(sentence => (NoticeKind?)Sentences[sentence.Phrase.Id]).FirstOrDefault();
    }

    public static IEnumerable<ExpectedNotice> For(ToldVisit visit) => [];
}
