using MassageBot.Trials.Faults;
using MassageBot.Trials.Week;

namespace MassageBot.Trials.Proofs;

/// <summary>
/// A week of texts on a clock that the trial moves, with the night in which clocks go back, and the host ended four times: every client hears each
/// thing once, nothing unasked in quiet hours, nothing after opting out. Judged by the carrier's log alone and by what clients did.
/// </summary>
internal sealed class SimulatedWeek : IProof
{
    public string Name => "week";

    public IReadOnlyList<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public IReadOnlyList<StoreKind> BriefStores => [StoreKind.Sqlite];

    public async Task RunAsync(Trial trial, CancellationToken cancellationToken)
    {
        var step = trial.Pick(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30));
        var incidents = trial.Pick(Enum.GetValues<IncidentKind>(), [IncidentKind.KillBeforeTheCarrier, IncidentKind.KillAfterTheCarrier]);
        var people = Town.Of(trial.Options.Clients ?? trial.Pick(2000, 60), trial.Options.Seed, step);
        var (ledger, words, clock) = (new Ledger(), WordBook.Read(), new HandClock(WeekSpan.Begin));
        await using var clinic = await Installation.PrepareAsync(trial.Store, trial.Options.Folder, trial.Report, cancellationToken);
        await using var carrier = await FakeCarrier.StartAsync(ledger, clock, trial.Options.Seed);
        var host = clinic.NewHost(new HostPlan
        {
            Program = SteeredHost.Program,
            Content = RoomyClinic.Write(clinic.Folder),
            Settings = ["--Jobs:Run", "false", .. Handset.Settings(carrier.Address)],
        });
        host.Start($"--{SteeredHost.Begin}", HandClock.Write(WeekSpan.Begin));
        await host.AnswersAsync(cancellationToken);
        using var course = new WeekCourse(host, carrier, ledger, words, clock, incidents);
        await course.RunAsync(people, step, cancellationToken);

        var record = new WeekRecord
        {
            Said = ledger.Said,
            Carried = ledger.Carried,
            Told = ledger.Told,
            Calendar =
            [
                .. await Installation.VisitsAsync(host.Address, cancellationToken, WeekSpan.End, "booked"),
                .. await Installation.VisitsAsync(host.Address, cancellationToken, WeekSpan.End, "noshow"),
            ],
            Expected = [.. Expected(ledger)],
            KindOf = Notices.Reader(words),
            IsTerms = Notices.Terms(words),
        };
        Tell(trial, people, record);
        Tell(trial, course, carrier);
        var findings = WeekCheck.Check(record);
        Judge(trial, people, ledger, findings);
        TellOfOne(trial, record, findings.FirstOrDefault(finding => finding.Number is not null)?.Number);
    }

    /// <summary>All that was said with the first client for whom something went wrong.</summary>
    private static void TellOfOne(Trial trial, WeekRecord week, string? number)
    {
        var said = week.Said.Where(text => text.From == number).Select(text => (text.Order, text.At, Line: $"> {text.Text}"));
        var carried = week.Carried.Where(text => text.To == number).Select(text => (text.Order, text.At, Line: $"< {text.Body}"));
        foreach (var (_, at, line) in said.Concat(carried).Order())
        {
            trial.Report.Remark($"{number} {WeekSpan.Local(at):ddd HH:mm:ss} {line.ReplaceLineEndings(" ")}");
        }
    }

    private static IEnumerable<ExpectedNotice> Expected(Ledger ledger)
    {
        var said = ledger.Said.ToLookup(text => text.From);
        return ledger.Told.SelectMany(visit => Notices.For(visit, [.. said[visit.Number]]));
    }

    private static void Tell(Trial trial, IReadOnlyList<Person> people, WeekRecord week)
    {
        trial.Report.Figure("clients", $"{people.Count:N0}, {people.Count(person => person.Tongue == Tongue.Spanish):N0} in Spanish, {people.Count(person => person.OnTheWeb):N0} booking on the web");
        trial.Report.Figure("texts from clients", $"{week.Said.Count:N0}");
        trial.Report.Figure("of them in quiet hours", $"{week.Said.Count(text => WeekSpan.Local(text.At).Hour is < 9 or >= 20):N0}");
        trial.Report.Figure("asked for no texts", $"{week.Said.Count(text => text.Wish == Wish.Stop):N0}");
        trial.Report.Figure("asked for texts again", $"{week.Said.Count(text => text.Wish == Wish.Start):N0}");
        trial.Report.Figure("texts that had to stay without an answer", $"{week.Said.Count(text => text.Awaits is null):N0}");
        trial.Report.Figure("visits told of", $"{week.Told.Count:N0}");
        trial.Report.Figure("of them cancelled", $"{week.Told.Count(visit => visit.CancelledAt is not null):N0}");
        trial.Report.Figure("texts to clients", $"{week.Carried.Count:N0}");
        foreach (var kind in week.Carried.Select(text => week.KindOf(text.Body)).OfType<NoticeKind>().CountBy(kind => kind).OrderBy(count => count.Key))
        {
            var expected = week.Expected.Where(notice => notice.Kind == kind.Key).ToList();
            trial.Report.Figure($"of them {kind.Key}", $"{kind.Value:N0} ({expected.Count(notice => !notice.IsOptional):N0} had to come, {expected.Count(notice => notice.IsOptional):N0} could)");
        }

        trial.Report.Require(
            new[] { NoticeKind.Confirmation, NoticeKind.Form, NoticeKind.Reminder, NoticeKind.Care }.All(kind => week.Expected.Any(notice => notice.Kind == kind && !notice.IsOptional)),
            $"Not every kind of notice had to come: the week proves little.");
    }

    private static void Tell(Trial trial, WeekCourse course, FakeCarrier carrier)
    {
        trial.Report.Figure("the carrier was busy or broke off", $"{carrier.Troubles:N0}");
        trial.Report.Figure("texts told as undelivered", $"{course.Undelivered:N0}");
        trial.Report.Figure("ways in which the host was ended", $"{trial.Pick(4, 2) - course.IncidentsLeft}");
        trial.Report.Require(course.IncidentsLeft == 0, $"Not every way of ending the host was tried.");
        foreach (var failure in course.Failures)
        {
            trial.Report.Fail($"A background job failed: {failure}");
        }

        trial.Report.Require(course.Unsettled == 0, $"{course.Unsettled} times there was no end to what was due.");
    }

    private static void Judge(Trial trial, IReadOnlyList<Person> people, Ledger ledger, IReadOnlyList<WeekFinding> findings)
    {
        foreach (var fault in Enum.GetValues<WeekFault>())
        {
            trial.Report.Figure(fault.ToString(), $"{findings.Count(finding => finding.Fault == fault):N0}");
        }

        foreach (var finding in findings)
        {
            trial.Report.Fail(finding.ToString());
        }

        foreach (var (_, what) in ledger.WrongElsewhere)
        {
            trial.Report.Fail(what);
        }

        var unbooked = people.ExceptBy(ledger.Told.Select(visit => visit.Number), person => person.Number).ToList();
        trial.Report.Require(unbooked.Count == 0, $"{unbooked.Count} clients have not booked, the first of them {unbooked.FirstOrDefault()}.");
    }
}
