using MassageBot.Trials.Checker;

namespace MassageBot.Trials.Week;

internal enum WeekFault
{
    /// <summary>A client got the same thing twice.</summary>
    Doubled,

    /// <summary>A notice did not come in its time.</summary>
    Missing,

    /// <summary>Nothing asked for it, and no visit did.</summary>
    Unexpected,

    /// <summary>A notice before nine in the morning or after eight in the evening, at the clinic or where the number is from.</summary>
    QuietHours,

    /// <summary>The number wanted no texts.</summary>
    AfterOptOut,

    /// <summary>A client's text has no answer.</summary>
    Unanswered,

    /// <summary>It has one that took longer than any retry explains.</summary>
    Late,

    /// <summary>It has one, of other words.</summary>
    WrongAnswer,

    /// <summary>What clients were told and what the calendar holds differ.</summary>
    CalendarDiffers,
}

/// <param name="Fault">What kind of promise.</param>
/// <param name="At">When; null where that says nothing.</param>
/// <param name="What">In words.</param>
internal sealed record WeekFinding(WeekFault Fault, DateTimeOffset? At, string What)
{
    /// <summary>Whose; null for all.</summary>
    public string? Number { get; init; }

    public override string ToString() => At is { } at ? $"{Fault}: {What} ({WeekSpan.Local(at):ddd d MMM HH:mm:ss})" : $"{Fault}: {What}";
}

/// <summary>All that is known when the week is over.</summary>
internal sealed record WeekRecord
{
    public required IReadOnlyList<SaidText> Said { get; init; }

    /// <summary>The carrier's log.</summary>
    public required IReadOnlyList<CarriedText> Carried { get; init; }

    public required IReadOnlyCollection<ToldVisit> Told { get; init; }

    /// <summary>What the calendar holds, without what was cancelled.</summary>
    public required IReadOnlyCollection<CalendarVisit> Calendar { get; init; }

    public required IReadOnlyCollection<ExpectedNotice> Expected { get; init; }

    /// <summary>Null for a text that answers.</summary>
    public required Func<string, NoticeKind?> KindOf { get; init; }

    /// <summary>True for what a number is told once, with the first text that it ever gets: how often, at what cost, and how to stop.</summary>
    public required Func<string, bool> IsTerms { get; init; }
}

/// <summary>Holds the carrier's log against what clients did and what they were promised.</summary>
internal static class WeekCheck
{
    private static readonly TimeSpan QuietUntil = TimeSpan.FromHours(9);
    private static readonly TimeSpan QuietFrom = TimeSpan.FromHours(20);

    /// <summary>The carrier may be busy, and a host that was killed comes back within two minutes.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<WeekFinding> Check(WeekRecord week)
    {
        var carried = week.Carried.ToLookup(text => text.To);
        var said = week.Said.ToLookup(text => text.From);
        var expected = week.Expected.ToLookup(notice => notice.Number);
        return
        [
            .. from number in carried.Select(texts => texts.Key).Union(said.Select(texts => texts.Key)).Union(expected.Select(notices => notices.Key))
               from finding in Of([.. said[number]], [.. carried[number]], [.. expected[number]], week)
               select finding with { Number = number },
            .. Calendar(week),
        ];
    }

    private static IEnumerable<WeekFinding> Of(
        IReadOnlyList<SaidText> said, IReadOnlyList<CarriedText> carried, IReadOnlyList<ExpectedNotice> expected, WeekRecord week)
    {
        var kindOf = week.KindOf;
        var terms = carried.Where(text => week.IsTerms(text.Body)).ToList();
        var notices = carried.Where(text => kindOf(text.Body) is not null).ToList();
        var answers = carried.Where(text => kindOf(text.Body) is null && !week.IsTerms(text.Body)).ToList();
        return
        [
            .. Terms(said, carried, terms),
            .. OptOuts(said, terms),
            .. Hours(notices),
            .. OptOuts(said, notices),
            .. Promises(expected, notices, kindOf),
            .. Answers(said, answers),
        ];
    }

    /// <summary>Once, right behind the first text; not to who stops texts with their first message.</summary>
    private static IEnumerable<WeekFinding> Terms(IReadOnlyList<SaidText> said, IReadOnlyList<CarriedText> carried, IReadOnlyList<CarriedText> terms)
    {
        var stopsFirst = said.Count > 0 && said[0].Wish == Wish.Stop && (carried.Count == 0 || said[0].Order < carried[0].Order);
        if (terms.Count == 0 && carried.Count > 0 && !stopsFirst)
        {
            yield return new WeekFinding(WeekFault.Missing, carried[0].At, "a number was never told how to stop texts");
        }

        foreach (var text in terms.Skip(1))
        {
            yield return new WeekFinding(WeekFault.Doubled, text.At, "a number was told again how to stop texts");
        }
    }

    private static IEnumerable<WeekFinding> Hours(IEnumerable<CarriedText> notices) =>
        from text in notices
        where new[] { WeekSpan.Local(text.At), WeekSpan.LocalFor(text.To, text.At) }.Any(local => local.TimeOfDay < QuietUntil || local.TimeOfDay >= QuietFrom)
        select new WeekFinding(WeekFault.QuietHours, text.At, "a notice in quiet hours");

