using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;
using MassageBot.Trials.Handoffs;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// Clients who are handed to staff in Teams and talk with them both ways while hosts are killed: on PostgreSQL client and staff go to two hosts in turn,
/// on SQLite to the one that there is. Each card is claimed by two at once.
/// </summary>
internal sealed class HandoffsUnderFire : IProof
{
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(4);

    public string Name => "handoffs";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.PostgreSql];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        await using var teams = await FakeTeams.StartAsync();
        var plan = new HostPlan { Settings = TeamsStaff.Settings };
        HostProcess[] hosts = trial.Store == StoreKind.PostgreSql ? [clinic.NewHost(plan), clinic.NewHost(plan)] : [clinic.NewHost(plan)];
        Array.ForEach(hosts, host => host.Start());
        await Task.WhenAll(hosts.Select(host => host.AnswersAsync(cancellationToken)));
        using var doors = new Doors([.. hosts.Select(host => host.Address)]);
        using var staff = new TeamsStaff([.. hosts.Select(host => host.Address)], teams);
        await staff.WriteAsync(0, TeamsStaff.Thread("1"), "hello", "help", cancellationToken);

        var talk = trial.Pick(new ClaimedTalk(40, TimeSpan.FromSeconds(2)), new ClaimedTalk(8, TimeSpan.FromSeconds(1)));
        ClaimedChat[] chats = [.. Enumerable.Range(0, trial.Options.Clients ?? trial.Pick(12, 3)).Select(number => new ClaimedChat(number, doors, staff, teams, talk))];
        foreach (var chat in chats)
        {
            await chat.BeginAsync(cancellationToken);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var killing = KillAsync(hosts, trial.Pick(10, 2), over.Token);
        await Task.WhenAll(chats.Select(chat => chat.TalkAsync(cancellationToken)));
        await over.CancelAsync();
        var kills = await killing;
        await Task.Delay(TimeSpan.FromSeconds(trial.Pick(15, 8)), cancellationToken);
        await JudgeAsync(trial, chats, teams, kills, cancellationToken);
    }

    /// <summary>One after the other, at moments that nobody chooses; each is started again at once.</summary>
    private static async Task<int> KillAsync(HostProcess[] hosts, int most, CancellationToken cancellationToken)
    {
        var kills = 0;
        try
        {
            while (kills < most)
            {
                await Task.Delay(BetweenKills, cancellationToken);
                var host = hosts[kills % hosts.Length];
                await host.KillAsync();
                kills++;
                host.Start();
                await host.AnswersAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // All has been said.
        }

        return kills;
    }

    private static async Task JudgeAsync(Trial trial, ClaimedChat[] chats, FakeTeams teams, int kills, CancellationToken cancellationToken)
    {
        var (lost, doubled, disordered, answered, winners, inTeams, doubledInTeams) = (0, 0, 0, 0, 0, 0, 0);
        var posts = teams.Posts.ToList();
        foreach (var chat in chats)
        {
            var log = await chat.LogAsync(cancellationToken) ?? [];
            var heard = log.Where(entry => entry.FromBot && entry.Text?.StartsWith("Front desk: ", StringComparison.Ordinal) == true).Select(entry => entry.Text!["Front desk: ".Length..]).ToList();
            lost += chat.StaffLines.Except(heard).Count();
            doubled += heard.Count - heard.Distinct().Count();
            disordered += heard.SequenceEqual(chat.StaffLines) ? 0 : 1;
            var own = log.Where(entry => !entry.FromBot).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
            var between = log.SkipWhile(entry => entry.Text?.Contains("is here and answers you", StringComparison.Ordinal) != true);
            answered += between.TakeWhile(entry => entry.Text?.Contains("I'm the assistant again", StringComparison.Ordinal) != true)
                .Count(entry => entry.FromBot && entry.ReplyToId is { } to && own.Contains(to));
            winners += log.Count(entry => entry.Text?.Contains("is here and answers you", StringComparison.Ordinal) == true) == 1 ? 1 : 0;
            var told = chat.ClientLines.Select(line => posts.Count(post => post.Text.Contains(line, StringComparison.Ordinal))).ToList();
            inTeams += told.Count(times => times == 0);
            doubledInTeams += told.Sum(times => Math.Max(0, times - 1));
        }

        Tell(trial, chats, kills, doubledInTeams);
        trial.Report.Require(lost == 0 && doubled == 0, $"Of what staff said {lost} lines did not reach the client and {doubled} came twice.");
        trial.Report.Require(disordered == 0, $"{disordered} clients read their lines in another order, or not all.");
        trial.Report.Require(answered == 0, $"The bot answered {answered} lines itself while a person had the chat.");
        trial.Report.Require(winners == chats.Length, $"{chats.Length - winners} clients had not exactly one person join.");
        trial.Report.Require(inTeams == 0, $"{inTeams} lines of clients did not reach staff.");
        trial.Report.Require(kills > 0, $"No host was killed while they talked.");
        // Each thread of staff has one line on its way at a time.
        trial.Report.Require(doubledInTeams <= kills * chats.Length, $"{doubledInTeams} lines of clients stood twice before staff, with {kills} kills.");
    }

    private static void Tell(Trial trial, ClaimedChat[] chats, int kills, int doubledInTeams)
    {
        trial.Report.Figure("clients with a person", $"{chats.Length}");
        trial.Report.Figure("lines each way", $"{chats.Sum(chat => chat.ClientLines.Count())}");
        trial.Report.Figure("hosts killed and started again", $"{kills}");
        trial.Report.Figure("lines of clients shown to staff twice (a host died between Teams' answer and its note of it)", $"{doubledInTeams}");
    }
}
