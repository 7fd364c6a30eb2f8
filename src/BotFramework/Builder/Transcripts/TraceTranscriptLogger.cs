using System.Diagnostics;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes activities to the trace listeners of a developer's machine. They hold everything that was said.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
    };

    private readonly bool _traceActivity;

    public TraceTranscriptLogger()
        : this(true)
    {
    }

    public TraceTranscriptLogger(bool traceActivity)
    {
        _traceActivity = traceActivity;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Trace.TraceInformation(_traceActivity ? JsonConvert.SerializeObject(activity, Settings) : $"{activity.Type} {activity.Id}");
        return Task.CompletedTask;
    }
}
