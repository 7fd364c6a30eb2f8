using System.Collections.Concurrent;
using MassageBot.Trials.Checker;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Proofs;

/// <summary>Reads everything anew when all is quiet, lets the checker judge it, and puts the result into the report.</summary>
internal static class Evidence
{
    private const int ReadersAtOnce = 8;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromSeconds(20);

    /// <param name="trial">The run.</param>
    /// <param name="doors">Where to read.</param>
    /// <param name="histories">What the clients know.</param>
    /// <param name="calendar">The host to ask for the calendar; null leaves it out.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task JudgeAsync(
        Trial trial, Doors doors, IReadOnlyCollection<ConversationHistory> histories, Uri? calendar, CancellationToken cancellationToken)
    {
        var findings = await SettledAsync(doors, histories, calendar, cancellationToken);
        var sent = histories.SelectMany(history => history.Sent).ToList();
        trial.Report.Figure("conversations", $"{histories.Count:N0}");
        trial.Report.Figure("messages acknowledged", $"{sent.Count(message => message.Id is not null):N0}");
        trial.Report.Figure("attempts refused or without an answer", $"{sent.Sum(message => message.Refused + message.Ambiguous):N0}");
        trial.Report.Figure("activities heard", $"{histories.SelectMany(history => history.Hearings).Sum(hearing => hearing.Ids.Count):N0}");
        trial.Report.Figure("bookings confirmed", $"{sent.Count(message => message.Expected.Confirms):N0}");
        foreach (var fault in Enum.GetValues<Fault>())
        {
            trial.Report.Figure(fault.ToString(), $"{findings.Count(finding => finding.Fault == fault):N0}");
        }

        foreach (var finding in findings)
        {
            trial.Report.Fail(finding.ToString());
        }
    }

    /// <summary>What was acknowledged last may still be on its way: only what is wrong after a while is wrong.</summary>
    private static async Task<IReadOnlyList<Finding>> SettledAsync(
        Doors doors, IReadOnlyCollection<ConversationHistory> histories, Uri? calendar, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Quiet)
        {
            await Task.Delay(Quiet, cancellationToken);
            var findings = await CheckAsync(doors, histories, calendar, cancellationToken);
            if (waited >= LongestQuiet || !findings.Any(finding => finding.Fault is Fault.Unanswered or Fault.CalendarDiffers))
            {
                return findings;
            }
        }
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(
        Doors doors, IReadOnlyCollection<ConversationHistory> histories, Uri? calendar, CancellationToken cancellationToken)
    {
        var findings = new ConcurrentBag<Finding>();
        var told = new ConcurrentBag<LogEntry>();
        var readers = new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(histories, readers, async (history, stop) =>
        {
            if (await FreshReader.ReadAsync(doors[0], history, stop) is not { } log)
            {
                findings.Add(new Finding(Fault.Lost, history.Conversation, "the conversation cannot be read"));
                return;
            }

            foreach (var finding in ConversationCheck.Check(history, log))
            {
                findings.Add(finding);
            }

            foreach (var entry in log.Where(Expected.Booked.Fits))
            {
                told.Add(entry);
            }
        });

        var visits = calendar is null ? [] : CalendarCheck.Check(told, await Installation.VisitsAsync(calendar, cancellationToken));
        return [.. findings, .. visits];
    }
}
