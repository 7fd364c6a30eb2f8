using MassageBot.Trials.History;

namespace MassageBot.Trials.Checker;

/// <summary>A visit that the calendar holds.</summary>
internal sealed record CalendarVisit(string Code, string Therapist, DateTimeOffset Start, DateTimeOffset End);

/// <summary>The calendar holds exactly the visits that clients were told of, and no therapist has two at once.</summary>
internal static class CalendarCheck
{
    private const string Everywhere = "all";

    public static IEnumerable<Finding> Check(IReadOnlyCollection<LogEntry> told, IReadOnlyCollection<CalendarVisit> visits)
    {
        var codes = visits.Select(visit => visit.Code).ToHashSet(StringComparer.Ordinal);
        var known = told.Select(entry => CodeIn(entry, codes)).ToList();
        var untold = codes.Except(known.OfType<string>()).Count();
        if (untold > 0)
        {
            yield return new Finding(Fault.CalendarDiffers, Everywhere, $"{untold} visits in the calendar were told to nobody");
        }

        if (known.Count(code => code is null) is > 0 and var missing)
        {
            yield return new Finding(Fault.CalendarDiffers, Everywhere, $"{missing} confirmed visits are not in the calendar");
        }

        foreach (var code in known.OfType<string>().CountBy(code => code).Where(count => count.Value > 1))
        {
            yield return new Finding(Fault.Doubled, Everywhere, $"one visit was confirmed {code.Value} times");
        }

        foreach (var _ in Overlaps(visits))
        {
            yield return new Finding(Fault.Doubled, Everywhere, "a therapist has two visits at once");
        }
    }

    private static string? CodeIn(LogEntry told, HashSet<string> codes) =>
        (told.Text ?? "").Split(' ', '.', '\n').FirstOrDefault(codes.Contains);

    private static IEnumerable<CalendarVisit> Overlaps(IEnumerable<CalendarVisit> visits) =>
        from therapist in visits.GroupBy(visit => visit.Therapist)
        let ordered = therapist.OrderBy(visit => visit.Start).ToList()
        from pair in ordered.Zip(ordered.Skip(1))
        where pair.Second.Start < pair.First.End
        select pair.Second;
}
