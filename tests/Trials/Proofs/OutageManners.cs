using System.Diagnostics;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>How calls have to be answered that were sent while the store was away, and had to be answered before it was back.</summary>
internal static class OutageManners
{
    /// <summary>Two seconds by the promise, and half a second because clients and host share the machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2.5);

    /// <summary>What was sent in the first moment may still have found the store.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    public static void Judge(TrialReport report, IReadOnlyList<ServerOutage> outages, IEnumerable<CallAnswer> answers)
    {
        var during = answers.Where(answer => outages.Any(outage => IsDuring(answer, outage))).ToLookup(answer => answer.Kind);
        foreach (var kind in new[] { CallKind.Poll, CallKind.Post, CallKind.Refresh })
        {
            var times = new Spread(during[kind].Select(answer => answer.Took));
            var unfit = during[kind].Where(answer => !IsFit(answer)).ToList();
            report.Figure($"{kind} while it was away", $"{times.Count:N0}, longest {times.Longest.TotalSeconds:0.00} s");
            report.Require(times.Count > 0, $"There was no {kind} while the store was away.");
            report.Require(unfit.Count == 0, $"{unfit.Count} times {kind} was answered otherwise: {Summary(unfit)}.");
        }

        var starts = during[CallKind.Start].ToList();
        report.Figure("Start while it was away", $"{starts.Count:N0}");
        report.Require(starts.All(answer => answer.Status is 0 or 200 or 201), $"Start did not wait: {Summary(starts)}.");
    }

    private static bool IsDuring(CallAnswer answer, ServerOutage outage) =>
        answer.Since > outage.Begin
        && Stopwatch.GetElapsedTime(outage.Begin, answer.Since) > Settling
        && answer.Since < outage.End
        && Stopwatch.GetElapsedTime(answer.Since, outage.End) > Longest;

    private static bool IsFit(CallAnswer answer) => answer.Took <= Longest && answer.Kind switch
    {
        CallKind.Poll => answer.Status == 200 && answer.BringsNothing,
        _ => answer.Status == 503 && answer.RetryAfter,
    };

    private static string Summary(IEnumerable<CallAnswer> answers) => string.Join(", ", answers
        .GroupBy(answer => (answer.Status, answer.RetryAfter, InTime: answer.Took <= Longest))
        .Select(group => $"{group.Count()} x {group.Key.Status}{(group.Key.RetryAfter ? "" : " without Retry-After")}{(group.Key.InTime ? "" : " too late")}"));
}
