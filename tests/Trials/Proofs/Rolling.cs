using System.Diagnostics;
using System.Net;
using MassageBot.Benchmarks.Hosting;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.History;
using MassageBot.Trials.Report;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// A new version is put in place while clients talk: each host in turn is told to end, empties itself, and is started again. On PostgreSQL two hosts stand
/// behind the proxy of <c>deployment/docker</c>, and nobody is refused anything; on SQLite the one host is away for as long as its start takes.
/// With <c>--before</c> it is another version indeed: from it, to this one, and back.
/// </summary>
internal sealed class Rolling : IProof
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestNotice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

    /// <summary>The short run stands beside other work: a calendar that has no time for one call is asked again after five seconds.</summary>
    private static readonly TimeSpan LongestTurnBriefly = TimeSpan.FromSeconds(15);

    public string Name => "rolling";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        var drain = TimeSpan.FromSeconds(trial.Pick(3, 1));
        var plan = new HostPlan { Settings = ["--Shutdown:Drain", $"{drain}", "--RateLimits:TrustedProxies:0", "127.0.0.1"] };
        HostProcess[] hosts = trial.Store == StoreKind.PostgreSql ? [clinic.NewHost(plan), clinic.NewHost(plan)] : [clinic.NewHost(plan)];
        await Task.WhenAll(hosts.Select(host => StartAsync(host, trial.Options.Before, cancellationToken)));
        await using var proxy = hosts.Length > 1 && Nginx.IsInstalled
            ? await Nginx.StartAsync(clinic.Folder, [.. hosts.Select(host => host.Address)], cancellationToken)
            : null;
        var book = new AnswerBook();
        using var doors = new Doors(proxy is null ? [.. hosts.Select(host => host.Address)] : [proxy.Address]) { Book = book };
        var talkers = new Talkers(
            doors, new Talks(new FreeTimes(TimeProvider.System)), trial.Options.Clients ?? trial.Pick(24, 8), Thinking, EarKind.Socket, EarKind.Polling)
        {
            Unevenly = true,
        };
        talkers.Begin(cancellationToken);

        var restarts = new List<Restart>();
        foreach (var version in Versions(trial))
        {
            foreach (var host in hosts)
            {
                await Task.Delay(drain, cancellationToken);
                restarts.Add(await RestartAsync(host, version, cancellationToken));
            }
        }

        await talkers.LeaveAsync();
        Tell(trial, talkers, restarts, drain, proxy is null ? null : book);
        await Evidence.JudgeAsync(trial, doors, talkers.Histories, hosts[0].Address, cancellationToken);
    }

    /// <summary>The versions that are put in place one after the other; null is this one.</summary>
    private static IEnumerable<string?> Versions(Trial trial) =>
        trial.Options.Before is { } before ? [null, before, null] : Enumerable.Repeat<string?>(null, trial.Pick(5, 1));

    private static async Task StartAsync(HostProcess host, string? version, CancellationToken cancellationToken)
    {
        host.Program = [version is null ? BuiltHost.Program : Path.Combine(version, "MassageBot.Host.dll")];
        host.Content = version ?? BuiltHost.Repository;
        host.Start();
        await host.AnswersAsync(cancellationToken);
        using var http = Loopback.Client(host.Address);
        while (await StatusAsync(http, "/readyz", cancellationToken) != HttpStatusCode.OK)
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    private static async Task<Restart> RestartAsync(HostProcess host, string? version, CancellationToken cancellationToken)
    {
        var told = Stopwatch.GetTimestamp();
        host.Terminate();
        var noticed = await NoticeAsync(host, told, cancellationToken);
        await host.EndsAsync(cancellationToken);
        var ended = Stopwatch.GetElapsedTime(told);
        var code = host.ExitCode;
        var since = Stopwatch.GetTimestamp();
        await StartAsync(host, version, cancellationToken);
        return new Restart(noticed, ended, Stopwatch.GetElapsedTime(since), code);
    }

    /// <summary>Until its door for balancers says that it leaves, while it serves on; null when it was gone before it said so.</summary>
    private static async Task<TimeSpan?> NoticeAsync(HostProcess host, long told, CancellationToken cancellationToken)
    {
        using var http = Loopback.Client(host.Address);
        while (true)
        {
            switch (await StatusAsync(http, "/readyz", cancellationToken))
            {
                case null:
                    return null;
                case HttpStatusCode.ServiceUnavailable:
                    return await StatusAsync(http, "/healthz", cancellationToken) == HttpStatusCode.OK ? Stopwatch.GetElapsedTime(told) : null;
                default:
                    await Task.Delay(Look, cancellationToken);
                    break;
            }
        }
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static void Tell(Trial trial, Talkers talkers, IReadOnlyList<Restart> restarts, TimeSpan drain, AnswerBook? ofProxy)
    {
        var answers = ofProxy?.All.ToList() ?? [];
        var nobody = answers.Count(answer => answer.Status is 0 or 500 or 502 or 504);
        var ends = talkers.Histories.SelectMany(history => history.Hearings).Select(hearing => hearing.End).ToList();
        var closed = ends.Count(end => end == HearingEnd.Closed);
        var torn = ends.Count(end => end == HearingEnd.Torn);
        var turns = new Spread(talkers.Turns.Select(turn => turn.Took));
        var together = trial.Store == StoreKind.PostgreSql;
        trial.Report.Figure("proxy", $"{(ofProxy is null ? "none" : "nginx")}");
        trial.Report.Figure("calls through it, that nobody took, that the store had no time for", $"{answers.Count:N0}, {nobody:N0}, {answers.Count(answer => answer.Status == 503):N0}");
        trial.Report.Figure("hosts restarted", $"{restarts.Count}");
        trial.Report.Figure("said that it leaves after, longest", $"{restarts.Max(restart => restart.Noticed)?.TotalSeconds:0.00} s");
        trial.Report.Figure("ended after, beyond its time to drain, longest", $"{restarts.Max(restart => restart.Ended - drain).TotalSeconds:0.00} s");
        trial.Report.Figure("ready again after, longest", $"{restarts.Max(restart => restart.Back).TotalSeconds:0.00} s");
        trial.Report.Figure("turns heard", $"{turns.Count:N0}");
        trial.Report.Figure("turn, middle and longest", $"{turns.Middle.TotalMilliseconds:0} ms, {turns.Longest.TotalSeconds:0.00} s");
        trial.Report.Figure("sockets that hosts closed, and cut", $"{closed}, {torn}");
        trial.Report.Require(restarts.All(restart => restart.Code == 0), $"{restarts.Count(restart => restart.Code != 0)} hosts that were told to end ended with an error.");
        trial.Report.Require(
            trial.Options.Before is not null || restarts.All(restart => restart.Noticed < LongestNotice), $"A host that was told to end did not say so at /readyz while it served on.");
        trial.Report.Require(trial.Options.Before is not null || torn == 0, $"{torn} sockets were cut instead of closed.");
        trial.Report.Require(closed > 0, $"No socket was open when a host was told to end.");
        trial.Report.Require(nobody == 0, $"{nobody} calls had no answer, or one that no host gave.");
        trial.Report.Require(!together || turns.Longest < trial.Pick(LongestTurn, LongestTurnBriefly), $"Somebody waited {turns.Longest.TotalSeconds:0.00} s for an answer.");
        trial.Report.Require(talkers.Unopened == 0, $"{talkers.Unopened} visitors were never let in.");
    }

    /// <param name="Noticed">Until it said that it leaves.</param>
    /// <param name="Ended">Until the process was gone.</param>
    /// <param name="Back">Until it was ready again.</param>
    /// <param name="Code">How the process ended.</param>
    private sealed record Restart(TimeSpan? Noticed, TimeSpan Ended, TimeSpan Back, int Code);
}
