using MassageBot.Trials.Checker;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Proofs;

/// <summary>The checker can fail: histories made by hand, each with one broken promise, and it has to name each.</summary>
internal sealed class SelfTest : IProof
{
    private static readonly IReadOnlyList<(string What, Fault Fault, Func<IReadOnlyList<LogEntry>, IReadOnlyList<LogEntry>> Break)> BrokenLogs =
    [
        ("an acknowledged message is missing", Fault.Lost, log => [.. log.Where(entry => entry.Id is not ("m1" or "r1"))]),
        ("a message stands there twice", Fault.Doubled, log => [.. log, log[1] with { Id = "m0-again" }]),
        ("an activity stands there twice", Fault.Doubled, log => [.. log, log[1]]),
        ("a message has two answers", Fault.Doubled, log => [.. log, log[2] with { Id = "r0-again" }]),
        ("a message has no answer", Fault.Unanswered, log => [.. log.Where(entry => entry.Id != "r1")]),
        ("messages are in another order", Fault.Reordered, log => [log[0], log[3], log[4], log[1], log[2], .. log.Skip(5)]),
        ("an answer stands before its message", Fault.Reordered, log => [log[0], log[2], log[1], .. log.Skip(3)]),
        ("nobody said it", Fault.Invented, log => [.. log, log[1] with { Id = "x", ClientActivityId = "stranger" }]),
        ("a message has another text", Fault.Invented, log => [.. log.Select(entry => entry.Id == "m1" ? entry with { Text = "other" } : entry)]),
        ("an answer to nothing", Fault.Invented, log => [.. log, log[2] with { Id = "x", ReplyToId = "nothing" }]),
        ("an answer from another step", Fault.WrongStep, log => [.. log.Select(entry => entry.Id == "r1" ? entry with { Asking = "phone" } : entry)]),
        ("an apology", Fault.Apologised, log => [.. log.Select(entry => entry.Id == "r1" ? entry with { Asking = null, Keys = [] } : entry)]),
        ("two greetings", Fault.Doubled, log => [.. log, log[0] with { Id = "g-again" }]),
        ("no greeting", Fault.Unanswered, log => [.. log.Skip(1)]),
        ("a booking has no outcome", Fault.Unanswered, log => [.. log.Where(entry => entry.Id != "o")]),
        ("a booking has two outcomes", Fault.Doubled, log => [.. log, log[^1] with { Id = "o-again" }]),
        ("a booking is given to staff without a reason", Fault.WrongStep, log => [.. log.Select(entry => entry.Id == "o" ? entry with { Keys = ["booking.handed-to-staff"] } : entry)]),
        ("a client heard what is not there", Fault.StreamDiffers, log => [.. log.Where(entry => entry.Id != "g"), log[0]]),
    ];

    public string Name => "self-test";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite];

    public Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        var clean = ConversationCheck.Check(Told(), Log);
        trial.Report.Require(clean.Count == 0, $"A history with nothing wrong was blamed: {string.Join("; ", clean)}");
        foreach (var (what, fault, broken) in BrokenLogs)
        {
            var findings = ConversationCheck.Check(Told(), broken(Log));
            trial.Report.Require(findings.Any(finding => finding.Fault == fault), $"Not noticed: {what}.");
        }

        Hearings(trial);
        Calendars(trial);
        Weeks(trial);
        trial.Report.Figure("broken histories that have to be noticed", $"{BrokenLogs.Count + 9 + BrokenWeeks.All.Count}");
        return Task.CompletedTask;
    }

    private static void Hearings(Trial trial)
    {
        foreach (var (what, after, ids) in new (string, string?, string[])[]
        {
            ("a gap", null, ["g", "m0", "m1"]),
            ("a repeat", null, ["g", "m0", "m0"]),
            ("another order", "g", ["r0", "m0"]),
            ("from before the watermark", "m0", ["m0", "r0"]),
            ("a watermark of nothing", null, ["m0", "r0"]),
        })
        {
            var findings = ConversationCheck.Check(Told(after, ids), Log);
            trial.Report.Require(findings.Any(finding => finding.Fault == Fault.StreamDiffers), $"Not noticed: a client heard {what}.");
        }
    }

    private static void Calendars(Trial trial)
    {
        var start = new DateTimeOffset(2026, 12, 7, 19, 0, 0, TimeSpan.Zero);
        var visit = new CalendarVisit("ABC234", "ana", start, start.AddHours(1));
        var told = Log.Where(entry => entry.Id == "o").ToList();
        trial.Report.Require(!CalendarCheck.Check(told, [visit]).Any(), $"A calendar with nothing wrong was blamed.");
        foreach (var (what, fault, entries, visits) in new (string, Fault, LogEntry[], CalendarVisit[])[]
        {
            ("a confirmed visit is missing", Fault.CalendarDiffers, [.. told], []),
            ("a visit was told to nobody", Fault.CalendarDiffers, [], [visit]),
            ("one visit for two clients", Fault.Doubled, [told[0], told[0]], [visit]),
            ("two visits at once", Fault.Doubled, [.. told], [visit, visit with { Start = start.AddMinutes(30), End = start.AddHours(2) }]),
        })
        {
            trial.Report.Require(CalendarCheck.Check(entries, visits).Any(finding => finding.Fault == fault), $"Not noticed: {what}.");
        }
    }

    private static void Weeks(Trial trial)
    {
        var clean = WeekCheck.Check(BrokenWeeks.Right);
        trial.Report.Require(clean.Count == 0, $"A week with nothing wrong was blamed: {string.Join("; ", clean)}");
        foreach (var (what, fault, week) in BrokenWeeks.All)
        {
            trial.Report.Require(WeekCheck.Check(week).Any(finding => finding.Fault == fault), $"Not noticed in a week: {what}.");
        }
    }

    private static ConversationHistory Told(string? after = null, params string[] heard)
    {
        var history = new ConversationHistory("c", "t");
        foreach (var (text, expected, id) in new[]
        {
            ("zero", Expected.Any, "m0"), ("one", Expected.Question("name"), "m1"), ("yes", Expected.Booked, "m2"),
        })
        {
            history.Say(text, expected, text).Acknowledge(id);
        }

        var hearing = history.Connect(after);
        Array.ForEach(heard.Length > 0 ? heard : ["g", "m0", "r0"], hearing.Add);
        return history;
    }

    private static IReadOnlyList<LogEntry> Log { get; } =
    [
        new() { Id = "g", FromBot = true, Keys = ["conversation.greeting"] },
        new() { Id = "m0", FromBot = false, Text = "zero", ClientActivityId = "zero" },
        new() { Id = "r0", FromBot = true, ReplyToId = "m0", Keys = ["any"] },
        new() { Id = "m1", FromBot = false, Text = "one", ClientActivityId = "one" },
        new() { Id = "r1", FromBot = true, ReplyToId = "m1", Keys = ["booking.ask-name"], Asking = "name" },
        new() { Id = "m2", FromBot = false, Text = "yes", ClientActivityId = "yes" },
        new() { Id = "o", FromBot = true, Keys = ["booking.booked"], Text = "You're booked. Your code is ABC234." },
    ];
}
