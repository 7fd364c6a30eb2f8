using System.Globalization;

namespace MassageBot.Trials.Day;

/// <summary>What clients and staff have done by the trial's own count, and the figures that follow from it: written from what the figures promise, not from the host's code.</summary>
internal sealed class Happened
{
    /// <summary>Below this a share is told as "3 of 7".</summary>
    private const int FewestForPercent = 20;

    private readonly Dictionary<string, (string Channel, string Language)> _talks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofTheDay = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOn = new(StringComparer.Ordinal);
    private readonly List<TimeSpan> _waits = [];
    private readonly Dictionary<string, int> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _grave = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unclear = new(StringComparer.Ordinal);

    public int Bookings { get; set; }

    public int Moves { get; set; }

    public int Cancellations { get; set; }

    /// <summary>Visits that begin within the week and stand.</summary>
    public int Visits { get; set; }

    public int NoShows { get; set; }

    public int NeverClaimed { get; set; }

    public int OptOuts { get; set; }

    public int Conversations => _talks.Count;

    public int OfTheDay => _ofTheDay.Count;

    public int HandOffs => _waits.Count + NeverClaimed;

    public int Flags => _flags.Values.Sum() + _grave.Values.Sum();

    /// <summary>A client wrote: on the day of the trial, or on one before.</summary>
    public void Talked(IDayClient client, string language, bool onTheDay)
    {
        _talks[client.Conversation] = (client.Channel, language);
        _ = onTheDay && _ofTheDay.Add(client.Conversation);
    }

    public void PassedOn(IDayClient client) => _passedOn.Add(client.Conversation);

    public void Waited(TimeSpan time) => _waits.Add(time);

    public void Flagged(string rule) => _flags[rule] = _flags.GetValueOrDefault(rule) + 1;

    /// <summary>For managers alone.</summary>
    public void FlaggedGravely(string rule) => _grave[rule] = _grave.GetValueOrDefault(rule) + 1;

    public void NotUnderstood(string text) => _unclear[text] = _unclear.GetValueOrDefault(text) + 1;

    /// <summary>The week in figures, by the names that they have on its card.</summary>
    public IEnumerable<(string Name, string Value)> Week(bool forManagers) =>
    [
        ("Conversations", Number(Conversations)),
        ("Self-served", Share(Conversations - _passedOn.Count, Conversations)),
        ("Bookings", Number(Bookings)),
        ("Moved", Number(Moves)),
        ("Cancelled", Number(Cancellations)),
        ("From waitlist", Number(0)),
        ("Visits", Number(Visits)),
        ("No-shows", Share(NoShows, Visits)),
        ("To a person", Number(HandOffs)),
        ("Never claimed", Number(NeverClaimed)),
        ("Median wait", $"{Median(_waits).TotalMinutes:0} min"),
        ("No more texts", Number(OptOuts)),
        ("In the calendar, by the assistant: Bookings", Number(Bookings)),
        ("In the calendar, by the assistant: Moved", Number(Moves)),
        ("In the calendar, by the assistant: Cancelled", Number(Cancellations)),
        .. Bars("Conversations by channel", _talks.Values.Select(talk => talk.Channel)),
        .. Bars("Conversations by language", _talks.Values.Select(talk => talk.Language)),
        .. (forManagers ? _flags.Concat(_grave) : _flags).Select(rule => ($"Red flags by rule: {rule.Key}", Number(rule.Value))),
        .. _unclear.Select(text => ($"{text.Value} × {text.Key}", "")),
    ];

    /// <summary>Rules that may not stand on a card that everybody reads.</summary>
    public IEnumerable<string> Grave => _grave.Keys;

    private static IEnumerable<(string Name, string Value)> Bars(string heading, IEnumerable<string> names) =>
        names.CountBy(name => name).Select(count => ($"{heading}: {count.Key}", Number(count.Value)));

    private static string Share(int part, int whole) => whole < FewestForPercent
        ? $"{Number(part)} of {Number(whole)}"
        : $"{Number((int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero))}%";

    private static TimeSpan Median(List<TimeSpan> waits)
    {
        var sorted = waits.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
