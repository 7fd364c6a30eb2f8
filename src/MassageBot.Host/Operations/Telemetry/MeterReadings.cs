using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// Adds up the measurements of this host's meters from its start on, for <c>/metrics</c>. Meters of other hosts in the same process (tests
/// run many) do not count.
/// </summary>
internal sealed class MeterReadings : IDisposable
{
    private static readonly HashSet<string> Meters = new(StringComparer.Ordinal)
    {
        FrontDeskMeter.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Diagnostics",
        "System.Runtime",
    };

    private readonly ConcurrentDictionary<Instrument, InstrumentReadings> _instruments = new();
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();

    public MeterReadings(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || instrument.Meter.Scope == factory))
            {
                listener.EnableMeasurementEvents(instrument, _instruments.GetOrAdd(instrument, static one => InstrumentReadings.Of(one)));
            }
        };
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => Take(value, tags, state));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => Take(value, tags, state));
        _listener.Start();
    }

    /// <summary>All that was measured so far, as Prometheus text; instruments that are asked are asked now.</summary>
    public string Write()
    {
        lock (_gate)
        {
            foreach (var readings in _instruments.Values)
            {
                readings.ForgetObserved();
            }

            _listener.RecordObservableInstruments();
            return PrometheusText.Write(_instruments.Values);
        }
    }

    public void Dispose() => _listener.Dispose();

    private static void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        ((InstrumentReadings)state!).Take(value, tags);
}
