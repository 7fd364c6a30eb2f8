using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MassageBot.Host.Operations.Telemetry;

internal enum ReadingKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>The readings of one instrument, a series for each set of tags.</summary>
internal sealed class InstrumentReadings
{
    /// <summary>A tag that takes more values than this is a mistake, and must not fill the memory.</summary>
    private const int MostSeries = 300;

    private const string Overflow = "otel_metric_overflow=\"true\"";

    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly ConcurrentDictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly double[] _bounds;
    private readonly bool _observed;

    private InstrumentReadings(Instrument instrument, ReadingKind kind, double[] bounds)
    {
        Instrument = instrument;
        Kind = kind;
        _bounds = bounds;
        _observed = instrument.IsObservable;
    }

    public Instrument Instrument { get; }

    public ReadingKind Kind { get; }

    public IReadOnlyList<double> Bounds => _bounds;

    /// <summary>By labels as they are written, in a stable order.</summary>
    public IEnumerable<KeyValuePair<string, Series>> Series => _series.OrderBy(series => series.Key, StringComparer.Ordinal);

    public static InstrumentReadings Of(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice: var advice } => new(instrument, ReadingKind.Histogram, [.. advice?.HistogramBucketBoundaries ?? DefaultBounds]),
        Histogram<long> { Advice: var advice } => new(instrument, ReadingKind.Histogram, Bound(advice)),
        Histogram<int> => new(instrument, ReadingKind.Histogram, DefaultBounds),
        Counter<long> or Counter<int> or Counter<double> or ObservableCounter<long> or ObservableCounter<int> or ObservableCounter<double> =>
            new(instrument, ReadingKind.Counter, []),
        _ => new(instrument, ReadingKind.Gauge, []),
    };

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = Find(PrometheusText.Labels(tags));
        lock (series)
        {
            series.Take(value, _observed || Instrument is Gauge<double> or Gauge<long> or Gauge<int>, _bounds);
        }
    }

    /// <summary>What is asked anew each time must not keep a series that is not reported any longer.</summary>
    public void ForgetObserved()
    {
        if (_observed)
        {
            _series.Clear();
        }
    }

    private Series Find(string labels)
    {
        if (_series.TryGetValue(labels, out var known))
        {
            return known;
        }

        var key = _series.Count < MostSeries ? labels : Overflow;
        return _series.GetOrAdd(key, static (_, bounds) => new Series(bounds.Length), _bounds);
    }

    private static double[] Bound(InstrumentAdvice<long>? advice) =>
        advice?.HistogramBucketBoundaries is { } bounds ? [.. bounds.Select(bound => (double)bound)] : DefaultBounds;
}

/// <summary>One line, or one group of lines, of the text. Locked by whoever takes or writes it.</summary>
internal sealed class Series(int bounds)
{
    private readonly long[] _buckets = new long[bounds];

    public double Value { get; private set; }

    public long Count { get; private set; }

    /// <summary>Measurements up to each bound and above the one before.</summary>
    public IReadOnlyList<long> Buckets => _buckets;

    public void Take(double value, bool replaces, double[] upTo)
    {
        Value = replaces ? value : Value + value;
        Count++;
        for (var i = 0; i < upTo.Length; i++)
        {
            if (value <= upTo[i])
            {
                _buckets[i]++;
                return;
            }
        }
    }
}
