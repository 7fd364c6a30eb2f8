using System.Diagnostics.Metrics;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// All that the front desk counts and measures, under the meter <c>MassageBot</c>. Tags name kinds (a channel, an outcome, a type of
/// failure), never a person, a conversation or a text, so that their number is small and nothing has to be kept secret.
/// </summary>
internal sealed class FrontDeskMeter
{
    public const string Name = "MassageBot";

    private const string Second = "s";

    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    };

    private readonly Counter<long> _received;
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _turn;
    private readonly Histogram<double> _commit;
    private readonly Counter<long> _storageFailures;
    private readonly Counter<long> _intents;
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _calendar;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _deleted;
    private readonly UpDownCounter<long> _sockets;

    /// <param name="factory">Makes the meter.</param>
    /// <param name="gauge">What waits in the bot's storage; null where this process has none.</param>
    public FrontDeskMeter(IMeterFactory factory, StorageGauge? gauge = null)
    {
        var meter = factory.Create(Name);
        _received = meter.CreateCounter<long>("massagebot.activities.received", "{activity}", "Activities taken in, by channel; a repeated one counts as such.");
        _turns = meter.CreateCounter<long>("massagebot.turns", "{turn}", "Turns by channel and outcome.");
        _turn = meter.CreateHistogram("massagebot.turn.duration", Second, "From taking an activity up to its commit.", null, Durations);
        _commit = meter.CreateHistogram("massagebot.commit.duration", Second, "One commit of a turn.", null, Durations);
        _storageFailures = meter.CreateCounter<long>("massagebot.storage.failures", "{failure}", "Calls of the storage that failed, by operation and type of failure.");
        _intents = meter.CreateCounter<long>("massagebot.intents", "{try}", "Ended tries of booking intents, by kind and state.");
        _deliveries = meter.CreateCounter<long>("massagebot.deliveries", "{try}", "Ended tries to deliver a reply by calling its channel.");
        _calendar = meter.CreateHistogram("massagebot.calendar.duration", Second, "Calls of the calendar, by operation and result.", null, Durations);
        _refusals = meter.CreateCounter<long>("massagebot.refusals", "{request}", "Requests refused by a limit.");
        _deleted = meter.CreateCounter<long>("massagebot.retention.deleted", "{row}", "Rows deleted because their time was over.");
        _sockets = meter.CreateUpDownCounter<long>("massagebot.sockets.open", "{socket}", "WebSockets that follow a conversation.");
        if (gauge is not null)
        {
            Watch(meter, gauge);
        }
    }

    public void Received(string channel, bool duplicate) =>
        _received.Add(1, new("channel", Kinds.Channel(channel)), new("duplicate", duplicate ? "yes" : "no"));

    public void Turn(string channel, string outcome, TimeSpan? took = null)
    {
        _turns.Add(1, new("channel", Kinds.Channel(channel)), new("outcome", outcome));
        if (took is { } time)
        {
            _turn.Record(time.TotalSeconds, new KeyValuePair<string, object?>("channel", Kinds.Channel(channel)), new("outcome", outcome));
        }
    }

    public void Commit(TimeSpan took) => _commit.Record(took.TotalSeconds);

    public void StorageFailed(string operation, Exception failure) =>
        _storageFailures.Add(1, new("operation", operation), new("error.type", failure.GetType().Name));

    public void Intent(string kind, string state) => _intents.Add(1, new("kind", kind), new("state", state));

    public void Delivery(string channel, string result) => _deliveries.Add(1, new("channel", Kinds.Channel(channel)), new("result", result));

    public void CalendarCall(string operation, string result, TimeSpan took) =>
        _calendar.Record(took.TotalSeconds, new KeyValuePair<string, object?>("operation", operation), new("result", result));

    /// <param name="limit">The name of the limit as the program knows it.</param>
    public void Refused(string limit) => _refusals.Add(1, new KeyValuePair<string, object?>("limit", limit));

    public void Deleted(int rows) => _deleted.Add(rows);

    /// <summary>Counts a socket from now until the returned mark is disposed of.</summary>
    public IDisposable SocketOpen()
    {
        _sockets.Add(1);
        return new OpenSocket(_sockets);
    }

    private static void Watch(Meter meter, StorageGauge gauge)
    {
        Gauge("massagebot.inbox.waiting", "{activity}", "Activities that wait for their turn.", seen => seen.InboxWaiting);
        Gauge("massagebot.inbox.oldest.age", Second, "How long the oldest of them has waited.", seen => gauge.Age(seen.InboxOldest));
        Gauge("massagebot.inbox.parked", "{activity}", "Activities given up because their turn could not be committed.", seen => seen.Parked);
        Gauge("massagebot.outbox.waiting", "{reply}", "Replies that wait for delivery.", seen => seen.OutboxWaiting);
        Gauge("massagebot.outbox.oldest.age", Second, "For how long the oldest of them has been due.", seen => gauge.Age(seen.OutboxOldestDue));
        Gauge("massagebot.intents.pending", "{intent}", "Booking intents that are not settled.", seen => seen.IntentsPending);
        Gauge("massagebot.intents.dead", "{intent}", "Booking intents that staff have not handled yet.", seen => seen.DeadLetters);
        Gauge("massagebot.alerts.open", "{alert}", "Alerts that nobody has handled yet.", seen => seen.OpenAlerts);

        void Gauge(string name, string unit, string what, Func<StoredLoad, double> value) =>
            meter.CreateObservableGauge(name, () => gauge.Latest is { } seen ? [new Measurement<double>(value(seen))] : Array.Empty<Measurement<double>>(), unit, what);
    }

    private sealed class OpenSocket(UpDownCounter<long> sockets) : IDisposable
    {
        private int _closed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _closed, 1) == 0)
            {
                sockets.Add(-1);
            }
        }
    }
}
