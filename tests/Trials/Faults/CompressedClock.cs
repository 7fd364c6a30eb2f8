using System.Diagnostics;
using System.Globalization;

namespace MassageBot.Trials.Faults;

/// <summary>
/// A clock that goes many times as fast as the machine's, for all processes that are started with it, by libfaketime: the time of day, spans and
/// timers alike, so that to the process its machine is slower by as much and all else is as ever. One that is started again finds the
/// clock where the others have it.
/// </summary>
internal sealed class CompressedClock(int factor)
{
    private readonly long _since = Stopwatch.GetTimestamp();

    /// <summary>What a process that starts now has to be started with.</summary>
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var ahead = (Stopwatch.GetElapsedTime(_since) * (factor - 1)).TotalSeconds;
            return new Dictionary<string, string>
            {
                ["LD_PRELOAD"] = MovedClock.Library,
                ["FAKETIME"] = string.Create(CultureInfo.InvariantCulture, $"+{ahead:0} x{factor}"),
                // Without the library's workaround, waits with a time limit last for ever when spans are compressed too.
                ["FAKETIME_FORCE_MONOTONIC_FIX"] = "1",
            };
        }
    }

    /// <summary>How long that takes by this machine's clock.</summary>
    public TimeSpan Real(TimeSpan compressed) => compressed / factor;

    /// <summary>How long that was by the processes' clock.</summary>
    public TimeSpan Compressed(TimeSpan real) => real * factor;
}
