using MassageBot.Benchmarks.Hosting;
using MassageBot.Trials.Clients;
using MassageBot.Trials.Faults;

namespace MassageBot.Trials.Week;

/// <summary>Goes through the week step by step: moves the clock, lets the host do what is due, and lets clients do what they have set out to.</summary>
/// <param name="host">The clinic's host, started.</param>
/// <param name="carrier">Takes its texts.</param>
/// <param name="ledger">Keeps what happens.</param>
/// <param name="words">The clinic's.</param>
/// <param name="clock">The trial's time.</param>
/// <param name="incidents">How the host is to be ended, one after the other over the week.</param>
internal sealed class WeekCourse(
    HostProcess host, FakeCarrier carrier, Ledger ledger, WordBook words, HandClock clock, IReadOnlyList<IncidentKind> incidents) : IDisposable
{
    private const int AtOnce = 8;
    private const int OneInSo = 8;

    /// <summary>People need some time to read and to type.</summary>
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(15);

    /// <summary>After that long a text that the carrier did not take at once was tried again, and what a killed host had claimed is free.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private const int LongestPatience = 3;

    private readonly HttpClient _http = Loopback.Client(host.Address);
    private readonly Lines _lines = new(words);
    private readonly Queue<(DateTimeOffset At, IncidentKind Kind)> _incidents = new(
        incidents.Select((kind, number) => (WeekSpan.Begin + ((WeekSpan.End - WeekSpan.Begin) * (number + 1) / (incidents.Count + 1)), kind)));

    private readonly PriorityQueue<(Person Person, Act Act), DateTimeOffset> _acts = new();
    private readonly Func<string, NoticeKind?> _kindOf = Notices.Reader(words);

    private Steering? _steering;
    private int _read;

    /// <summary>How often the host still has to be ended.</summary>
    public int IncidentsLeft => _incidents.Count;

    public int Unsettled => Steering.Unsettled;

    public IReadOnlyCollection<string> Failures => Steering.Failures;

    public int Undelivered { get; private set; }

    private Steering Steering => _steering ??= new Steering(_http);

    public async Task RunAsync(IReadOnlyList<Person> people, TimeSpan step, CancellationToken cancellationToken)
    {
        _http.Timeout = TimeSpan.FromMinutes(2);
        var byNumber = people.ToDictionary(person => person.Number, StringComparer.Ordinal);
        _acts.EnqueueRange(people.SelectMany(person => person.Acts.Select(act => ((person, act), act.At))));
        for (var now = WeekSpan.Begin; now <= WeekSpan.End; now += step)
        {
            await MoveAsync(now, cancellationToken);
            await TalkAsync(Due(now, step), now, cancellationToken);
            await ReportAsync(cancellationToken);
            PlanReplies(byNumber, now, step);
            await MarkNoShowsAsync(now, step, cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What people do now: each one thing, and the next one a step later.</summary>
    private List<ITalk> Due(DateTimeOffset now, TimeSpan step)
    {
        Dictionary<string, ITalk> talks = new(StringComparer.Ordinal);
        List<(Person Person, Act Act)> later = [];
        while (_acts.TryPeek(out var next, out var at) && at <= now)
        {
            _acts.Dequeue();
            if (talks.ContainsKey(next.Person.Number))
            {
                later.Add(next);
            }
            else if (MakesSense(next.Person, next.Act, now))
            {
                talks[next.Person.Number] = TalkOf(next);
            }
        }

        later.ForEach(next => _acts.Enqueue(next, now + step));
        return [.. talks.Values];
    }

    /// <summary>Who has cancelled already, or wants no texts, cancels nothing by text, nor answers.</summary>
    private bool MakesSense(Person person, Act act, DateTimeOffset now) => act.Kind switch
    {
        ActKind.Cancel => IsAhead(person, now),
        // A number answers the last question, so that one answers a reminder only as long as nothing else was said.
        ActKind.Reply => IsAhead(person, now) && ledger.LastTo(person.Number) is { } last && _kindOf(last.Body) == NoticeKind.Reminder,
        _ => true,
    };

    private bool IsAhead(Person person, DateTimeOffset now) =>
        ledger.Standing(person.Number) is { } visit && visit.Start > now + Patience && !ledger.WantsNoTexts(person.Number);

    /// <summary>Who has just been reminded may answer, in the next hours.</summary>
    private void PlanReplies(Dictionary<string, Person> people, DateTimeOffset now, TimeSpan step)
    {
        var fresh = ledger.CarriedAfter(_read);
        _read += fresh.Count;
        foreach (var text in fresh.Where(text => _kindOf(text.Body) == NoticeKind.Reminder))
        {
            if (people[text.To] is { Replies: not ReplyStyle.NotAtAll } person)
            {
                var act = new Act(now + (step * (1 + (text.Order % 8))), ActKind.Reply, 0);
                _acts.Enqueue((person, act), act.At);
            }
        }
    }

    private async Task MarkNoShowsAsync(DateTimeOffset now, TimeSpan step, CancellationToken cancellationToken)
    {
        var evening = WeekSpan.At(DateOnly.FromDateTime(WeekSpan.Local(now)), new(22, 0));
        if (now < evening || now - step >= evening)
        {
            return;
        }

        var begins = WeekSpan.At(DateOnly.FromDateTime(WeekSpan.Local(now)), new(6, 0));
        var missed = ledger.Told.Where(visit => visit is { Missed: true, CancelledAt: null } && visit.Start > begins && visit.Start < now).Select(visit => visit.Code);
        await new NoShows(_http).MarkAsync(begins, missed.ToHashSet(StringComparer.Ordinal), cancellationToken);
    }

    private ITalk TalkOf((Person Person, Act Act) due) => due is { Person.OnTheWeb: true, Act.Kind: ActKind.Book }
        ? new WebTalk(due.Person, new DirectLine(_http, null), words, ledger, clock)
        : new TextTalk(due.Person, _lines.Of(due.Person, due.Act), new Handset(_http), ledger, clock);

    private async Task TalkAsync(List<ITalk> talks, DateTimeOffset begin, CancellationToken cancellationToken)
    {
        for (var now = begin + Thinking; talks.Count > 0; now = clock.GetUtcNow() + Thinking)
        {
            clock.Set(now);
            await EachAsync(talks, talk => talk.SayAsync(cancellationToken), cancellationToken);
            now = await WithIncidentAsync(talks, now, cancellationToken);
            await MoveAsync(now, cancellationToken);
            await HearAsync(talks, now, cancellationToken);
            talks.RemoveAll(talk => talk.IsOver);
        }

        // The last page of an answer may still wait for its next try; nobody looks at the clock for half an hour.
        await MoveAsync(clock.GetUtcNow() + Patience, cancellationToken);
    }

    private async Task HearAsync(List<ITalk> talks, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await EachAsync(talks, talk => talk.HearAsync(cancellationToken), cancellationToken);
        var waiting = talks.Where(talk => talk.Waits).ToList();
        for (var tries = 1; waiting.Count > 0 && tries <= LongestPatience; tries++)
        {
            await MoveAsync(now + (Patience * tries), cancellationToken);
            await EachAsync(waiting, talk => talk.HearAsync(cancellationToken), cancellationToken);
            waiting.RemoveAll(talk => !talk.Waits);
        }

        waiting.ForEach(talk => talk.GiveUp());
    }

    /// <summary>The next incident waits for a moment in which somebody has just texted and has to be answered.</summary>
    private async Task<DateTimeOffset> WithIncidentAsync(List<ITalk> talks, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!_incidents.TryPeek(out var next) || next.At > now || !talks.Any(talk => talk is TextTalk { Waits: true }))
        {
            return now;
        }

        _incidents.Dequeue();
        await new Incident(host, carrier, Steering).HappenAsync(next.Kind, now, cancellationToken);
        return now + Patience;
    }

    private async Task MoveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        clock.Set(now);
        await Steering.MoveAsync(now, cancellationToken);
    }

    /// <summary>What became of some of the texts; a few never reach the phone.</summary>
    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        var handset = new Handset(_http);
        while (carrier.Unreported.TryDequeue(out var text))
        {
            var fails = text.Order / 10 % OneInSo == 0;
            Undelivered += fails ? 1 : 0;
            await handset.ReportAsync(text, fails ? "undelivered" : "delivered", cancellationToken);
        }
    }

    private static Task EachAsync(List<ITalk> talks, Func<ITalk, Task> what, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(talks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (talk, _) => await what(talk));
}
