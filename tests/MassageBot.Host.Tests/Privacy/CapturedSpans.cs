using System.Collections.Concurrent;
using System.Diagnostics;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>Keeps every span of every source of this process, with tags, events and baggage.</summary>
internal sealed class CapturedSpans : IDisposable
{
    private readonly ActivityListener _listener;

    public CapturedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Spans.Enqueue(Write(span)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ConcurrentQueue<string> Spans { get; } = [];

    public void Dispose() => _listener.Dispose();

    private static string Write(Activity span)
    {
        var tags = string.Join(';', span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags)).Select(tag => $"{tag.Key}={tag.Value}"));
        return $"{span.Source.Name}/{span.OperationName}/{span.DisplayName} {span.StatusDescription} {tags} {string.Join(';', span.Baggage)}";
    }
}