    private static IEnumerable<WeekFinding> OptOuts(IReadOnlyList<SaidText> said, IEnumerable<CarriedText> notices) =>
        from text in notices
        where said.LastOrDefault(one => one.Order < text.Order && one.Wish != Wish.None) is { Wish: Wish.Stop }
        select new WeekFinding(WeekFault.AfterOptOut, text.At, "a notice to a number that wants no texts");

    /// <summary>Each expected notice takes one text; what is left over was promised to nobody.</summary>
    private static IEnumerable<WeekFinding> Promises(
        IReadOnlyList<ExpectedNotice> expected, IReadOnlyList<CarriedText> notices, Func<string, NoticeKind?> kindOf)
    {
        var left = notices.ToList();
        foreach (var notice in expected)
        {
            var came = left.FirstOrDefault(text => kindOf(text.Body) == notice.Kind && text.At >= notice.From && text.At <= notice.Until);
            if (came is null && notice.IsOptional)
            {
                continue;
            }

            if (came is null)
            {
                yield return new WeekFinding(WeekFault.Missing, notice.From, $"{notice.Kind} did not come");
                continue;
            }

            left.Remove(came);
        }

        foreach (var text in left)
        {
            var kind = kindOf(text.Body);
            var again = expected.Any(notice => notice.Kind == kind);
            yield return new WeekFinding(again ? WeekFault.Doubled : WeekFault.Unexpected, text.At, again ? $"{kind} came again, or at another time" : $"{kind} for no visit");
        }
    }

    private static IEnumerable<WeekFinding> Answers(IReadOnlyList<SaidText> said, IReadOnlyList<CarriedText> answers)
    {
        foreach (var text in answers.Where(text => said.Count == 0 || text.Order < said[0].Order))
        {
            yield return new WeekFinding(WeekFault.Unexpected, text.At, "a text that answers nothing");
        }

        for (var at = 0; at < said.Count; at++)
        {
            var end = at + 1 < said.Count ? said[at + 1].Order : long.MaxValue;
            foreach (var finding in Answer(said[at], [.. answers.Where(text => text.Order > said[at].Order && text.Order < end)]))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<WeekFinding> Answer(SaidText said, IReadOnlyList<CarriedText> answers)
    {
        if (said.Awaits is not { } awaited)
        {
            return answers.Select(text => new WeekFinding(WeekFault.AfterOptOut, text.At, $"an answer to '{said.Text}' although no texts are wanted"));
        }

        if (answers.Count == 0)
        {
            return [new WeekFinding(WeekFault.Unanswered, said.At, $"nothing came to '{said.Text}'")];
        }

        var repeated = answers.GroupBy(text => text.Body).Where(same => same.Count() > 1)
            .Select(same => new WeekFinding(WeekFault.Doubled, same.Last().At, $"the answer to '{said.Text}' came {same.Count()} times"));
        var more = said.Wish == Wish.Stop ? answers.Skip(1).Select(text => new WeekFinding(WeekFault.AfterOptOut, text.At, $"more than one text after '{said.Text}'")) : [];
        var wrong = awaited.IsIn(string.Join(' ', answers.Select(text => text.Body)))
            ? Enumerable.Empty<WeekFinding>()
            : [new WeekFinding(WeekFault.WrongAnswer, said.At, $"to '{said.Text}' came no {awaited.Id} but: {string.Join(" / ", answers.Select(text => text.Body))}")];
        var late = answers.Where(text => text.At - said.At > LongestAnswer).Take(1)
            .Select(text => new WeekFinding(WeekFault.Late, text.At, $"the answer to '{said.Text}' took {text.At - said.At}"));
        return [.. repeated, .. more, .. wrong, .. late];
    }

    private static IEnumerable<WeekFinding> Calendar(WeekRecord week)
    {
        var told = week.Told.Where(visit => visit.CancelledAt is null).ToList();
        var held = week.Calendar.ToDictionary(visit => visit.Code, StringComparer.Ordinal);
        return
        [
            .. told.Where(visit => !held.ContainsKey(visit.Code))
                .Select(visit => new WeekFinding(WeekFault.CalendarDiffers, visit.Start, "a visit that a client was told of is not in the calendar")),
            .. told.Where(visit => held.TryGetValue(visit.Code, out var kept) && kept.Start != visit.Start)
                .Select(visit => new WeekFinding(WeekFault.CalendarDiffers, visit.Start, "a visit stands at another time than its client asked for")),
            .. held.Keys.Except(told.Select(visit => visit.Code))
                .Select(code => new WeekFinding(WeekFault.CalendarDiffers, held[code].Start, "a visit in the calendar was told to nobody, or was cancelled")),
            .. told.CountBy(visit => visit.Code).Where(count => count.Value > 1)
                .Select(count => new WeekFinding(WeekFault.Doubled, null, $"one visit was confirmed to {count.Value} clients")),
        ];
    }
}
